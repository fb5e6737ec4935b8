import { Kysely, Migrator, sql, type RawBuilder } from 'kysely'
import { Refusal } from '#core/asking/refusal.ts'
import { refuseStrayLog } from './stray-log.ts'
import { migrations } from './migrations.ts'
import type { Dialect, Schema } from './schema.ts'
import { sqlite } from './sqlite.ts'
import { keepPrivate, openedFiles, type OpenedFile } from './private-files.ts'
import { troubleWithFiles } from './probe.ts'
import { committingAlone, committingTogether, type Commit } from './commit.ts'

/** The database, migrated and ready. `dialect` is for the few statements that SQLite and Postgres word differently. */
export interface Store {
  readonly db: Kysely<Schema>
  /**
   * The same database for what a power cut may take back: on SQLite its commits do not wait for the disk. They are written
   * in order and never in part, and whatever is committed to `db` after them makes them last.
   */
  readonly soon: Kysely<Schema>
  readonly dialect: Dialect
  /** For the small transactions of the ledger, of which many come at once. */
  readonly commit: Commit
  /** The files of a SQLite database as they were when they were opened; none of another. */
  readonly files: readonly OpenedFile[]
  /** The database's own clock, in milliseconds since 1970, to be asked within a statement: one clock for all that share it. */
  clock(): RawBuilder<number>
  close(): Promise<void>
}

/** The longest of ours take seconds at 300,000 articles. */
const LONGEST_MS = 60_000

const CLOCK: Readonly<Record<Dialect, RawBuilder<number>>> = {
  sqlite: sql<number>`cast(unixepoch('subsec') * 1000 as integer)`,
  postgres: sql<number>`floor(extract(epoch from clock_timestamp()) * 1000)::bigint`,
}

/**
 * Opens `file:PATH` (made with its folder where there is none) or `postgres://…`, and brings its tables up to date:
 * all pending migrations or none, one process at a time.
 * @param longestMs after which a statement that Postgres does not answer fails; migrations may take their time
 */
export async function openStore(databaseUrl: string, longestMs = LONGEST_MS): Promise<Store> {
  const { dialect, db, soon, patient, path } = await connect(databaseUrl, longestMs)
  const { error } = await new Migrator({ db: patient, provider: migrations(dialect) }).migrateToLatest()
  if (patient !== db) await patient.destroy()
  if (error !== undefined) {
    await db.destroy()
    throw error
  }
  const files = path === undefined ? [] : openedFiles(path)
  const commit = dialect === 'sqlite' ? inPlace(files, committingTogether(db)) : committingAlone(db)
  return {
    db,
    soon,
    dialect,
    commit,
    files,
    clock: () => CLOCK[dialect],
    async close() {
      if (soon !== db) await soon.destroy()
      await db.destroy()
    },
  }
}

/** What is written to a file that was deleted or replaced is lost, and what was posted would be posted again. */
function inPlace(files: readonly OpenedFile[], commit: Commit): Commit {
  return async work => {
    const trouble = await troubleWithFiles(files)
    if (trouble !== undefined) throw new Error(trouble)
    return commit(work)
  }
}

interface Connected extends Pick<Store, 'dialect' | 'db' | 'soon'> {
  /** The same database for what may take long. */
  readonly patient: Kysely<Schema>
  readonly path?: string
}

async function connect(databaseUrl: string, longestMs: number): Promise<Connected> {
  if (/^postgres(ql)?:\/\//.test(databaseUrl)) {
    const { postgres } = await import('./postgres.ts')
    const db = new Kysely<Schema>({ dialect: postgres(databaseUrl, longestMs) })
    return { dialect: 'postgres', db, soon: db, patient: new Kysely<Schema>({ dialect: postgres(databaseUrl) }) }
  }
  const path = /^file:(.+)$/.exec(databaseUrl)?.[1]
  if (path === undefined) {
    throw new Refusal('DATABASE_URL is file:PATH (such as file:data/crier.db) or postgres://…; please correct it.')
  }
  const inMemory = path === ':memory:'
  if (!inMemory) {
    refuseStrayLog(path)
    keepPrivate(path)
  }
  const { dialect, soon } = sqlite(path)
  const file = { db: new Kysely<Schema>({ dialect }), soon: new Kysely<Schema>({ dialect: soon }) }
  return { dialect: 'sqlite', ...file, patient: file.db, ...(inMemory ? {} : { path }) }
}
