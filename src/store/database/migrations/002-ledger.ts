import { sql, type Kysely } from 'kysely'

/** Subscriptions and the outcome of their slots. A tenant's rows are deleted with it. */
export async function ledgerTables(db: Kysely<unknown>): Promise<void> {
  const { schema } = db

  await schema
    .createTable('subscriptions')
    .addColumn('id', 'text', column => column.primaryKey())
    .addColumn('tenant', 'text', column => column.notNull().references('tenants.id').onDelete('cascade'))
    .addColumn('platform', 'text', column => column.notNull())
    .addColumn('channel', 'text', column => column.notNull())
    .addColumn('thread', 'text')
    .addColumn('kind', 'text', column => column.notNull())
    .addColumn('schedule', 'text', column => column.notNull())
    .addColumn('zone', 'text', column => column.notNull())
    .addColumn('topics', 'text', column => column.notNull())
    .addColumn('missed', 'text', column => column.notNull())
    .addColumn('quiet_from', 'integer')
    .addColumn('quiet_until', 'integer')
    .addColumn('created_by', 'text', column => column.notNull())
    .addColumn('created_at', 'bigint', column => column.notNull())
    .addColumn('paused', 'text')
    .addColumn('next_at', 'bigint', column => column.notNull())
    .addColumn('decided_at', 'bigint', column => column.notNull())
    .execute()
  await schema.createIndex('subscriptions_by_tenant').on('subscriptions').columns(['tenant', 'channel']).execute()
  await sql`create index subscriptions_by_next on subscriptions (next_at, id) where paused is null`.execute(db)
  await sql`create index subscriptions_by_decided on subscriptions (decided_at) where paused is null`.execute(db)

  await schema
    .createTable('slots')
    .addColumn('subscription', 'text', column => column.notNull().references('subscriptions.id').onDelete('cascade'))
    .addColumn('slot', 'bigint', column => column.notNull())
    .addColumn('state', 'text', column => column.notNull())
    .addColumn('reason', 'text')
    .addColumn('late', 'integer', column => column.notNull())
    .addColumn('closes', 'integer', column => column.notNull())
    .addColumn('told', 'text', column => column.notNull())
    .addColumn('decided_at', 'bigint', column => column.notNull())
    .addPrimaryKeyConstraint('slots_key', ['subscription', 'slot'])
    .execute()

  await schema
    .createTable('deliveries')
    .addColumn('subscription', 'text', column => column.notNull())
    .addColumn('slot', 'bigint', column => column.notNull())
    .addColumn('part', 'integer', column => column.notNull())
    .addColumn('key', 'text', column => column.notNull().unique())
    .addColumn('payload', 'text', column => column.notNull())
    .addColumn('state', 'text', column => column.notNull())
    .addColumn('owner', 'text')
    .addColumn('attempt', 'integer', column => column.notNull())
    .addColumn('first_tried_at', 'bigint')
    .addColumn('lease_until', 'bigint')
    .addColumn('not_before', 'bigint', column => column.notNull())
    .addColumn('give_up_at', 'bigint', column => column.notNull())
    .addColumn('receipt', 'text')
    .addColumn('reason', 'text')
    .addColumn('sent_at', 'bigint')
    .addPrimaryKeyConstraint('deliveries_key', ['subscription', 'slot', 'part'])
    .addForeignKeyConstraint('deliveries_slot', ['subscription', 'slot'], 'slots', ['subscription', 'slot'], key =>
      key.onDelete('cascade'),
    )
    .execute()
  await sql`create index deliveries_open on deliveries (state, slot) where state in ('pending', 'sending')`.execute(db)
}
