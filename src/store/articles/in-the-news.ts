import { sql, type Kysely } from 'kysely'
import type { StoryVector } from '#text/similarity.ts'
import { type InTheNews, lessened, newKeys } from '#text/stories/in-the-news.ts'
import type { Stored } from './identify.ts'
import { windowAround } from './near-stories.ts'
import { isShared } from '../database/origin.ts'
import type { Schema } from '../database/schema.ts'

/** Stands for any term: its row counts stories. */
const ANY = ''

/** A text's vector, weighted by what is in the news in the days around it. */
export async function weighedByNews(db: Kysely<Schema>, day: string, vector: StoryVector): Promise<StoryVector> {
  return lessened(vector, await toldAround(db, day, vector.terms))
}

async function toldAround(db: Kysely<Schema>, day: string, terms: readonly string[]): Promise<InTheNews> {
  const { first, last } = windowAround(day)
  const rows = await db
    .selectFrom('news_terms')
    .select(['term', sql<number | string>`sum(stories)`.as('stories')])
    .where('term', 'in', [ANY, ...terms])
    .where('day', '>=', first)
    .where('day', '<=', last)
    .groupBy('term')
    .execute()
  const having = new Map(rows.map(({ term, stories }) => [term, Number(stories)]))
  return { stories: having.get(ANY) ?? 0, having }
}

/**
 * Counts a new article: a story if it begins one, and the keys it adds. What a tenant brought itself is not in the
 * news.
 *
 * @param others the other articles of its story
 */
export async function countTold(
  db: Kysely<Schema>,
  { day, origin }: Pick<Stored, 'day' | 'origin'>,
  vector: StoryVector,
  others: readonly { readonly vector: StoryVector }[],
): Promise<void> {
  if (!isShared(origin)) return
  const terms = [...(others.length === 0 ? [ANY] : []), ...newKeys(vector, others)]
  if (terms.length === 0) return
  await db
    .insertInto('news_terms')
    .values(terms.map(term => ({ term, day, stories: 1 })))
    .onConflict(conflict => conflict.columns(['term', 'day']).doUpdateSet({ stories: sql`news_terms.stories + 1` }))
    .execute()
}
