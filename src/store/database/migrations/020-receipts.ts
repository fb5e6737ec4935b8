import type { Kysely } from 'kysely'

/** Words shown to a tenant, each with the id of its receipt. */
export async function receipts(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('receipts')
    .addColumn('id', 'text', column => column.primaryKey())
    .addColumn('tenant', 'text', column => column.notNull())
    .addColumn('article', 'text', column => column.notNull())
    .addColumn('words', 'text', column => column.notNull())
    .addColumn('hash', 'text', column => column.notNull())
    .addColumn('told_at', 'bigint', column => column.notNull())
    .execute()
  await db.schema.createIndex('receipts_by_words').on('receipts').columns(['hash', 'tenant']).unique().execute()
  await db.schema.createIndex('receipts_by_tenant').on('receipts').column('tenant').execute()
}
