import { sql } from 'kysely'
import type { TermCount } from '#core/asking/asking.ts'
import type { TenantId } from '#core/ids.ts'
import { matches } from '../articles/full-text.ts'
import { chunks } from '../database/chunks.ts'
import type { Store } from '../database/open.ts'
import { Day } from '#core/news/article.ts'
import { visible } from './visible.ts'

type Session = Pick<Store, 'db' | 'dialect'>

/** See `Asking.counts`. */
export async function countTerms(
  session: Session,
  tenant: TenantId,
  terms: readonly string[],
  most: number,
): Promise<readonly TermCount[]> {
  const all = await seesAll(session, tenant)
  const counts: TermCount[] = []
  for (const some of chunks(terms)) {
    const row = await session.db
      .selectNoFrom(some.map((term, index) => countOf(session, tenant, term, most, all).as(`count_${index}`)))
      .executeTakeFirstOrThrow()
    counts.push(...some.map((term, index) => ({ term, articles: row[`count_${index}`] ?? 0 })))
  }
  return counts
}

function countOf({ dialect }: Session, tenant: TenantId, term: string, most: number, all: boolean) {
  const has = matches(dialect, 'article_words', { groups: [term.split(' ')] })
  const seen = all
    ? sql`select 1 from article_words where ${has}`
    : sql`select 1 from article_words inner join articles on articles.seq = article_words.rowid
        where ${has} and ${visible(tenant, 'articles.origin')}`
  return sql<number>`(select count(*) from (${seen} limit ${most}) as counted)`
}

/** Does the tenant see every article? Then none need be read to count them. */
async function seesAll({ db }: Session, tenant: TenantId): Promise<boolean> {
  const hidden = await db
    .selectFrom('bylines')
    .select('name')
    .where(sql<boolean>`not ${visible(tenant, 'bylines.origin')}`)
    .limit(1)
    .executeTakeFirst()
  return hidden === undefined
}

/** How many articles a tenant sees, and their first and last day. */
export async function sizeOf({ db }: Session, tenant: TenantId) {
  const day = (order: 'asc' | 'desc') =>
    db
      .selectFrom('articles')
      .select('day')
      .where(visible(tenant, 'articles.origin'))
      .orderBy('day', order)
      .limit(1)
      .executeTakeFirst()
  const { articles } = await db
    .selectFrom('bylines')
    .select(({ fn }) => fn.coalesce(fn.sum<number>('articles'), sql<number>`0`).as('articles'))
    .where(visible(tenant, 'bylines.origin'))
    .executeTakeFirstOrThrow()
  if (articles === 0) return { articles }
  const [first, last] = [await day('asc'), await day('desc')]
  return { articles, ...(first ? { first: Day.parse(first.day) } : {}), ...(last ? { last: Day.parse(last.day) } : {}) }
}
