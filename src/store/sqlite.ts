import { SqliteAdapter, SqliteDialect, type DialectAdapter } from 'kysely'
import Database from 'libsql'

const BUSY_MS = 10_000

/** A SQLite file through libsql: one connection; readers in other processes never wait, writers wait up to 10 s. */
export function sqlite(path: string): SqliteDialect {
  return new TransactionalSqlite({
    database: async () => {
      const database = new Database(path)
      database.exec(`pragma busy_timeout = ${BUSY_MS}; pragma journal_mode = wal; pragma synchronous = full`)
      database.exec('pragma foreign_keys = on; pragma temp_store = memory; pragma cache_size = -65536')
      return {
        // Taking the write lock at once lets `busy_timeout` wait for it; a transaction that reads first and then writes
        // fails at once when another process wrote in between.
        prepare: sql => database.prepare(sql === 'begin' ? 'begin immediate' : sql),
        close: () => void database.close(),
      }
    },
  })
}

class TransactionalSqlite extends SqliteDialect {
  override createAdapter(): DialectAdapter {
    return new TransactionalDdl()
  }
}

/** SQLite rolls back schema changes like any others; Kysely's own adapter leaves migrations without a transaction. */
class TransactionalDdl extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}
