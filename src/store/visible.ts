import { sql, type RawBuilder, type SqlBool } from 'kysely'
import { HOUSE, type TenantId } from '#core/ids.ts'

/** What a tenant sees: the house's, its own, and the feeds that it or the house follows. Part of every query on articles and what is made of them. */
export function visible(tenant: TenantId, origin: `${string}.origin`): RawBuilder<SqlBool> {
  const column = sql.ref(origin)
  return sql<SqlBool>`(${column} in (${HOUSE}, ${tenant})
    or ${column} in (select feed from follows where tenant in (${HOUSE}, ${tenant})))`
}
