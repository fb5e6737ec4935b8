import { Kysely, Migrator, sql, type RawBuilder } from 'kysely'
import { Refusal } from '#core/asking/refusal.ts'
import { refuseStrayLog } from './stray-log.ts'
import { migrations } from './migrations.ts'
import type { Dialect, Schema } from './schema.ts'
import { sqlite } from './sqlite.ts'
import { keepPrivate, openedFiles, type OpenedFile } from './private-files.ts'
import { troubleWithFiles } from './probe.ts'
import { committingAlone, committingTogether, type Commit } from './commit.ts'

/** The database, migrated and ready. `dialect` is for the few statements that differ between SQLite and Postgres. */
export interface Store {
  readonly db: Kysely<Schema>
  /**
   * The same database for writes that a power cut may undo: on SQLite its commits do not wait for the disk. They are
   * written in order and atomically, and any later commit to `db` makes them durable.
   */
  readonly soon: Kysely<Schema>
  readonly dialect: Dialect
  /** For the ledger's small transactions, many of which come at once. */
  readonly commit: Commit
  /** The files of a SQLite database as they were when opened; empty for Postgres. */
  readonly files: readonly OpenedFile[]
  /** The database's own clock within a statement, in milliseconds since 1970: one clock for everyone who shares it. */
  clock(): RawBuilder<number>
  close(): Promise<void>
}

/** Milliseconds; our longest statements take seconds at 300,000 articles. */
const LONGEST_MS = 60_000

const CLOCK: Readonly<Record<Dialect, RawBuilder<number>>> = {
  sqlite: sql<number>`cast(unixepoch('subsec') * 1000 as integer)`,
  postgres: sql<number>`floor(extract(epoch from clock_timestamp()) * 1000)::bigint`,
}

/**
 * Opens `file:PATH` (created with its folder if missing) or `postgres://…` and migrates it: all pending migrations or
 * none, one process at a time.
 *
 * @param longestMs timeout of a statement on Postgres; migrations have none
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

/** What is written to a deleted or replaced file is lost, and what was posted would be posted again. */
function inPlace(files: readonly OpenedFile[], commit: Commit): Commit {
  return async work => {
    const trouble = await troubleWithFiles(files)
    if (trouble !== undefined) throw new Error(trouble)
    return commit(work)
  }
}

interface Connected extends Pick<Store, 'dialect' | 'db' | 'soon'> {
  /** The same database, without a statement timeout. */
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
