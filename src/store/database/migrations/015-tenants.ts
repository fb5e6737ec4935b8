import { sql, type Kysely } from 'kysely'

/** When each tenant last joined, and which currently refuse Crier. */
export async function tenants(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('tenants').addColumn('joined_at', 'bigint').execute()
  await db.schema
    .createTable('holds')
    .addColumn('id', 'text', column => column.primaryKey())
    .addColumn('reason', 'text', column => column.notNull())
    .addColumn('since', 'bigint', column => column.notNull())
    .addColumn('probes', 'integer', column => column.notNull())
    .addColumn('probe_at', 'bigint', column => column.notNull())
    .addColumn('over', 'integer', column => column.notNull())
    .execute()
  await sql`create index tenants_removed on tenants (removed_at) where removed_at is not null`.execute(db)
}
