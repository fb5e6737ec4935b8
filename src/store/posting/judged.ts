import type { Judged } from '#core/news/filter.ts'
import { ArticleId, type SubscriptionId, type TenantId } from '#core/ids.ts'
import type { JudgedSlot } from '#core/asking/newsroom.ts'
import { readTold } from './delivery-row.ts'
import type { Store } from '../database/open.ts'
import { visible } from '../asking/visible.ts'

/** What filters look at in these articles, if the tenant sees them. */
export async function judgedOf(
  { db }: Store,
  tenant: TenantId,
  ids: readonly ArticleId[],
): Promise<ReadonlyMap<ArticleId, Judged>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('articles')
    .innerJoin('bodies', 'bodies.article', 'articles.seq')
    .leftJoin('analyses', 'analyses.article', 'articles.seq')
    .select(['articles.id', 'headline', 'source', 'body', 'language'])
    .where('articles.id', 'in', ids)
    .where(visible(tenant, 'articles.origin'))
    .execute()
  return new Map(
    rows.map(({ id, headline, body, source, language }) => [
      ArticleId.parse(id),
      { headline, body, ...(source === null ? {} : { publisher: source }), ...(language === null ? {} : { language }) },
    ]),
  )
}

/** The slot whose window an article fell into, with the filter it was judged by; see `Newsroom`. */
export async function judgedIn(
  { db }: Store,
  tenant: TenantId,
  subscription: SubscriptionId,
  article: ArticleId,
): Promise<JudgedSlot | undefined> {
  const row = await db
    .selectFrom('slots')
    .innerJoin('subscriptions', 'subscriptions.id', 'slots.subscription')
    .innerJoin('articles', join => join.onRef('articles.arrival', '<=', 'slots.arrival'))
    .select(['slots.slot', 'slots.filter_only', 'slots.filter_without', 'slots.told', 'slots.kept'])
    .where('subscriptions.tenant', '=', tenant)
    .where('subscriptions.id', '=', subscription)
    .where('articles.id', '=', article)
    .where('articles.baseline', '=', 0)
    .where(query => query('articles.arrival', '>', query.fn.coalesce('subscriptions.arrival', query.lit(0))))
    .where('slots.state', '=', 'told')
    .where('slots.closes', '=', 1)
    .orderBy('slots.slot')
    .limit(1)
    .executeTakeFirst()
  if (!row) return undefined
  return {
    slot: new Date(row.slot),
    ...(row.filter_only === null ? {} : { only: row.filter_only }),
    ...(row.filter_without === null ? {} : { without: row.filter_without }),
    ...(row.kept === 'slot' ? {} : { articles: readTold(row).flatMap(([, articles]) => articles) }),
  }
}
