import { CompiledQuery, type DatabaseConnection, type SqliteDriver } from 'kysely'
import type { SqliteCheckpoints } from './sqlite-checkpoints.ts'

/**
 * Two connections to one SQLite file: one writes, a statement or transaction at a time; meanwhile the other reads the
 * last committed state, so no question waits for an import. While nothing is written, reads use the writer too: its
 * cache survives its own commits, whereas another connection's commit empties a cache completely. A database in memory
 * has only one connection.
 */
export class SqliteConnections {
  readonly #writer: SqliteDriver
  readonly #reader: SqliteDriver
  readonly #checkpoints: SqliteCheckpoints | undefined
  #opening: Promise<void> | undefined
  #closing: Promise<void> | undefined
  /** Whether commits currently wait for the disk, as a new connection does. */
  #waits = true
  /** How many are writing or waiting to. */
  #writing = 0

  constructor(writer: SqliteDriver, reader: SqliteDriver, checkpoints?: SqliteCheckpoints) {
    this.#writer = writer
    this.#reader = reader
    this.#checkpoints = checkpoints
  }

  open(): Promise<void> {
    this.#opening ??= this.#each(driver => driver.init())
    return this.#opening
  }

  close(): Promise<void> {
    this.#closing ??= this.#close()
    return this.#closing
  }

  async #close(): Promise<void> {
    await this.#checkpoints?.close()
    await this.#each(driver => driver.destroy())
  }

  /** The connection that can read now, for one statement. */
  read<T>(use: (connection: DatabaseConnection) => Promise<T>): Promise<T> {
    return within(this.#writing === 0 ? this.#writer : this.#reader, use)
  }

  /** The writing connection, for one statement. */
  async write<T>(waits: boolean, use: (connection: DatabaseConnection) => Promise<T>): Promise<T> {
    this.#writing += 1
    try {
      return await within(this.#writer, async connection => {
        await this.#wait(connection, waits)
        return use(connection)
      })
    } finally {
      this.#writing -= 1
    }
  }

  /** The writing connection, until it is released. `waits`: whether commits on it wait for the disk. */
  async hold(waits: boolean): Promise<DatabaseConnection> {
    this.#writing += 1
    const connection = await this.#writer.acquireConnection()
    try {
      await this.#wait(connection, waits)
      return connection
    } catch (error) {
      await this.giveBack()
      throw error
    }
  }

  giveBack(): Promise<void> {
    this.#writing -= 1
    return this.#writer.releaseConnection()
  }

  /** Commits that do not wait are still written in order: the next one that does makes them all durable. */
  async #wait(connection: DatabaseConnection, waits: boolean): Promise<void> {
    if (waits === this.#waits) return
    await connection.executeQuery(CompiledQuery.raw(`pragma synchronous = ${waits ? 'full' : 'normal'}`))
    this.#waits = waits
  }

  async #each(does: (driver: SqliteDriver) => Promise<void>): Promise<void> {
    for (const driver of new Set([this.#writer, this.#reader])) await does(driver)
  }
}

async function within<T>(driver: SqliteDriver, use: (connection: DatabaseConnection) => Promise<T>): Promise<T> {
  const connection = await driver.acquireConnection()
  try {
    return await use(connection)
  } finally {
    await driver.releaseConnection()
  }
}
