import type { Kysely } from 'kysely'

/** The processes that post from this database: a sign of life of each, by which a database that went back is told. */
export async function presence(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('owners')
    .addColumn('owner', 'text', column => column.primaryKey())
    .addColumn('reign', 'integer', column => column.notNull())
    .addColumn('beats', 'integer', column => column.notNull())
    .addColumn('seen_at', 'bigint', column => column.notNull())
    .addColumn('doubt_until', 'bigint', column => column.notNull())
    .addColumn('held', 'text')
    .execute()
}
