import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { Kysely, Migrator } from 'kysely'
import { Refusal } from '#core/asking/refusal.ts'
import { migrations } from './migrations.ts'
import type { Dialect, Schema } from './schema.ts'
import { sqlite } from './sqlite.ts'
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
  close(): Promise<void>
}

/**
 * Opens `file:PATH` (made with its folder where there is none) or `postgres://…`, and brings its tables up to date:
 * all pending migrations or none, one process at a time.
 */
export async function openStore(databaseUrl: string): Promise<Store> {
  const { dialect, db, soon } = await connect(databaseUrl)
  const { error } = await new Migrator({ db, provider: migrations(dialect) }).migrateToLatest()
  if (error !== undefined) {
    await db.destroy()
    throw error
  }
  const commit = dialect === 'sqlite' ? committingTogether(db) : committingAlone(db)
  return {
    db,
    soon,
    dialect,
    commit,
    async close() {
      if (soon !== db) await soon.destroy()
      await db.destroy()
    },
  }
}

async function connect(databaseUrl: string): Promise<Pick<Store, 'dialect' | 'db' | 'soon'>> {
  if (/^postgres(ql)?:\/\//.test(databaseUrl)) {
    const { postgres } = await import('./postgres.ts')
    const db = new Kysely<Schema>({ dialect: postgres(databaseUrl) })
    return { dialect: 'postgres', db, soon: db }
  }
  const path = /^file:(.+)$/.exec(databaseUrl)?.[1]
  if (path === undefined) {
    throw new Refusal('DATABASE_URL is file:PATH (such as file:data/crier.db) or postgres://…; please correct it.')
  }
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true })
  const { dialect, soon } = sqlite(path)
  return { dialect: 'sqlite', db: new Kysely<Schema>({ dialect }), soon: new Kysely<Schema>({ dialect: soon }) }
}
