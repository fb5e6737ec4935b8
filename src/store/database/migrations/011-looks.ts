import type { Kysely } from 'kysely'

/** The progress of a look-up for a part, and which parts to look for before they are sent. */
export async function looks(db: Kysely<unknown>): Promise<void> {
  const { schema } = db
  await schema
    .alterTable('deliveries')
    .addColumn('look_first', 'integer', column => column.notNull().defaultTo(0))
    .execute()
  await schema.alterTable('deliveries').addColumn('look_since', 'bigint').execute()
  await schema.alterTable('deliveries').addColumn('look_cursor', 'text').execute()
}
