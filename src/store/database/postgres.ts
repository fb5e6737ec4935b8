import { PostgresDialect } from 'kysely'
import { Pool, types } from 'pg'

/**
 * A pool of Postgres connections. 64-bit integers come back as numbers: the largest we keep are milliseconds. A lost
 * connection fails its own statement only; the pool makes new ones.
 */
export function postgres(databaseUrl: string): PostgresDialect {
  const pool = new Pool({
    connectionString: databaseUrl,
    application_name: 'crier',
    max: 10,
    connectionTimeoutMillis: 10_000,
    types: { getTypeParser: (id, format) => (id === types.builtins.INT8 ? Number : types.getTypeParser(id, format)) },
  })
  // Without a listener, an idle connection that the server closes would end the process.
  pool.on('error', () => undefined)
  // So would one that is lost between two statements of a transaction; the next statement tells.
  pool.on('connect', client => client.on('error', () => undefined))
  return new PostgresDialect({ pool })
}
