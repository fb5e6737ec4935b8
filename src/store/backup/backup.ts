import type { Dialect } from '../database/schema.ts'
import { Refusal } from '#core/asking/refusal.ts'
import { dialectOf, type OnPart, type RowCounts } from './backup-file.ts'
import type { RestoredFile } from './sqlite-restore.ts'

const NAMES: Readonly<Record<Dialect, string>> = { sqlite: 'a SQLite file', postgres: 'Postgres' }

/** Backs up a whole database to a file, in the format of its kind, and verifies it. */
export async function backUp(databaseUrl: string, to: string, now: Date, onPart: OnPart): Promise<RowCounts> {
  const path = pathOf(databaseUrl)
  if (path !== undefined) {
    const { backUpSqlite } = await import('./sqlite-backup.ts')
    return backUpSqlite(path, to, onPart)
  }
  const { backUpPostgres } = await import('./postgres-backup.ts')
  return backUpPostgres(databaseUrl, to, now, onPart)
}

/** Replaces a database, while nobody uses it, by a backup of the same kind. Throws a Refusal. */
export async function restore(from: string, databaseUrl: string, now: Date, onPart: OnPart): Promise<RestoredFile> {
  const path = pathOf(databaseUrl)
  const [of, wanted] = [await dialectOf(from), path === undefined ? 'postgres' : 'sqlite'] as const
  if (of !== wanted)
    throw new Refusal(
      `${from} is a backup of ${NAMES[of]}, but DATABASE_URL names ${NAMES[wanted]}: a backup cannot change database.`,
    )
  if (path !== undefined) {
    const { restoreSqlite } = await import('./sqlite-restore.ts')
    return restoreSqlite(from, path, now, onPart)
  }
  const { restorePostgres } = await import('./postgres-restore.ts')
  return restorePostgres(from, databaseUrl, now, onPart)
}

function pathOf(databaseUrl: string): string | undefined {
  return /^file:(.+)$/su.exec(databaseUrl)?.[1]
}
