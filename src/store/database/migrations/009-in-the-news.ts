import { sql, type Kysely } from 'kysely'
import type { Dialect } from '../schema.ts'

const DAY_MS = 24 * 60 * 60 * 1000
/** Days counted retroactively: new articles look ten days back, and some come late. */
const DAYS_COUNTED = 21

/** How many stories first mentioned a term on each day; under the empty term, how many began. */
export async function inTheNews(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
  const word = dialect === 'postgres' ? sql`text collate "C"` : sql`text`
  await db.schema
    .createTable('news_terms')
    .addColumn('term', word, column => column.notNull())
    .addColumn('day', word, column => column.notNull())
    .addColumn('stories', 'integer', column => column.notNull())
    .addPrimaryKeyConstraint('news_terms_key', ['term', 'day'])
    .execute()
  const { rows } = await sql<{ last: string | null }>`select max(day) as last from articles`.execute(db)
  const last = rows[0]?.last
  if (!last) return
  const first = new Date(Date.parse(last) - DAYS_COUNTED * DAY_MS).toISOString().slice(0, 10)
  const recent = sql`articles.day >= ${first} and (articles.origin = 'house' or articles.origin like 'feed:%')`
  await sql`insert into news_terms (term, day, stories)
    select term, first, count(*) from (
      select '' as term, story, min(day) as first from articles where ${recent} group by story
      union all
      select story_terms.term, story, min(articles.day) as first from articles
        join story_terms on story_terms.article = articles.seq where ${recent} group by story_terms.term, story
    ) as told group by term, first`.execute(db)
}
