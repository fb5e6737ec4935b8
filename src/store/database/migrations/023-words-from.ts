import { sql, type Kysely } from 'kysely'

/** Whose words an article of a feed has, and whether its page is to come: these were told by the locator, which is of files. */
export async function wordsFrom(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('articles').addColumn('words_from', 'text').execute()
  await db.schema.alterTable('articles').addColumn('page_tries', 'integer').execute()
  await sql`update articles set words_from = locator, locator = null where locator in ('feed', 'page')`.execute(db)
  await sql`update articles set words_from = 'feed', page_tries = cast(substr(locator, 20) as integer), locator = null
    where locator like 'feed, page to come _'`.execute(db)
}
