import { setTimeout } from 'node:timers/promises'
import { SqliteAdapter, SqliteDialect, SqliteDriver } from 'kysely'
import type {
  CompiledQuery,
  DatabaseConnection,
  DialectAdapter,
  Driver,
  QueryResult,
  SqliteDialectConfig,
} from 'kysely'
import Database from 'libsql'

const OPENING_MS = 10_000
const PATIENCE_MS = 30_000
const RETRY_MS = 10
const MOST_PREPARED = 500
/**
 * With the write lock from the beginning: a transaction that reads first and then writes would fail, rather than wait,
 * when another process wrote in between.
 */
const BEGIN = new Map([['begin', 'begin immediate']])

/** A SQLite file through libsql, one connection: other processes read at any time, and wait for each other to write. */
export function sqlite(path: string): SqliteDialect {
  return new SharedSqlite({
    database: async () => {
      const database = new Database(path)
      database.exec(`pragma busy_timeout = ${OPENING_MS}; pragma journal_mode = wal; pragma synchronous = full`)
      database.exec('pragma foreign_keys = on; pragma temp_store = memory; pragma cache_size = -65536')
      // libsql would wait with the whole process; `PatientDriver` lets everything else go on.
      database.exec('pragma busy_timeout = 0')
      const prepared = new Map<string, Database.Statement>()
      return {
        // A statement that found the database busy goes on when it is run again; forgotten, it would hold up commits.
        prepare: sql => {
          const statement = prepared.get(sql) ?? database.prepare(BEGIN.get(sql) ?? sql)
          if (prepared.size >= MOST_PREPARED) prepared.clear()
          prepared.set(sql, statement)
          return statement
        },
        close: () => void database.close(),
      }
    },
  })
}

class SharedSqlite extends SqliteDialect {
  readonly #config: SqliteDialectConfig

  constructor(config: SqliteDialectConfig) {
    super(config)
    this.#config = config
  }

  override createDriver(): Driver {
    return new PatientDriver(this.#config)
  }

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

/** Tries a statement again while another process writes: it has done nothing yet. */
class PatientDriver extends SqliteDriver {
  override async acquireConnection(): Promise<DatabaseConnection> {
    const connection = await super.acquireConnection()
    return {
      executeQuery: query => patiently(connection, query),
      streamQuery: (query, size) => connection.streamQuery(query, size),
    }
  }
}

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
