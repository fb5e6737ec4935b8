import { sql, type Kysely, type RawBuilder, type SqlBool } from 'kysely'
import type { ArticleHit, ArticleQuery, Page } from '#core/newsroom.ts'
import type { TenantId } from '#core/ids.ts'
import { CARD, cardOf } from './cards.ts'
import { excerptOf } from './excerpt.ts'
import { distance, matches, type Wanted } from './full-text.ts'
import type { Store } from './open.ts'
import type { Schema } from './schema.ts'
import { sourcesNamed } from './sources.ts'
import { termsAsked } from '#text/terms.ts'
import { visible } from './visible.ts'

type Session = Pick<Store, 'db' | 'dialect'>
type Found = Page<ArticleHit> & { readonly loose: boolean }

/**
 * Articles with all the words, else with all where the last is only begun, else with any (`loose`); best match first,
 * or the newest where that is asked. Without words, the newest first.
 */
export async function search(session: Session, tenant: TenantId, query: ArticleQuery): Promise<Found> {
  const filtered = await filteredBy(session, tenant, query)
  if (query.words === undefined || query.words.trim() === '')
    return { ...(await newest(filtered, query)), loose: false }
  const terms = termsAsked(query.words)
  if (terms.length === 0) return { items: [], total: 0, loose: false }
  const any = terms.map(term => [term])
  const attempts: readonly Wanted[] = [
    { groups: [terms] },
    { groups: [terms], beginning: true },
    { groups: any },
    { groups: any, beginning: true },
  ]
  for (const wanted of attempts) {
    const page = await matching(session, filtered, wanted, query, terms)
    if (page.total > 0) return { ...page, loose: wanted.groups.length > 1 }
  }
  return { items: [], total: 0, loose: false }
}

type Filtered = Awaited<ReturnType<typeof filteredBy>>

/** The articles that a tenant sees of a publisher and of days. */
export async function filteredBy(
  { db }: Session,
  tenant: TenantId,
  { source, since, until }: Pick<ArticleQuery, 'source' | 'since' | 'until'>,
) {
  let filtered = db.selectFrom('articles').where(visible(tenant, 'articles.origin'))
  if (since !== undefined) filtered = filtered.where('articles.day', '>=', since)
  if (until !== undefined) filtered = filtered.where('articles.day', '<=', until)
  if (source === undefined) return filtered
  return filtered.where(oneOf('articles.source', await sourcesNamed(db, tenant, source)))
}

async function newest(filtered: Filtered, { limit, offset }: ArticleQuery): Promise<Page<ArticleHit>> {
  const rows = await filtered
    .select([...CARD])
    .orderBy('articles.published', 'desc')
    .orderBy('articles.seq', 'desc')
    .limit(limit)
    .offset(offset)
    .execute()
  return { items: rows.map(cardOf), total: await count(filtered) }
}

async function matching(
  { db, dialect }: Session,
  filtered: Filtered,
  wanted: Wanted,
  { newest, limit, offset }: ArticleQuery,
  terms: readonly string[],
): Promise<Page<ArticleHit>> {
  const matched = filtered
    .innerJoin('article_words', 'article_words.rowid', 'articles.seq')
    .where(matches(dialect, 'article_words', wanted))
  const total = await count(matched)
  if (total === 0) return { items: [], total }
  const best = await matched
    .select('articles.seq')
    .$if(newest !== true, found => found.orderBy(distance(dialect, 'article_words', wanted)))
    .orderBy('articles.published', 'desc')
    .orderBy('articles.seq', 'desc')
    .limit(limit)
    .offset(offset)
    .execute()
  const hits = await hitsOf(
    db,
    best.map(({ seq }) => seq),
    terms,
    wanted.beginning === true,
  )
  return { items: hits, total }
}

/** Read apart from the ranking, which sorts all that matches and should not carry the texts about. */
async function hitsOf(
  db: Kysely<Schema>,
  seqs: readonly number[],
  terms: readonly string[],
  beginning: boolean,
): Promise<readonly ArticleHit[]> {
  if (seqs.length === 0) return []
  const rows = await db
    .selectFrom('articles')
    .innerJoin('bodies', 'bodies.article', 'articles.seq')
    .select([...CARD, 'seq', 'body'])
    .where('seq', 'in', [...seqs])
    .execute()
  const bySeq = new Map(rows.map(row => [row.seq, row]))
  return seqs.flatMap(seq => {
    const row = bySeq.get(seq)
    if (!row) return []
    const excerpt = excerptOf(row.body, terms, beginning)
    return [{ ...cardOf(row), ...(excerpt === undefined ? {} : { excerpt }) }]
  })
}

/** `in`, also for no values at all, which Postgres refuses. */
function oneOf(column: string, values: readonly string[]): RawBuilder<SqlBool> {
  return values.length === 0 ? sql.lit(false) : sql<SqlBool>`${sql.ref(column)} in (${sql.join(values)})`
}

async function count(query: Filtered): Promise<number> {
  const { total } = await query.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  return total
}
