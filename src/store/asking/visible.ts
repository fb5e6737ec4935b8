import { sql, type RawBuilder, type SqlBool } from 'kysely'
import { HOUSE, type TenantId } from '#core/ids.ts'

/**
 * What a tenant sees: the house's, its own, and the feeds that it or the house follows. Part of every query on articles and
 * what is made of them. Each feed is looked up: a list of all feeds would have to be built for every question.
 */
export function visible(tenant: TenantId, origin: `${string}.origin`): RawBuilder<SqlBool> {
  const column = sql.ref(origin)
  return sql<SqlBool>`(${column} in (${HOUSE}, ${tenant})
    or exists (select 1 from follows where feed = ${column} and tenant in (${HOUSE}, ${tenant})))`
}

/**
 * Of one article that several feeds brought, the one that came first; a page that the tenant asked about stands behind any
 * of them. Part of every query that lists articles. Two articles of one feed are two, whatever their address.
 */
export function cameFirst(tenant: TenantId): RawBuilder<SqlBool> {
  const own = tenant === HOUSE ? '' : tenant
  return sql<SqlBool>`not exists (select 1 from articles as twin where twin.address = articles.address
    and twin.origin <> articles.origin and twin.origin <> ${own} and (twin.seq < articles.seq or articles.origin = ${own})
    and ${visible(tenant, 'twin.origin')})`
}
