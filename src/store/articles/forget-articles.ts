import { sql, type Kysely } from 'kysely'
import { unindex } from './full-text.ts'
import { forgetQuotes } from './save-quotes.ts'
import type { Schema } from '../database/schema.ts'
import { countSource } from './tallies.ts'

/** Deletes articles with all that was made of them but the words they brought. To be called within a transaction. */
export async function forgetArticles(db: Kysely<Schema>, articles: readonly number[]): Promise<void> {
  for (const seq of articles) {
    await forgetQuotes(db, seq)
    await unindex(db, 'article_words', [seq])
    const gone = await db
      .deleteFrom('articles')
      .where('seq', '=', seq)
      .returning(['id', 'origin', 'source', 'story'])
      .executeTakeFirst()
    if (!gone) continue
    await countSource(db, gone.origin, gone.source, -1)
    await db.deleteFrom('changed_articles').where('article', '=', gone.id).execute()
    await sql`delete from story_aliases where story = ${gone.story}
      and not exists (select 1 from articles where articles.story = story_aliases.story)`.execute(db)
  }
}
