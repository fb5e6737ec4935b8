import { sql, type Kysely } from 'kysely'

/**
 * What people set, follow and have read. Deleted with the tenant of their direct messages, and with the one they asked
 * in.
 */
export async function people(db: Kysely<unknown>): Promise<void> {
  const { schema } = db
  const table = (name: string) =>
    schema
      .createTable(name)
      .addColumn('tenant', 'text', column => column.notNull().references('tenants.id').onDelete('cascade'))
      .addColumn('person', 'text', column => column.notNull())

  await table('people')
    .addColumn('zone', 'text')
    .addColumn('language', 'text')
    .addColumn('daily', 'text')
    .addPrimaryKeyConstraint('people_key', ['tenant', 'person'])
    .execute()

  await table('followings')
    .addColumn('sees', 'text', column => column.notNull().references('tenants.id').onDelete('cascade'))
    .addColumn('kind', 'text', column => column.notNull())
    .addColumn('what', 'text', column => column.notNull())
    .addColumn('id', 'text', column => column.notNull())
    .addColumn('name', 'text', column => column.notNull())
    .addColumn('since', 'bigint', column => column.notNull())
    .addPrimaryKeyConstraint('followings_key', ['tenant', 'person', 'kind', 'what', 'sees'])
    .execute()
  await schema.createIndex('followings_by_seen').on('followings').column('sees').execute()

  await table('looks')
    .addColumn('sees', 'text', column => column.notNull().references('tenants.id').onDelete('cascade'))
    .addColumn('seen_at', 'bigint', column => column.notNull())
    .addColumn('seen_arrival', 'bigint', column => column.notNull())
    .addColumn('before_at', 'bigint')
    .addColumn('before_arrival', 'bigint')
    .addPrimaryKeyConstraint('looks_key', ['tenant', 'person', 'sees'])
    .execute()
  await schema.createIndex('looks_by_seen').on('looks').column('sees').execute()

  await schema.alterTable('subscriptions').addColumn('person', 'text').execute()
  await sql`create unique index subscriptions_by_person on subscriptions (tenant, person) where person is not null`.execute(
    db,
  )
}
