import { SqliteAdapter, SqliteDialect, SqliteDriver } from 'kysely'
import type { DialectAdapter, Driver, SqliteDatabase } from 'kysely'
import Database from 'libsql'
import { SqliteCheckpoints } from './sqlite-checkpoints.ts'
import { SqliteConnections } from './sqlite-connections.ts'
import { SqliteFileDriver } from './sqlite-driver.ts'

const OPENING_MS = 10_000
const MOST_PREPARED = 500
/** Pages in the log at which a commit checkpoints: more than there are while `SqliteCheckpoints` keeps up. */
const LARGE_LOG = 4000

/** A SQLite file through libsql, or `:memory:`. */
export interface SqliteFile {
  readonly dialect: SqliteDialect
  /** The same file over the same connections, with commits that do not wait for the disk. */
  readonly soon: SqliteDialect
}

export function sqlite(path: string): SqliteFile {
  const checkpoints = path === ':memory:' ? undefined : new SqliteCheckpoints(path)
  const writer = new SqliteDriver({ database: async () => connect(path, 'writes', () => checkpoints?.wrote()) })
  const reader = new SqliteDriver({ database: async () => connect(path, 'reads') })
  const file = new SqliteConnections(writer, path === ':memory:' ? writer : reader, checkpoints)
  return { dialect: new SqliteFileDialect(file, true), soon: new SqliteFileDialect(file, false) }
}

/** Kysely's own dialect has no transaction around migrations. */
class SqliteFileDialect extends SqliteDialect {
  readonly #file: SqliteConnections
  readonly #waits: boolean

  constructor(file: SqliteConnections, waits: boolean) {
    super({ database: () => Promise.reject(new TypeError('expected the driver of the file to be used')) })
    this.#file = file
    this.#waits = waits
  }

  override createDriver(): Driver {
    return new SqliteFileDriver(this.#file, this.#waits)
  }

  override createAdapter(): DialectAdapter {
    return new TransactionalDdl()
  }
}

/** SQLite rolls back schema changes like any others. */
class TransactionalDdl extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

function connect(path: string, what: 'reads' | 'writes', wrote?: () => void): SqliteDatabase {
  const database = new Database(path)
  database.exec(`pragma busy_timeout = ${OPENING_MS}; pragma journal_mode = wal; pragma synchronous = full`)
  database.exec('pragma foreign_keys = on; pragma temp_store = memory; pragma cache_size = -65536')
  database.exec(`pragma wal_autocheckpoint = ${LARGE_LOG}`)
  if (what === 'reads') database.exec('pragma query_only = on')
  // libsql would block the whole process while waiting; the driver waits asynchronously.
  database.exec('pragma busy_timeout = 0')
  const prepared = new Map<string, Database.Statement>()
  return {
    // A statement that found the database busy resumes when run again; if dropped, it would block commits.
    prepare: sql => {
      if (!sql.startsWith('select')) wrote?.()
      // A pragma takes effect as soon as it is prepared.
      if (sql.startsWith('pragma')) return database.prepare(sql)
      const statement = prepared.get(sql) ?? database.prepare(sql)
      if (prepared.size >= MOST_PREPARED) prepared.clear()
      prepared.set(sql, statement)
      return statement
    },
    close: () => {
      // An unfinalised statement keeps the file open.
      prepared.clear()
      database.close()
    },
  }
}
