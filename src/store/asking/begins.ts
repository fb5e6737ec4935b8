import { sql, type RawBuilder, type SqlBool } from 'kysely'

/** A prefix match as an index range; `like` would need another index, and escaping. */
export function beginsWith(column: string, beginning: string): RawBuilder<SqlBool> {
  const ref = sql.ref(column)
  return sql<SqlBool>`(${ref} >= ${beginning} and ${ref} < ${`${beginning}\u{10ffff}`})`
}
