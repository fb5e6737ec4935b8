import { sql, type Kysely, type RawBuilder, type SqlBool } from 'kysely'
import type { Analysis } from '#core/news/analysis.ts'
import { Day, type Article, type ArticleCard } from '#core/news/article.ts'
import type { Window } from '#core/asking/digest.ts'
import type { Newsroom } from '#core/asking/newsroom.ts'
import type { ArticleId, TenantId } from '#core/ids.ts'
import { addressOf } from '#core/news/address.ts'
import { analysisOf } from '../articles/analysis-rows.ts'
import { articleOf, CARD, cardOf } from './cards.ts'
import { matches } from '../articles/full-text.ts'
import type { Store } from '../database/open.ts'
import type { Schema } from '../database/schema.ts'
import { termsAsked } from '#text/terms.ts'
import { nearestWords } from './nearest.ts'
import { perDay } from './per-day.ts'
import { publishersSeenBy } from './publishers.ts'
import { search } from './search.ts'
import { cameFirst, visible } from './visible.ts'

type Session = Pick<Store, 'db' | 'dialect'>

/** Most articles in a digest window. */
const MOST_IN_WINDOW = 500

/** The articles of a store, as `Newsroom` defines them: everything read-only. */
export function articlesOf(store: Session): Omit<Newsroom['articles'], 'fetch' | 'judged'> {
  return {
    get: (tenant, id) => articleById(store, tenant, id),
    byUrl: (tenant, url) => articleByUrl(store, tenant, url),
    analysis: (tenant, id) => analysisById(store, tenant, id),
    search: (tenant, query) => search(store, tenant, query),
    nearest: (tenant, words) => nearestWords(store, tenant, words),
    within: (tenant, window, topics, skip) => articlesWithin(store, tenant, window, topics, skip),
    perDay: (tenant, query) => perDay(store, tenant, query),
    newestDay: (tenant, topics) => newestDay(store, tenant, topics),
    publishers: (tenant, typed) => publishersSeenBy(store.db, tenant, typed),
  }
}

async function articleById({ db }: Session, tenant: TenantId, id: ArticleId): Promise<Article | undefined> {
  const row = await seen(db, tenant)
    .innerJoin('bodies', 'bodies.article', 'articles.seq')
    .select([...CARD, 'title', 'body'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row && articleOf(row)
}

async function articleByUrl({ db }: Session, tenant: TenantId, url: string): Promise<Article | undefined> {
  const address = addressOf(url)
  if (address === undefined) return undefined
  const row = await seen(db, tenant)
    .innerJoin('bodies', 'bodies.article', 'articles.seq')
    .select([...CARD, 'title', 'body'])
    .where('address', '=', address)
    .orderBy('seq')
    .limit(1)
    .executeTakeFirst()
  return row && articleOf(row)
}

async function analysisById({ db }: Session, tenant: TenantId, id: ArticleId): Promise<Analysis | undefined> {
  const row = await seen(db, tenant)
    .innerJoin('bodies', 'bodies.article', 'articles.seq')
    .innerJoin('analyses', 'analyses.article', 'articles.seq')
    .select(['seq', 'body', 'version', 'language', 'sentences', 'readings', 'ranking'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) return undefined
  const quotes = await db.selectFrom('quotes').selectAll().where('article', '=', row.seq).orderBy('position').execute()
  return analysisOf(row.body, row, quotes)
}

/** By arrival, without baseline articles, or by publication. */
async function articlesWithin(
  session: Session,
  tenant: TenantId,
  window: Window,
  topics: readonly string[],
  skip = 0,
): Promise<readonly ArticleCard[]> {
  const rows = await onTopics(session, tenant, topics)
    .select([...CARD])
    .where(inWindow(window))
    .$if(window.by === 'arrival', query => query.where('baseline', '=', 0))
    .orderBy('published', 'desc')
    .orderBy('seq', 'desc')
    .limit(MOST_IN_WINDOW)
    .offset(skip)
    .execute()
  return rows.map(cardOf)
}

function inWindow({ from, until, by, arrivals }: Window): RawBuilder<SqlBool> {
  const column = sql.ref(by === 'arrival' ? 'arrived_at' : 'published')
  const since = sql`${column} > ${from.getTime()}`
  if (!arrivals) return sql<SqlBool>`(${since} and ${column} <= ${until.getTime()})`
  const { after, upTo } = arrivals
  return sql<SqlBool>`(${after === undefined ? since : sql`arrival > ${after}`} and arrival <= ${upTo})`
}

async function newestDay(session: Session, tenant: TenantId, topics: readonly string[]): Promise<Day | undefined> {
  const newest = await onTopics(session, tenant, topics)
    .select('day')
    .orderBy('day', 'desc')
    .limit(1)
    .executeTakeFirst()
  return newest && Day.parse(newest.day)
}

function onTopics({ db, dialect }: Session, tenant: TenantId, topics: readonly string[]) {
  const groups = topics.map(termsAsked).filter(terms => terms.length > 0)
  const all = seen(db, tenant).where(cameFirst(tenant))
  if (topics.length === 0) return all
  if (groups.length === 0) return all.where(sql.lit(false))
  const found = db
    .selectFrom('article_words')
    .select('rowid')
    .where(matches(dialect, 'article_words', { groups }))
  return all.where('seq', 'in', found)
}

function seen(db: Kysely<Schema>, tenant: TenantId) {
  return db.selectFrom('articles').where(visible(tenant, 'articles.origin'))
}
