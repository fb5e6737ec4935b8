import type { Kysely } from 'kysely'

/** The processes that post from this database, with heartbeats that reveal when it was restored to an older state. */
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
