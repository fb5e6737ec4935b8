import { PostgresDialect, type PostgresCursor, type PostgresPoolClient, type PostgresQueryResult } from 'kysely'
import { Pool, types, type PoolClient } from 'pg'

/**
 * A pool of Postgres connections. 64-bit integers come back as numbers: the largest we keep are milliseconds. A lost
 * connection fails its own statement only; the pool makes new ones.
 * @param longestMs after which a statement without an answer fails, and its connection with it; absent: it may take its time
 */
export function postgres(databaseUrl: string, longestMs?: number): PostgresDialect {
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
  if (longestMs === undefined) return new PostgresDialect({ pool })
  const connect = async () => new Answering(longestMs, await pool.connect())
  return new PostgresDialect({ pool: { connect, end: () => pool.end() } })
}

/** A statement cannot be taken back from a server that is silent, so its connection is closed. */
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
      // Also of what is left of a transaction.
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
