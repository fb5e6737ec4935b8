import { sql, type Kysely } from 'kysely'

/** When people last asked about pages; pages stored earlier count as asked about when they came. */
export async function askedPages(db: Kysely<unknown>): Promise<void> {
  const { schema } = db
  await schema
    .createTable('pages')
    .addColumn('article', 'bigint', column => column.primaryKey().references('articles.seq').onDelete('cascade'))
    .addColumn('tenant', 'text', column => column.notNull())
    .addColumn('asked_at', 'bigint', column => column.notNull())
    .execute()
  await schema.createIndex('pages_by_asking').on('pages').columns(['tenant', 'asked_at']).execute()
  await sql`insert into pages (article, tenant, asked_at) select seq, origin, arrived_at from articles
    where origin <> 'house' and origin not like 'feed:%'`.execute(db)
}
