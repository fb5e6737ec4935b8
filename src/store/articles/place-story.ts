import { sql, type Kysely } from 'kysely'
import { keysOf, similaritiesOf, type StoryVector } from '#text/similarity.ts'
import { placeInStory } from '#text/stories.ts'
import type { Stored } from './identify.ts'
import { freeName, shortNameOf } from '../database/names.ts'
import { dayNumber, membersNear, type StoryMember } from './near-stories.ts'
import { isShared } from '../database/origin.ts'
import type { Schema } from '../database/schema.ts'

/** An id for the story that begins with this article; never one in use or used before. */
export function newStory(db: Kysely<Schema>, article: string): Promise<string> {
  return freeName(
    attempt => `s${shortNameOf(7, 'story', article, attempt)}`,
    async name => {
      const now = await db.selectFrom('articles').select('id').where('story', '=', name).limit(1).executeTakeFirst()
      const once = await db.selectFrom('story_aliases').select('id').where('id', '=', name).executeTakeFirst()
      return now !== undefined || once !== undefined
    },
  )
}

/**
 * Puts a saved article, and others that move with it, into the story it belongs to. The id of an emptied story becomes
 * an alias of the story its articles went to. A tenant's own articles move nobody else's.
 *
 * @param known the article was stored before; nobody has seen the provisional story of a new one
 *
 * @returns the other articles of its story, among those considered
 */
export async function placeStory(
  db: Kysely<Schema>,
  article: Pick<Stored, 'seq' | 'id' | 'origin' | 'day' | 'story'>,
  vector: StoryVector,
  known: boolean,
): Promise<readonly StoryMember[]> {
  const { seq, origin, day, story: before } = article
  const near = await membersNear(db, article, vector)
  const own: StoryMember = { article: seq, story: before, origin, day: dayNumber(day), vector }
  const placement = placeInStory(own, near)
  const moving = new Set(placement.moved)
  const moved = near.filter(member => moving.has(member.article) && (isShared(origin) || member.origin === origin))
  const story = placement.story ?? (known ? await ownStory(db, article, moved) : before)
  const others = [...near.filter(member => member.story === story), ...moved]
  await move(db, [own, ...moved], story)
  await nameOther(db, known ? [own, ...moved] : moved, story)
  await weighCentral(db, [own, ...others])
  await keepKeys(db, article, vector)
  return others
}

/** An article that begins a story keeps its current one, unless others stay behind in it. */
async function ownStory(
  db: Kysely<Schema>,
  { seq, id, story }: Pick<Stored, 'seq' | 'id' | 'story'>,
  moved: readonly StoryMember[],
): Promise<string> {
  const along = [seq, ...moved.map(({ article }) => article)]
  const left = await db
    .selectFrom('articles')
    .select('seq')
    .where('story', '=', story)
    .where('seq', 'not in', along)
    .limit(1)
    .executeTakeFirst()
  return left ? newStory(db, id) : story
}

async function move(db: Kysely<Schema>, members: readonly StoryMember[], story: string): Promise<void> {
  const leaving = members.filter(member => member.story !== story)
  if (leaving.length === 0) return
  const articles = leaving.map(({ article }) => article)
  await db.updateTable('articles').set({ story }).where('seq', 'in', articles).execute()
}

/** Keeps emptied stories as aliases of the one their articles went to. */
async function nameOther(db: Kysely<Schema>, moved: readonly StoryMember[], story: string): Promise<void> {
  for (const left of new Set(moved.map(member => member.story))) {
    if (left === story) continue
    const stays = await db.selectFrom('articles').select('seq').where('story', '=', left).limit(1).executeTakeFirst()
    if (stays) continue
    await db.updateTable('story_aliases').set({ story }).where('story', '=', left).execute()
    await db.insertInto('story_aliases').values({ id: left, story }).execute()
  }
}

/** Sums each member's similarity to the others: the most central one gives the story its headline. */
async function weighCentral(db: Kysely<Schema>, members: readonly StoryMember[]): Promise<void> {
  if (members.length < 2) return
  const rows = similaritiesOf(members.map(({ vector }) => vector))
  const cases = members.map(({ article }, index) => {
    const sum = rows[index]?.reduce((sum, similarity) => sum + similarity, 0) ?? 0
    return sql`when ${article} then ${sum}`
  })
  await db
    .updateTable('articles')
    .set({ central: sql<number>`case seq ${sql.join(cases, sql` `)} else central end` })
    .where(
      'seq',
      'in',
      members.map(({ article }) => article),
    )
    .execute()
}

async function keepKeys(
  db: Kysely<Schema>,
  { seq, day }: Pick<Stored, 'seq' | 'day'>,
  vector: StoryVector,
): Promise<void> {
  const rows = keysOf(vector).map(term => ({ term, day, article: seq }))
  if (rows.length > 0) await db.insertInto('story_terms').values(rows).execute()
}
