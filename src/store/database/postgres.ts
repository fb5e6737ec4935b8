import { PostgresDialect, type PostgresCursor, type PostgresPoolClient, type PostgresQueryResult } from 'kysely'
import { Pool, types, type PoolClient } from 'pg'

/**
 * A pool of Postgres connections. 64-bit integers come back as numbers: the largest we store are milliseconds. A lost
 * connection fails only its own statement; the pool opens new ones.
 *
 * @param longestMs timeout after which a statement fails and its connection is closed; absent: none
 */
export function postgres(databaseUrl: string, longestMs?: number): PostgresDialect {
  const pool = new Pool({
    connectionString: databaseUrl,
    application_name: 'crier',
    max: 10,
    connectionTimeoutMillis: 10_000,
    types: { getTypeParser: (id, format) => (id === types.builtins.INT8 ? Number : types.getTypeParser(id, format)) },
  })
  // Without a listener, an idle connection closed by the server would end the process.
  pool.on('error', () => undefined)
  // So would one lost between two statements of a transaction; the next statement reports it.
  pool.on('connect', client => client.on('error', () => undefined))
  if (longestMs === undefined) return new PostgresDialect({ pool })
  const connect = async () => new Answering(longestMs, await pool.connect())
  return new PostgresDialect({ pool: { connect, end: () => pool.end() } })
}

/** A statement cannot be cancelled on a silent server, so its connection is closed. */
class Answering implements PostgresPoolClient {
  readonly #ms: number
  readonly #client: PostgresPoolClient
  readonly #close: () => void
  #late = false

  constructor(ms: number, client: PoolClient) {
    this.#ms = ms
    this.#client = client
    this.#close = () => void client.end()
  }

  query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>
  query<R>(sql: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<R>>
  query<R>(asked: string | PostgresCursor<R>, parameters: readonly unknown[] = []) {
    return typeof asked === 'string' ? this.#answered<R>(asked, parameters) : this.#client.query(asked)
  }

  async #answered<R>(sql: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<R>> {
    const close = () => {
      this.#late = true
      this.#close()
    }
    const timer = setTimeout(close, this.#ms)
    try {
      return await this.#client.query<R>(sql, parameters)
    } catch (error) {
      // This also covers the rest of a transaction.
      if (this.#late)
        throw new Error(`Postgres did not answer a statement within ${this.#ms / 1000} s`, { cause: error })
      throw error
    } finally {
      clearTimeout(timer)
    }
  }

  release(): void {
    this.#client.release()
  }
}
