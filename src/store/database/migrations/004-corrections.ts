import type { Kysely } from 'kysely'

/** What digests showed of which article, pending corrections, and who asked for a missing part. */
export async function correctionTables(db: Kysely<unknown>): Promise<void> {
  const { schema } = db
  await schema.alterTable('deliveries').addColumn('asked_by', 'text').execute()

  const ofSlot = (table: string) =>
    schema
      .createTable(table)
      .addColumn('subscription', 'text', column => column.notNull())
      .addColumn('slot', 'bigint', column => column.notNull())
      .addForeignKeyConstraint(`${table}_slot`, ['subscription', 'slot'], 'slots', ['subscription', 'slot'], key =>
        key.onDelete('cascade'),
      )

  await ofSlot('replies')
    .addColumn('reply', 'text', column => column.notNull())
    .addPrimaryKeyConstraint('replies_key', ['subscription', 'slot'])
    .execute()
  await ofSlot('shown')
    .addColumn('article', 'text', column => column.notNull())
    .addColumn('passages', 'text', column => column.notNull())
    .addColumn('gone', 'text', column => column.notNull())
    .addColumn('changed_at', 'bigint')
    .addPrimaryKeyConstraint('shown_key', ['article', 'subscription', 'slot'])
    .execute()
  await schema.createIndex('shown_by_slot').on('shown').columns(['subscription', 'slot']).execute()
  await ofSlot('corrections')
    .addColumn('revision', 'integer', column => column.notNull())
    .addColumn('state', 'text', column => column.notNull())
    .addColumn('attempt', 'integer', column => column.notNull())
    .addColumn('not_before', 'bigint', column => column.notNull())
    .addColumn('give_up_at', 'bigint', column => column.notNull())
    .addColumn('reason', 'text')
    .addColumn('done_at', 'bigint')
    .addPrimaryKeyConstraint('corrections_key', ['subscription', 'slot'])
    .execute()
  await schema.createIndex('corrections_by_state').on('corrections').columns(['state', 'not_before']).execute()

  await schema
    .createTable('changed_articles')
    .addColumn('article', 'text', column => column.primaryKey())
    .addColumn('changed_at', 'bigint', column => column.notNull())
    .addColumn('seen_at', 'bigint')
    .execute()
}
