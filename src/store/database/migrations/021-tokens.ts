import type { Kysely } from 'kysely'

/** Assistants' tokens, of which only a hash is stored. */
export async function tokens(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('tokens')
    .addColumn('hash', 'text', column => column.primaryKey())
    .addColumn('tenant', 'text', column => column.notNull())
    .addColumn('name', 'text', column => column.notNull())
    .addColumn('made_by', 'text', column => column.notNull())
    .addColumn('made_at', 'bigint', column => column.notNull())
    .addColumn('used_at', 'bigint')
    .execute()
  await db.schema.createIndex('tokens_by_tenant').on('tokens').columns(['tenant', 'name']).unique().execute()
}
