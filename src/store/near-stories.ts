import { sql, type Kysely, type RawBuilder, type SqlBool } from 'kysely'
import { keysOf, StoryVector } from '#text/similarity.ts'
import { areAlike, KEYS_SHARED, NEAREST, WINDOW_DAYS, type Placed } from '#text/stories/place.ts'
import type { Stored } from './identify.ts'
import { isShared } from './origin.ts'
import type { Schema } from './schema.ts'

const DAY_MS = 24 * 60 * 60 * 1000

/** An article in its story: `article` is its row, `origin` who brought it. */
export type Member = Placed<number, string> & { readonly origin: string }

export function dayNumber(day: string): number {
  return Date.parse(day) / DAY_MS
}

/**
 * What `placeInStory` wants to see: the articles in the window of the stories that have an article alike, in the order
 * they came.
 */
export async function membersNear(
  db: Kysely<Schema>,
  { seq, day, origin }: Pick<Stored, 'seq' | 'day' | 'origin'>,
  vector: StoryVector,
): Promise<readonly Member[]> {
  const keys = keysOf(vector)
  if (keys.length === 0) return []
  const [first, last] = [dayAfter(day, -WINDOW_DAYS), dayAfter(day, WINDOW_DAYS)]
  const shares = db
    .selectFrom('story_terms')
    .innerJoin('articles', 'articles.seq', 'story_terms.article')
    .select('articles.seq')
    .where('term', 'in', [...keys])
    .where('story_terms.day', '>=', first)
    .where('story_terms.day', '<=', last)
    .where('articles.seq', '!=', seq)
    .where(comparable(origin))
    .groupBy('articles.seq')
    .having(({ fn }) => fn.countAll(), '>=', KEYS_SHARED)
    .orderBy(({ fn }) => fn.countAll(), 'desc')
    .orderBy('articles.seq', 'desc')
    .limit(NEAREST)
  const nearest = await members(db).where('seq', 'in', shares).execute()
  const like = nearest.map(memberOf).filter(other => areAlike({ vector, day: dayNumber(day) }, other))
  if (like.length === 0) return []
  const near = await members(db)
    .where('story', 'in', [...new Set(like.map(({ story }) => story))])
    .where('day', '>=', first)
    .where('day', '<=', last)
    .where('seq', '!=', seq)
    .where(comparable(origin))
    .orderBy('seq')
    .execute()
  return near.map(memberOf)
}

function members(db: Kysely<Schema>) {
  return db
    .selectFrom('articles')
    .innerJoin('analyses', 'analyses.article', 'articles.seq')
    .select(['seq', 'story', 'day', 'origin', 'vector'])
}

function memberOf(row: Pick<Stored, 'seq' | 'story' | 'day' | 'origin'> & { readonly vector: string }): Member {
  return {
    article: row.seq,
    story: row.story,
    origin: row.origin,
    day: dayNumber(row.day),
    vector: StoryVector.parse(JSON.parse(row.vector)),
  }
}

/** What one tenant brought says nothing about the stories of others. */
function comparable(origin: string): RawBuilder<SqlBool> {
  const shared = sql`(articles.origin = 'house' or articles.origin like 'feed:%')`
  return isShared(origin) ? sql<SqlBool>`${shared}` : sql<SqlBool>`(${shared} or articles.origin = ${origin})`
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10)
}
