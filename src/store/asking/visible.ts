import { sql, type RawBuilder, type SqlBool } from 'kysely'
import { HOUSE, type TenantId } from '#core/ids.ts'

/**
 * What a tenant sees: the house's, its own, and the feeds that it or the house follows. Part of every query on articles and
 * what is made of them. Each feed is looked up: a list of all of them would be made anew for every question.
 */
export function visible(tenant: TenantId, origin: `${string}.origin`): RawBuilder<SqlBool> {
  const column = sql.ref(origin)
  return sql<SqlBool>`(${column} in (${HOUSE}, ${tenant})
    or exists (select 1 from follows where feed = ${column} and tenant in (${HOUSE}, ${tenant})))`
}
