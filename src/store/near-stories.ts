import { sql, type Kysely, type RawBuilder, type SqlBool } from 'kysely'
import { keysOf, StoryVector } from '#text/similarity.ts'
import { NEAREST, WINDOW_DAYS, type Placed } from '#text/stories.ts'
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
 * What `placeInStory` wants to see: the articles in the window that share the most keys with this one, and all others of
 * their stories within it; in the order they came.
 */
export async function membersNear(
  db: Kysely<Schema>,
  { seq, day, origin }: Pick<Stored, 'seq' | 'day' | 'origin'>,
  vector: StoryVector,
): Promise<readonly Member[]> {
  const keys = keysOf(vector)
  if (keys.length === 0) return []
  const [first, last] = [dayAfter(day, -WINDOW_DAYS), dayAfter(day, WINDOW_DAYS)]
  const nearest = db
    .selectFrom('story_terms')
    .innerJoin('articles', 'articles.seq', 'story_terms.article')
    .select(['articles.seq', 'articles.story'])
    .where('term', 'in', [...keys])
    .where('story_terms.day', '>=', first)
    .where('story_terms.day', '<=', last)
    .where('articles.seq', '!=', seq)
    .where(comparable(origin))
    .groupBy(['articles.seq', 'articles.story'])
    .orderBy(({ fn }) => fn.countAll(), 'desc')
    .orderBy('articles.seq', 'desc')
    .limit(NEAREST)
    .as('nearest')
  const members = await db
    .selectFrom('articles')
    .innerJoin('analyses', 'analyses.article', 'articles.seq')
    .select(['seq', 'story', 'day', 'origin', 'vector'])
    .where('story', 'in', db.selectFrom(nearest).select('nearest.story'))
    .where('day', '>=', first)
    .where('day', '<=', last)
    .where('seq', '!=', seq)
    .where(comparable(origin))
    .orderBy('seq')
    .execute()
  return members.map(member => ({
    article: member.seq,
    story: member.story,
    origin: member.origin,
    day: dayNumber(member.day),
    vector: StoryVector.parse(JSON.parse(member.vector)),
  }))
}

/** What one tenant brought says nothing about the stories of others. */
function comparable(origin: string): RawBuilder<SqlBool> {
  const shared = sql`(articles.origin = 'house' or articles.origin like 'feed:%')`
  return isShared(origin) ? sql<SqlBool>`${shared}` : sql<SqlBool>`(${shared} or articles.origin = ${origin})`
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10)
}
