import type { Kysely } from 'kysely'

/** Who follows a feed, how much of it they want fetched, and what they were told about its health. */
export async function sourceCare(db: Kysely<unknown>): Promise<void> {
  for (const name of ['by_platform', 'by_channel', 'by_person', 'told']) {
    await db.schema.alterTable('follows').addColumn(name, 'text').execute()
  }
  await db.schema
    .alterTable('follows')
    .addColumn('pages', 'text', column => column.notNull().defaultTo('needed'))
    .execute()
}
