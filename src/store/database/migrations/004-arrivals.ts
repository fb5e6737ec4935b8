import type { Kysely } from 'kysely'

/** The order in which articles were stored, and how far a subscription's digests have got in it. */
export async function arrivalOrder(db: Kysely<unknown>): Promise<void> {
  const { schema } = db
  await schema
    .createTable('arrivals')
    .addColumn('number', 'bigint', column => column.notNull())
    .execute()
  await db.withTables<{ arrivals: { number: number } }>().insertInto('arrivals').values({ number: 0 }).execute()
  await schema
    .alterTable('articles')
    .addColumn('arrival', 'bigint', column => column.notNull().defaultTo(0))
    .execute()
  await schema.createIndex('articles_by_order').on('articles').column('arrival').execute()
  await schema.alterTable('subscriptions').addColumn('arrival', 'bigint').execute()
  await schema.alterTable('slots').addColumn('arrival', 'bigint').execute()
}
