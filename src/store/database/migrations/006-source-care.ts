import type { Kysely } from 'kysely'

/** Who follows a feed and wants how much of it fetched, and what they were told of how it fares. */
export async function sourceCare(db: Kysely<unknown>): Promise<void> {
  for (const name of ['by_platform', 'by_channel', 'by_person', 'told']) {
    await db.schema.alterTable('follows').addColumn(name, 'text').execute()
  }
  await db.schema
    .alterTable('follows')
    .addColumn('pages', 'text', column => column.notNull().defaultTo('needed'))
    .execute()
}
