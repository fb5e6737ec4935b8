import type { ReadText, TextsQuery } from '#core/asking/asking.ts'
import { StoryId, type ArticleId, type TenantId } from '#core/ids.ts'
import { analysisOf, QUOTE } from '../articles/analysis-rows.ts'
import { articleOf, CARD } from './cards.ts'
import type { Store } from '../database/open.ts'
import { candidates } from './candidates.ts'
import { visible } from './visible.ts'

type Session = Pick<Store, 'db' | 'dialect'>

/** See `Asking.texts`. */
export async function textsFor(session: Session, tenant: TenantId, query: TextsQuery): Promise<readonly ReadText[]> {
  return readTexts(session, await candidates(session, tenant, query))
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
    .select([...QUOTE])
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
