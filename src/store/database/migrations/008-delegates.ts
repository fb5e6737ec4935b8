import type { Kysely } from 'kysely'

/** Who may manage a workspace besides those the platform allows; deleted with it. */
export async function delegates(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('delegates')
    .addColumn('tenant', 'text', column => column.notNull().references('tenants.id').onDelete('cascade'))
    .addColumn('person', 'text', column => column.notNull())
    .addColumn('name', 'text')
    .addColumn('named_by', 'text', column => column.notNull())
    .addColumn('named_at', 'bigint', column => column.notNull())
    .addPrimaryKeyConstraint('delegates_key', ['tenant', 'person'])
    .execute()
}
