import { sql, type Kysely } from 'kysely'

/**
 * Whose words a feed's article has, and whether its page is still to come: until now encoded in the locator, which is
 * meant for files.
 */
export async function wordsFrom(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('articles').addColumn('words_from', 'text').execute()
  await db.schema.alterTable('articles').addColumn('page_tries', 'integer').execute()
  await sql`update articles set words_from = locator, locator = null where locator in ('feed', 'page')`.execute(db)
  await sql`update articles set words_from = 'feed', page_tries = cast(substr(locator, 20) as integer), locator = null
    where locator like 'feed, page to come _'`.execute(db)
}
