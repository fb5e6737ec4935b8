import { setTimeout } from 'node:timers/promises'
import {
  CompiledQuery,
  SelectQueryNode,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
  type SqliteDriver,
} from 'kysely'
import Database from 'libsql'

const PATIENCE_MS = 30_000
const RETRY_MS = 10

/**
 * Two connections to one SQLite file: one writes, a statement or a transaction at a time; the other meanwhile reads what
 * was committed last. So no question waits for an import. Of a database in memory there is only one connection.
 */
export class SqliteFileDriver implements Driver {
  readonly #writer: SqliteDriver
  readonly #reader: SqliteDriver

  constructor(writer: SqliteDriver, reader: SqliteDriver) {
    this.#writer = writer
    this.#reader = reader
  }

  async init(): Promise<void> {
    await this.#writer.init()
    if (this.#reader !== this.#writer) await this.#reader.init()
  }

  async acquireConnection(): Promise<Session> {
    return new Session(this.#writer, this.#reader)
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

  async destroy(): Promise<void> {
    if (this.#reader !== this.#writer) await this.#reader.destroy()
    await this.#writer.destroy()
  }
}

class Session implements DatabaseConnection {
  readonly #writer: SqliteDriver
  readonly #reader: SqliteDriver
  /** The writing connection, from the beginning of a transaction to its end. */
  #held: DatabaseConnection | undefined

  constructor(writer: SqliteDriver, reader: SqliteDriver) {
    this.#writer = writer
    this.#reader = reader
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    if (this.#held) return patiently(this.#held, query)
    const driver = SelectQueryNode.is(query.query) ? this.#reader : this.#writer
    const connection = await driver.acquireConnection()
    try {
      return await patiently(connection, query)
    } finally {
      await driver.releaseConnection()
    }
  }

  async *streamQuery<R>(query: CompiledQuery): AsyncIterableIterator<QueryResult<R>> {
    yield await this.executeQuery<R>(query)
  }

  /** With the write lock at once: a transaction that reads first and then writes would fail when another wrote between. */
  async begin(): Promise<void> {
    const connection = await this.#writer.acquireConnection()
    try {
      await patiently(connection, CompiledQuery.raw('begin immediate'))
      this.#held = connection
    } catch (error) {
      await this.#writer.releaseConnection()
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
      // SQLite rolls back by itself when the disk is full; what matters is the error that came of that.
      if (!(error instanceof Error && error.message.includes('no transaction is active'))) throw error
    } finally {
      await this.#release()
    }
  }

  async #release(): Promise<void> {
    this.#held = undefined
    await this.#writer.releaseConnection()
  }
}

/** Tries a statement again while another process writes: it has done nothing yet. Everything else goes on meanwhile. */
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
