import type Database from 'libsql/promise'

/** After about this many statements (a thousand pages) SQLite would do this itself, within a commit. */
const STATEMENTS = 300

/**
 * Copies what was committed from the log of a SQLite file into the file, on a thread of its own, so that no commit waits
 * for it. What this leaves or fails at, a commit does as soon as the log has grown large.
 */
export class SqliteCheckpoints {
  readonly #path: string
  #database: Database | undefined
  #written = 0
  #running: Promise<void> | undefined

  constructor(path: string) {
    this.#path = path
  }

  /** To be called for every statement that writes. */
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
      // Another process is at it; or the disk fails, which the next commit tells.
    } finally {
      this.#running = undefined
    }
  }
}

/** Loaded only once there is something to copy: a start does without. */
async function open(path: string): Promise<Database> {
  const { default: Promised } = await import('libsql/promise')
  return new Promised(path, {})
}
