import type { Kysely } from 'kysely'

/** Links and sessions for the desk in the browser. */
export async function guests({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('guests')
    .addColumn('hash', 'text', column => column.primaryKey())
    .addColumn('kind', 'text', column => column.notNull())
    .addColumn('tenant', 'text', column => column.notNull().references('tenants.id').onDelete('cascade'))
    .addColumn('person', 'text', column => column.notNull())
    .addColumn('sees', 'text', column => column.notNull().references('tenants.id').onDelete('cascade'))
    .addColumn('guest', 'text', column => column.notNull())
    .addColumn('expires_at', 'bigint', column => column.notNull())
    .execute()
  await schema.createIndex('guests_by_person').on('guests').columns(['tenant', 'person']).execute()
  await schema.createIndex('guests_by_seen').on('guests').column('sees').execute()
}
