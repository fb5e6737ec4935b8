import { sql } from 'kysely'
import type { ReadText, TextsQuery } from '#core/asking/asking.ts'
import { StoryId, type ArticleId, type TenantId } from '#core/ids.ts'
import { analysisOf } from '../articles/analysis-rows.ts'
import { articleOf, CARD } from './cards.ts'
import { distance, matches } from '../articles/full-text.ts'
import type { Store } from '../database/open.ts'
import { filteredBy } from './search.ts'
import { visible } from './visible.ts'

type Session = Pick<Store, 'db' | 'dialect'>

/** Of what matches, so many that were stored last are ranked. */
const RANKED = 3_000

/** See `Asking.texts`. */
export async function textsFor(session: Session, tenant: TenantId, query: TextsQuery): Promise<readonly ReadText[]> {
  const { db, dialect } = session
  let filtered = await filteredBy(session, tenant, query)
  const { author, speakers, groups, limit } = query
  if (author !== undefined) filtered = filtered.where('articles.author', '=', author)
  if (speakers !== undefined) {
    const saying = db
      .selectFrom('quotes')
      .select('article')
      .where('speaker', 'in', [...speakers])
    filtered = filtered.where('articles.seq', 'in', saying)
  }
  const terms = groups.flat()
  if (terms.length === 0) {
    const rows = await filtered
      .select('articles.seq')
      .orderBy('articles.published', 'desc')
      .orderBy('articles.seq', 'desc')
      .limit(limit)
      .execute()
    return readTexts(
      session,
      rows.map(({ seq }) => seq),
    )
  }
  const wanted = { groups: groups.flatMap(group => group.map(term => term.split(' '))) }
  const latest = db
    .selectFrom('article_words')
    .select(['rowid', distance(dialect, 'article_words', wanted).as('far')])
    .where(matches(dialect, 'article_words', wanted))
    .orderBy('rowid', 'desc')
    .limit(RANKED)
    .as('latest')
  const rows = await filtered
    .innerJoin(latest, 'latest.rowid', 'articles.seq')
    .select('articles.seq')
    .orderBy('latest.far')
    .orderBy('articles.published', 'desc')
    .orderBy('articles.seq', 'desc')
    .limit(limit)
    .execute()
  return readTexts(
    session,
    rows.map(({ seq }) => seq),
  )
}

export async function textsOf(
  session: Session,
  tenant: TenantId,
  articles: readonly ArticleId[],
): Promise<readonly ReadText[]> {
  if (articles.length === 0) return []
  const rows = await session.db
    .selectFrom('articles')
    .select(['seq', 'id'])
    .where('id', 'in', [...articles])
    .where(visible(tenant, 'articles.origin'))
    .execute()
  const seqs = articles.flatMap(id => rows.find(row => row.id === id)?.seq ?? [])
  return readTexts(session, seqs)
}

/** These rows, read. */
export async function readTexts({ db }: Session, seqs: readonly number[]): Promise<readonly ReadText[]> {
  if (seqs.length === 0) return []
  const rows = await db
    .selectFrom('articles')
    .innerJoin('bodies', 'bodies.article', 'articles.seq')
    .innerJoin('analyses', 'analyses.article', 'articles.seq')
    .select([...CARD, 'seq', 'title', 'story', 'body', 'version', 'language', 'sentences', 'readings', 'ranking'])
    .where('seq', 'in', [...seqs])
    .execute()
  const quotes = await db
    .selectFrom('quotes')
    .selectAll()
    .where('article', 'in', [...seqs])
    .orderBy('article')
    .orderBy('position')
    .execute()
  const spoken = new Map<number, (typeof quotes)[number][]>()
  for (const quote of quotes) {
    const own = spoken.get(quote.article) ?? []
    own.push(quote)
    spoken.set(quote.article, own)
  }
  const bySeq = new Map(rows.map(row => [row.seq, row]))
  return seqs.flatMap(seq => {
    const row = bySeq.get(seq)
    if (!row) return []
    return [
      {
        article: articleOf(row),
        analysis: analysisOf(row.body, row, spoken.get(seq) ?? []),
        story: StoryId.parse(row.story),
      },
    ]
  })
}

/** How many articles have a term, counted up to `most`. */
export async function countOf({ db, dialect }: Session, tenant: TenantId, term: string, most: number): Promise<number> {
  const some = db
    .selectFrom('articles')
    .innerJoin('article_words', 'article_words.rowid', 'articles.seq')
    .select('articles.seq')
    .where(matches(dialect, 'article_words', { groups: [term.split(' ')] }))
    .where(visible(tenant, 'articles.origin'))
    .limit(most)
    .as('some')
  const { total } = await db
    .selectFrom(some)
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return total
}

export async function sizeOf({ db }: Session, tenant: TenantId) {
  const row = await db
    .selectFrom('articles')
    .where(visible(tenant, 'articles.origin'))
    .select([
      sql<number>`count(*)`.as('articles'),
      sql<string | null>`min(day)`.as('first'),
      sql<string | null>`max(day)`.as('last'),
    ])
    .executeTakeFirstOrThrow()
  return row
}
