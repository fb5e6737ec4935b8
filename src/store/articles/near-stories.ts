import { sql, type Kysely, type RawBuilder, type SqlBool } from 'kysely'
import { HOUSE } from '#core/ids.ts'
import { keysOf, type StoryVector } from '#text/similarity.ts'
import { areAlikeBy, ARTICLES_WEIGHED, KEYS_SHARED, NEAREST, WINDOW_DAYS, type Placed } from '#text/stories.ts'
import type { Stored } from './identify.ts'
import { isShared } from '../database/origin.ts'
import type { Schema } from '../database/schema.ts'
import { storedSimilarities, vectorFrom } from './stored-vector.ts'

const DAY_MS = 24 * 60 * 60 * 1000

/** An article in its story: `article` is its row, `origin` who brought it. */
export type StoryMember = Placed<number, string> & { readonly origin: string }

export function dayNumber(day: string): number {
  return Date.parse(day) / DAY_MS
}

/**
 * The candidates for `placeInStory`, in order of arrival: of each story with a similar article in the window, among
 * those that share the most keys, the newest articles.
 */
export async function membersNear(
  db: Kysely<Schema>,
  article: Pick<Stored, 'seq' | 'day' | 'origin'>,
  vector: StoryVector,
): Promise<readonly StoryMember[]> {
  const around: Around = {
    ...article,
    ...windowAround(article.day),
  }
  const nearest = await articlesNear(db, around, keysOf(vector))
  const day = dayNumber(article.day)
  const similarity = storedSimilarities(vector)
  const alike = nearest.filter(other => areAlikeBy(similarity(other.vector), day, dayNumber(other.day)))
  const stories = new Set(alike.map(({ story }) => story))
  return stories.size === 0 ? [] : newestOf(db, around, [...stories])
}

/** An article, and the first and last day of the window it is compared within. */
type Around = Pick<Stored, 'seq' | 'day' | 'origin'> & { readonly first: string; readonly last: string }

type Near = Pick<MemberRow, 'seq' | 'story' | 'day' | 'vector'>

async function articlesNear(
  db: Kysely<Schema>,
  { seq, origin, first, last }: Around,
  keys: readonly string[],
): Promise<readonly Near[]> {
  if (keys.length === 0) return []
  // Aggregated into one text: as rows the numbers would take longer to read, and to group, than to count here.
  const { holders } = await db
    .selectFrom('story_terms')
    .select(sql<string | null>`string_agg(cast(article as text), ',')`.as('holders'))
    .where('term', 'in', [...keys])
    .where('day', '>=', first)
    .where('day', '<=', last)
    .executeTakeFirstOrThrow()
  const candidates = sharingMost(holders ?? '', seq)
  const near: Near[] = []
  for (let at = 0; at < candidates.length && near.length < NEAREST; at += NEAREST) {
    const some = candidates.slice(at, at + NEAREST)
    const rows = await db
      .selectFrom('articles')
      .innerJoin('analyses', 'analyses.article', 'articles.seq')
      .select(['articles.seq', 'articles.story', 'articles.day', 'analyses.vector'])
      .where('articles.seq', 'in', some)
      .where(comparable(origin))
      .execute()
    const found = new Map(rows.map(row => [row.seq, row]))
    near.push(...some.flatMap(candidate => found.get(candidate) ?? []).slice(0, NEAREST - near.length))
  }
  return near
}

/** The articles that share enough keys: most first, ties to the newer one. */
function sharingMost(holders: string, seq: number): readonly number[] {
  const shared = new Map<string, number>()
  for (const article of holders.split(',')) shared.set(article, (shared.get(article) ?? 0) + 1)
  return [...shared]
    .filter(([, keys]) => keys >= KEYS_SHARED)
    .map(([article, keys]) => ({ article: Number(article), keys }))
    .filter(({ article }) => article !== seq)
    .sort((a, b) => b.keys - a.keys || b.article - a.article)
    .map(({ article }) => article)
}

async function newestOf(
  db: Kysely<Schema>,
  { seq, origin, first, last }: Around,
  stories: readonly string[],
): Promise<readonly StoryMember[]> {
  const within = db
    .selectFrom('articles')
    .select(['articles.seq', sql<number>`row_number() over (partition by story order by seq desc)`.as('newest')])
    .where('story', 'in', stories)
    .where('day', '>=', first)
    .where('day', '<=', last)
    .where('seq', '!=', seq)
    .where(comparable(origin))
    .as('within')
  const rows = await db
    .selectFrom(within)
    .innerJoin('articles', 'articles.seq', 'within.seq')
    .innerJoin('analyses', 'analyses.article', 'articles.seq')
    .select(MEMBER)
    .where('within.newest', '<=', ARTICLES_WEIGHED)
    .orderBy('articles.seq')
    .execute()
  return rows.map(memberOf)
}

const MEMBER = ['articles.seq', 'articles.story', 'articles.day', 'articles.origin', 'analyses.vector'] as const

type MemberRow = Pick<Stored, 'seq' | 'story' | 'day' | 'origin'> & { readonly vector: string }

function memberOf({ seq, story, day, origin, vector }: MemberRow): StoryMember {
  return { article: seq, story, origin, day: dayNumber(day), vector: vectorFrom(vector) }
}

/** A tenant's own imports do not affect the stories of others. */
function comparable(origin: string): RawBuilder<SqlBool> {
  const shared = sql`(articles.origin = ${sql.lit(HOUSE)} or articles.origin like 'feed:%')`
  return isShared(origin) ? sql<SqlBool>`${shared}` : sql<SqlBool>`(${shared} or articles.origin = ${origin})`
}

/** First and last day of articles that may belong to the same story as one of this day. */
export function windowAround(day: string): { readonly first: string; readonly last: string } {
  return { first: dayAfter(day, -WINDOW_DAYS), last: dayAfter(day, WINDOW_DAYS) }
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10)
}
