import { stat } from 'node:fs/promises'
import Database from 'libsql/promise'
import { z } from 'zod'
import { Refusal } from '#core/asking/refusal.ts'
import { makeWhole, type OnPart, type RowCounts } from './backup-file.ts'

/** Milliseconds between progress checks of the copy. */
const LOOK_MS = 200
/** Milliseconds to wait for a lock on the database. */
const PATIENCE_MS = 30_000

const Counted = z.object({ rows: z.number() })
const Named = z.object({ name: z.string() })
const Checked = z.object({ integrity_check: z.string() })

/** The contents of a SQLite file that passed its checks. */
export interface WholeFile {
  readonly rows: RowCounts
  /** The migrations that made its tables. */
  readonly migrations: readonly string[]
}

/**
 * Copies a SQLite file as of one instant, while others keep reading and writing it, and verifies that SQLite finds the
 * copy intact and its tables are Crier's.
 */
export function backUpSqlite(path: string, to: string, onPart: OnPart): Promise<RowCounts> {
  return makeWhole(to, async part => {
    const { size } = await stat(path).catch(() => {
      throw new Refusal(`There is nothing to back up: ${path} does not exist.`)
    })
    const looking = setInterval(
      () =>
        void stat(part).then(
          copy => onPart(Math.min(0.8, (0.8 * copy.size) / size)),
          () => undefined,
        ),
      LOOK_MS,
    )
    try {
      await withFile(path, database => database.exec(`vacuum into '${part.replaceAll("'", "''")}'`))
    } finally {
      clearInterval(looking)
    }
    onPart(0.8)
    const { rows } = await checkSqlite(part)
    onPart(1)
    return rows
  })
}

/** Throws a Refusal if a file is damaged or not Crier's. */
export async function checkSqlite(path: string): Promise<WholeFile> {
  return withFile(path, async database => {
    try {
      const [found] = await rowsOf(database, 'pragma integrity_check', Checked)
      if (found?.integrity_check !== 'ok') throw new Refusal(`${path} is damaged: ${found?.integrity_check ?? 'empty'}`)
      const tables = await rowsOf(database, "select name from sqlite_schema where type = 'table'", Named)
      if (!tables.some(({ name }) => name === 'kysely_migration'))
        throw new Refusal(`${path} is a database, but not one of Crier's.`)
      const migrations = await rowsOf(database, 'select name from kysely_migration', Named)
      const rows: Record<string, number> = {}
      for (const { name } of tables) {
        const [counted] = await rowsOf(database, `select count(*) as rows from "${name}"`, Counted)
        rows[name] = counted?.rows ?? 0
      }
      return { rows, migrations: migrations.map(({ name }) => name) }
    } catch (error) {
      if (error instanceof Refusal) throw error
      throw new Refusal(`${path} is damaged: ${error instanceof Error ? error.message : String(error)}`)
    }
  })
}

async function withFile<T>(path: string, use: (database: Database) => Promise<T>): Promise<T> {
  const database = new Database(path, {})
  try {
    await database.exec(`pragma busy_timeout = ${PATIENCE_MS}`)
    return await use(database)
  } finally {
    database.close()
  }
}

async function rowsOf<T>(database: Database, sql: string, row: z.ZodType<T>): Promise<readonly T[]> {
  const statement = await database.prepare(sql)
  return z.array(row).parse(await statement.all())
}
