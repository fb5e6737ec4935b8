import { CompiledQuery, type DatabaseConnection, type SqliteDriver } from 'kysely'
import type { SqliteCheckpoints } from './sqlite-checkpoints.ts'

/**
 * Two connections to one SQLite file: one writes, a statement or a transaction at a time; the other meanwhile reads what
 * was committed last. So no question waits for an import. What is read while nothing is written goes by the writing one,
 * whose cache outlasts its own commits: a commit by another connection empties the whole of it. Of a database in memory
 * there is only one connection.
 */
export class SqliteConnections {
  readonly #writer: SqliteDriver
  readonly #reader: SqliteDriver
  readonly #checkpoints: SqliteCheckpoints | undefined
  #opening: Promise<void> | undefined
  #closing: Promise<void> | undefined
  /** Whether a commit waits for the disk, as it was set last; a connection begins so. */
  #waits = true
  /** How many write or wait for it. */
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

  /** The writing connection, until it is given back. `waits`: whether commits on it wait for the disk. */
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

  /** What is not waited for is written in order all the same: a commit that waits makes all that came before it last. */
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
