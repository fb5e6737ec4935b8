import { setTimeout } from 'node:timers/promises'
import { CompiledQuery, SelectQueryNode, type DatabaseConnection, type Driver, type QueryResult } from 'kysely'
import Database from 'libsql'
import type { SqliteConnections } from './sqlite-connections.ts'

const PATIENCE_MS = 30_000
const RETRY_MS = 10

/** Kysely's driver for a SQLite file. `waits`: whether commits wait for the disk, and so survive a power cut. */
export class SqliteFileDriver implements Driver {
  readonly #file: SqliteConnections
  readonly #waits: boolean

  constructor(file: SqliteConnections, waits: boolean) {
    this.#file = file
    this.#waits = waits
  }

  init(): Promise<void> {
    return this.#file.open()
  }

  async acquireConnection(): Promise<Session> {
    return new Session(this.#file, this.#waits)
  }

  beginTransaction(session: DatabaseConnection): Promise<void> {
    return known(session).begin()
  }

  commitTransaction(session: DatabaseConnection): Promise<void> {
    return known(session).commit()
  }

  rollbackTransaction(session: DatabaseConnection): Promise<void> {
    return known(session).rollback()
  }

  async releaseConnection(): Promise<void> {}

  destroy(): Promise<void> {
    return this.#file.close()
  }
}

class Session implements DatabaseConnection {
  readonly #file: SqliteConnections
  readonly #waits: boolean
  /** The writing connection during a transaction. */
  #held: DatabaseConnection | undefined

  constructor(file: SqliteConnections, waits: boolean) {
    this.#file = file
    this.#waits = waits
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    if (this.#held) return patiently(this.#held, query)
    const run = (connection: DatabaseConnection) => patiently<R>(connection, query)
    return SelectQueryNode.is(query.query) ? this.#file.read(run) : this.#file.write(this.#waits, run)
  }

  async *streamQuery<R>(query: CompiledQuery): AsyncIterableIterator<QueryResult<R>> {
    yield await this.executeQuery<R>(query)
  }

  /** Takes the write lock at once: a transaction that reads before it writes would fail if another wrote in between. */
  async begin(): Promise<void> {
    const connection = await this.#file.hold(this.#waits)
    try {
      await patiently(connection, CompiledQuery.raw('begin immediate'))
      this.#held = connection
    } catch (error) {
      await this.#file.giveBack()
      throw error
    }
  }

  async commit(): Promise<void> {
    if (!this.#held) throw new Error('there is no transaction to commit')
    await patiently(this.#held, CompiledQuery.raw('commit'))
    await this.#release()
  }

  async rollback(): Promise<void> {
    if (!this.#held) throw new Error('there is no transaction to roll back')
    try {
      await patiently(this.#held, CompiledQuery.raw('rollback'))
    } catch (error) {
      // SQLite rolls back by itself when the disk is full; the error that caused it is what matters.
      if (!(error instanceof Error && error.message.includes('no transaction is active'))) throw error
    } finally {
      await this.#release()
    }
  }

  async #release(): Promise<void> {
    this.#held = undefined
    await this.#file.giveBack()
  }
}

/** Retries a statement while another process writes: it has had no effect yet. Everything else continues meanwhile. */
async function patiently<R>(connection: DatabaseConnection, query: CompiledQuery): Promise<QueryResult<R>> {
  for (const deadline = performance.now() + PATIENCE_MS; ; await setTimeout(RETRY_MS)) {
    try {
      return await connection.executeQuery<R>(query)
    } catch (error) {
      const busy = error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')
      if (!busy || performance.now() >= deadline) throw error
    }
  }
}

function known(connection: DatabaseConnection): Session {
  if (connection instanceof Session) return connection
  throw new TypeError('expected a connection of this driver')
}
