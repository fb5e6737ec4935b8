import type { Kysely } from 'kysely'
import { freeName, nameOf } from './names.ts'
import type { Schema } from './schema.ts'

/** A name for the story that begins with this article; never one that a story has or had. */
export function newStory(db: Kysely<Schema>, article: string): Promise<string> {
  return freeName(
    attempt => `s${nameOf(7, 'story', article, attempt)}`,
    async name => {
      const now = await db.selectFrom('articles').select('id').where('story', '=', name).executeTakeFirst()
      const once = await db.selectFrom('story_aliases').select('id').where('id', '=', name).executeTakeFirst()
      return now !== undefined || once !== undefined
    },
  )
}
