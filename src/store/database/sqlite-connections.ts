import { CompiledQuery, type DatabaseConnection, type SqliteDriver } from 'kysely'
import type { SqliteCheckpoints } from './sqlite-checkpoints.ts'

/**
 * Two connections to one SQLite file: one writes, a statement or a transaction at a time; the other meanwhile reads what
 * was committed last. So no question waits for an import. Of a database in memory there is only one connection.
 */
export class SqliteConnections {
  readonly #writer: SqliteDriver
  readonly #reader: SqliteDriver
  readonly #checkpoints: SqliteCheckpoints | undefined
  #opening: Promise<void> | undefined
  #closing: Promise<void> | undefined
  /** Whether a commit waits for the disk, as it was set last; a connection begins so. */
  #waits = true

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

  /** The reading connection, for one statement. */
  read<T>(use: (connection: DatabaseConnection) => Promise<T>): Promise<T> {
    return within(this.#reader, use)
  }

  /** The writing connection, for one statement. */
  write<T>(waits: boolean, use: (connection: DatabaseConnection) => Promise<T>): Promise<T> {
    return within(this.#writer, async connection => {
      await this.#wait(connection, waits)
      return use(connection)
    })
  }

  /** The writing connection, until it is given back. `waits`: whether commits on it wait for the disk. */
  async hold(waits: boolean): Promise<DatabaseConnection> {
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
