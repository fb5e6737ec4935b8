import { sql, type Kysely, type RawBuilder, type SqlBool } from 'kysely'
import type { ArticleHit, ArticleQuery, Page } from '#core/asking/newsroom.ts'
import type { TenantId } from '#core/ids.ts'
import { CARD, cardOf } from './cards.ts'
import { excerptOf } from './excerpt.ts'
import { bestOfCommon, newestOfCommon } from './common-words.ts'
import { closeness, distance, matches, type TextQuery } from '../articles/full-text.ts'
import type { Store } from '../database/open.ts'
import type { Schema } from '../database/schema.ts'
import { publishersNamed } from './publishers.ts'
import { phrasesAsked, spellingsAsked, termsAsked } from '#text/terms.ts'
import { countUpTo } from './counted.ts'
import { cameFirst, visible } from './visible.ts'

type Session = Pick<Store, 'db' | 'dialect'>
type Found = Page<ArticleHit> & { readonly loose: boolean }

/**
 * Articles with all the words, else with the last one as a prefix, else with any of them (`loose`); best match first,
 * or newest if requested. Without words, newest first.
 */
export async function search(session: Session, tenant: TenantId, query: ArticleQuery): Promise<Found> {
  const filtered = await filteredBy(session, tenant, query)
  if (query.words === undefined || query.words.trim() === '')
    return { ...(await newest(session, filtered, query)), loose: false }
  const terms = termsAsked(query.words)
  if (terms.length === 0) return { items: [], total: 0, loose: false }
  const any = terms.map(term => [term])
  const spellings = spellingsAsked(query.words)
  const phrases = phrasesAsked(query.words)
  const attempts: readonly TextQuery[] = [
    { groups: spellings, phrases },
    { groups: spellings, phrases, beginning: true },
    { groups: any, phrases },
    { groups: any, phrases, beginning: true },
  ]
  for (const wanted of attempts) {
    const page = await matching(session, filtered, wanted, query, [...new Set(spellings.flat())])
    if (page.total > 0) return { ...page, loose: wanted.groups === any && any.length > 1 }
  }
  return { items: [], total: 0, loose: false }
}

export type FilteredArticles = Awaited<ReturnType<typeof filteredBy>>

/** The articles a tenant sees, restricted by publisher and days. */
export async function filteredBy(
  { db }: Session,
  tenant: TenantId,
  { publisher, since, until }: Pick<ArticleQuery, 'publisher' | 'since' | 'until'>,
) {
  let filtered = db.selectFrom('articles').where(visible(tenant, 'articles.origin')).where(cameFirst(tenant))
  if (since !== undefined) filtered = filtered.where('articles.day', '>=', since)
  if (until !== undefined) filtered = filtered.where('articles.day', '<=', until)
  if (publisher === undefined) return filtered
  return filtered.where(oneOf('articles.source', await publishersNamed(db, tenant, publisher)))
}

async function newest(
  { db }: Session,
  filtered: FilteredArticles,
  { limit, offset }: ArticleQuery,
): Promise<Page<ArticleHit>> {
  const rows = await filtered
    .select([...CARD])
    .orderBy('articles.published', 'desc')
    .orderBy('articles.seq', 'desc')
    .limit(limit)
    .offset(offset)
    .execute()
  return { items: rows.map(cardOf), ...(await countUpTo(db, filtered)) }
}

async function matching(
  session: Session,
  filtered: FilteredArticles,
  wanted: TextQuery,
  query: ArticleQuery,
  terms: readonly string[],
): Promise<Page<ArticleHit>> {
  const { db, dialect } = session
  const count = await countUpTo(
    db,
    filtered
      .innerJoin('article_words', 'article_words.rowid', 'articles.seq')
      .where(matches(dialect, 'article_words', wanted)),
  )
  if (count.total === 0) return { items: [], total: 0 }
  const ofCommon = query.newest ? newestOfCommon : bestOfCommon
  const best =
    (count.more ? await ofCommon(session, filtered, wanted, query) : undefined) ??
    (await ofAll(session, filtered, wanted, query))
  const hits = await hitsOf(
    db,
    best.map(({ seq }) => seq),
    terms,
    wanted.beginning === true,
  )
  return { items: hits, ...count }
}

function ofAll(
  { dialect }: Session,
  filtered: FilteredArticles,
  wanted: TextQuery,
  { newest, limit, offset }: ArticleQuery,
) {
  return filtered
    .innerJoin('article_words', 'article_words.rowid', 'articles.seq')
    .where(matches(dialect, 'article_words', wanted))
    .select('articles.seq')
    .$if(newest !== true && (wanted.phrases ?? []).length > 0, found =>
      found.orderBy(closeness(dialect, 'article_words', wanted), 'desc'),
    )
    .$if(newest !== true, found => found.orderBy(distance(dialect, 'article_words', wanted)))
    .orderBy('articles.published', 'desc')
    .orderBy('articles.seq', 'desc')
    .limit(limit)
    .offset(offset)
    .execute()
}

/** Read separately, so that the ranking, which sorts all matches, does not carry the texts along. */
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

/** `in`, but also valid for an empty list, which Postgres refuses. */
function oneOf(column: string, values: readonly string[]): RawBuilder<SqlBool> {
  return values.length === 0 ? sql.lit(false) : sql<SqlBool>`${sql.ref(column)} in (${sql.join(values)})`
}
