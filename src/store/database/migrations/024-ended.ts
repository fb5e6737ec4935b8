import type { Kysely } from 'kysely'

/** Slots left unposted when their subscription was ended: all that remains of it. */
export async function ended({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('ended_slots')
    .addColumn('subscription', 'text', column => column.notNull())
    .addColumn('slot', 'bigint', column => column.notNull())
    .addColumn('tenant', 'text', column => column.notNull().references('tenants.id').onDelete('cascade'))
    .addColumn('reason', 'text', column => column.notNull())
    .addPrimaryKeyConstraint('ended_slots_key', ['subscription', 'slot'])
    .execute()
  await schema.createIndex('ended_slots_by_time').on('ended_slots').column('slot').execute()
}
