import type { ArticleQuery } from '#core/asking/newsroom.ts'
import { closeness, distance, matches, type TextQuery } from '../articles/full-text.ts'
import type { Store } from '../database/open.ts'
import type { FilteredArticles } from './search.ts'

type Session = Pick<Store, 'db' | 'dialect'>
type Found = readonly { readonly seq: number }[]

/** Most recently stored matches that are ranked; a word that nearly every article has says little about any. */
const RANKED = 2_000
/** Best matches that are then checked for visibility, days and source. */
const NEAREST = 1_000
/** Newest articles that are searched for the words. */
const LOOKED_THROUGH = 1_000

/** The best matches of very common words; `undefined` if the matches considered do not fill a page. */
export async function bestOfCommon(
  { db, dialect }: Session,
  filtered: FilteredArticles,
  wanted: TextQuery,
  { limit, offset }: ArticleQuery,
): Promise<Found | undefined> {
  const latest = db
    .selectFrom('article_words')
    .select([
      'rowid',
      distance(dialect, 'article_words', wanted).as('far'),
      closeness(dialect, 'article_words', wanted).as('close'),
    ])
    .where(matches(dialect, 'article_words', wanted))
    .orderBy('rowid', 'desc')
    .limit(RANKED)
    .as('latest')
  const near = db
    .selectFrom(latest)
    .select(['latest.rowid', 'latest.far', 'latest.close'])
    .orderBy('latest.close', 'desc')
    .orderBy('latest.far')
    .orderBy('latest.rowid', 'desc')
    .limit(NEAREST)
    .as('near')
  const rows = await filtered
    .innerJoin(near, 'near.rowid', 'articles.seq')
    .select('articles.seq')
    .orderBy('near.close', 'desc')
    .orderBy('near.far')
    .orderBy('articles.published', 'desc')
    .orderBy('articles.seq', 'desc')
    .limit(limit)
    .offset(offset)
    .execute()
  return rows.length === limit ? rows : undefined
}

/** The same, for the newest articles with such words. */
export async function newestOfCommon(
  { db, dialect }: Session,
  filtered: FilteredArticles,
  wanted: TextQuery,
  { limit, offset }: ArticleQuery,
): Promise<Found | undefined> {
  const newest = filtered
    .select(['articles.seq', 'articles.published'])
    .orderBy('articles.published', 'desc')
    .orderBy('articles.seq', 'desc')
    .limit(LOOKED_THROUGH)
    .as('newest')
  const rows = await db
    .selectFrom(newest)
    .innerJoin('article_words', 'article_words.rowid', 'newest.seq')
    .select('newest.seq')
    .where(matches(dialect, 'article_words', wanted))
    .orderBy('newest.published', 'desc')
    .orderBy('newest.seq', 'desc')
    .limit(limit)
    .offset(offset)
    .execute()
  return rows.length === limit ? rows : undefined
}
