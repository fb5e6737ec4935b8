import type { Kysely } from 'kysely'

/** How far the look for a part has come, and since when; what is to be looked for before it is sent. */
export async function looks(db: Kysely<unknown>): Promise<void> {
  const { schema } = db
  await schema
    .alterTable('deliveries')
    .addColumn('look_first', 'integer', column => column.notNull().defaultTo(0))
    .execute()
  await schema.alterTable('deliveries').addColumn('look_since', 'bigint').execute()
  await schema.alterTable('deliveries').addColumn('look_cursor', 'text').execute()
}
