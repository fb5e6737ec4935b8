import type Database from 'libsql/promise'

/** After roughly this many statements (a thousand pages), SQLite would checkpoint by itself, within a commit. */
const STATEMENTS = 300

/**
 * Checkpoints the log of a SQLite file on a separate thread, so that no commit waits for it. If this falls behind or
 * fails, a commit does it once the log has grown large.
 */
export class SqliteCheckpoints {
  readonly #path: string
  #database: Database | undefined
  #written = 0
  #running: Promise<void> | undefined

  constructor(path: string) {
    this.#path = path
  }

  /** Call after every statement that writes. */
  wrote(): void {
    this.#written += 1
    if (this.#written < STATEMENTS || this.#running) return
    this.#written = 0
    this.#running = this.#run()
  }

  async close(): Promise<void> {
    await this.#running
    this.#database?.close()
  }

  async #run(): Promise<void> {
    try {
      this.#database ??= await open(this.#path)
      await this.#database.exec('pragma busy_timeout = 0; pragma synchronous = full; pragma wal_checkpoint(passive)')
    } catch {
      // Another process is doing it; or the disk fails, which the next commit reports.
    } finally {
      this.#running = undefined
    }
  }
}

/** Loaded only once there is something to checkpoint: a start needs none. */
async function open(path: string): Promise<Database> {
  const { default: Promised } = await import('libsql/promise')
  return new Promised(path, {})
}
