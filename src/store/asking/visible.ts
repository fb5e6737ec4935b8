import { sql, type RawBuilder, type SqlBool } from 'kysely'
import { HOUSE, type TenantId } from '#core/ids.ts'

/**
 * What a tenant sees: the house's articles, its own, and those of feeds that it or the house follows. Part of every
 * query on articles and what derives from them. Each feed is looked up by itself; a list of all feeds would have to be
 * built for every question.
 */
export function visible(tenant: TenantId, origin: `${string}.origin`): RawBuilder<SqlBool> {
  const column = sql.ref(origin)
  return sql<SqlBool>`(${column} in (${HOUSE}, ${tenant})
    or exists (select 1 from follows where feed = ${column} and tenant in (${HOUSE}, ${tenant})))`
}

/**
 * Where several feeds brought one article, keeps the first; a page the tenant asked about comes after all of them. Part
 * of every query that lists articles. Two articles of one feed stay two, whatever their URL.
 */
export function cameFirst(tenant: TenantId): RawBuilder<SqlBool> {
  const own = tenant === HOUSE ? '' : tenant
  return sql<SqlBool>`not exists (select 1 from articles as twin where twin.address = articles.address
    and twin.origin <> articles.origin and twin.origin <> ${own} and (twin.seq < articles.seq or articles.origin = ${own})
    and ${visible(tenant, 'twin.origin')})`
}
