import { constants } from 'node:fs'
import { chmod, copyFile, link, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import Database from 'libsql'
import { Refusal } from '#core/asking/refusal.ts'
import { migrationNames } from '../database/migrations.ts'
import { keepPrivate } from '../database/private-files.ts'
import { refuseStrayLog } from '../database/stray-log.ts'
import { dialectOf, flush, refuseNewer, type OnPart, type RowCounts } from './backup-file.ts'
import { checkSqlite } from './sqlite-backup.ts'

export interface RestoredFile {
  readonly rows: RowCounts
  /** Where the old database is now. */
  readonly aside?: string
}

/**
 * Replaces a SQLite file that nobody has open by a backup. The backup is copied and checked first; then the old file
 * and any log of it are renamed, and the new one takes its place at once. Throws a Refusal if that is impossible,
 * leaving everything unchanged.
 */
export async function restoreSqlite(from: string, path: string, now: Date, onPart: OnPart): Promise<RestoredFile> {
  const beginning = `${path}.restoring`
  const there = await stat(path).catch(() => undefined)
  const isDatabase = there !== undefined && (await dialectOf(path).catch(() => undefined)) === 'sqlite'
  const lock = isDatabase ? alone(path) : undefined
  try {
    if (there === undefined) keepPrivate(beginning)
    await bring(from, beginning)
    takeInLog(beginning)
    onPart(0.5)
    const { rows, migrations } = await checkSqlite(beginning)
    refuseNewer(from, migrations, migrationNames)
    markRestored(beginning, now)
    await flush(beginning)
    onPart(0.9)
    const aside = there && `${path}.before-${now.toISOString().replace(/[-:]|\.\d+/gu, '')}`
    lock?.close()
    if (aside !== undefined) await setAside(path, aside)
    await rename(beginning, path)
    await flush(dirname(path))
    onPart(1)
    return { rows, ...(aside === undefined ? {} : { aside }) }
  } catch (error) {
    lock?.close()
    await Promise.all(['', '-wal', '-shm'].map(end => rm(`${beginning}${end}`, { force: true })))
    throw error
  }
}

/**
 * Locks a file exclusively, so that nobody opens it meanwhile, and checkpoints its log. A damaged one can be neither
 * locked nor used by anybody. Throws a Refusal if somebody has it open.
 */
function alone(path: string): Database.Database | undefined {
  let database: Database.Database | undefined
  try {
    refuseStrayLog(path)
    database = new Database(path)
    database.exec('pragma busy_timeout = 0; pragma locking_mode = exclusive')
    database.exec('begin exclusive; commit')
    database.exec('pragma journal_mode = delete')
    return database
  } catch (error) {
    database?.close()
    if (!(error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY'))) return undefined
    throw new Refusal(`Crier is running, or something else has ${path} open. Stop it, then restore.`)
  }
}

/** Copies a backup, and the log beside it if somebody copied the files of a running Crier. */
async function bring(from: string, to: string): Promise<void> {
  refuseStrayLog(from)
  for (const end of ['', '-wal']) {
    const there = await stat(`${from}${end}`).catch(() => undefined)
    if (there === undefined || (end !== '' && there.size === 0)) continue
    await copyFile(`${from}${end}`, `${to}${end}`, constants.COPYFILE_FICLONE)
    await chmod(`${to}${end}`, 0o600)
  }
}

/** Checkpoints the log, so that the file is complete. The check reports any failure. */
function takeInLog(path: string): void {
  const database = new Database(path)
  try {
    database.exec('pragma journal_mode = delete')
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
  } finally {
    database.close()
  }
}

/**
 * Erases recent heartbeats, since nobody knows what was posted after the backup: the first process to post from it
 * checks the channels for whatever was due by now.
 */
function markRestored(path: string, now: Date): void {
  const database = new Database(path)
  try {
    if (database.prepare("select 1 from sqlite_schema where name = 'owners'").get() === undefined) return
    database.exec('update owners set seen_at = 1, held = null')
    database
      .prepare(
        "insert or ignore into owners (owner, reign, beats, seen_at, doubt_until) values ('restored', 0, 0, 1, ?)",
      )
      .run(now.getTime())
  } finally {
    database.close()
  }
}

/** The old file stays in place under a second name until the new one replaces it, so that there is always one. */
async function setAside(path: string, aside: string): Promise<void> {
  if ((await stat(`${path}-wal`).catch(() => undefined)) !== undefined) await rename(`${path}-wal`, `${aside}-wal`)
  await rm(`${path}-shm`, { force: true })
  await link(path, aside).catch(() => rename(path, aside))
}
