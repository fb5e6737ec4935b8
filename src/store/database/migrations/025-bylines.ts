import { sql, type Kysely } from 'kysely'

/** Articles per author and origin; the empty name counts those without an author, so the counts add up to all. */
export async function bylines(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('bylines')
    .addColumn('origin', 'text', column => column.notNull())
    .addColumn('name', 'text', column => column.notNull())
    .addColumn('articles', 'integer', column => column.notNull())
    .addPrimaryKeyConstraint('bylines_key', ['origin', 'name'])
    .execute()
  await sql`insert into bylines (origin, name, articles)
    select origin, coalesce(author, ''), count(*) from articles group by origin, coalesce(author, '')`.execute(db)
}
