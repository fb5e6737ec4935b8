import { stat, statfs } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Store } from './open.ts'
import type { OpenedFile } from './private-files.ts'

const KEY = 'watch:written'
/**
 * On a full disk, SQLite's log still takes small rows for a while: free space reveals it sooner than a failing write.
 */
const LEAST_FREE_MB = 16

/**
 * Why the database cannot store what is written, in a sentence; `undefined` if it can. Writes one small row and waits
 * for the disk.
 */
export async function troubleWriting(
  { db, files }: Pick<Store, 'db' | 'files'>,
  now: Date,
): Promise<string | undefined> {
  const trouble = (await troubleWithFiles(files)) ?? (await troubleWithRoom(files))
  if (trouble !== undefined) return trouble
  const value = now.toISOString()
  try {
    await db
      .insertInto('memory')
      .values({ key: KEY, value, expires_at: null })
      .onConflict(conflict => conflict.column('key').doUpdateSet({ value }))
      .execute()
    return undefined
  } catch (error) {
    return `cannot be written (${error instanceof Error ? error.message : String(error)}); is the disk full, or read-only?`
  }
}

async function troubleWithRoom([file]: readonly OpenedFile[]): Promise<string | undefined> {
  if (file === undefined) return undefined
  const { bavail, bsize } = await statfs(dirname(file.path))
  const free = Math.floor((bavail * bsize) / 1024 ** 2)
  return free < LEAST_FREE_MB ? `the disk is full: ${free} MB are free for ${file.path}` : undefined
}

/** Reports an open file that was deleted or replaced: what is written to it from here on would be lost. */
export async function troubleWithFiles(files: readonly OpenedFile[]): Promise<string | undefined> {
  for (const { path, device, inode } of files) {
    const found = await stat(path, { bigint: true }).catch(() => undefined)
    if (found?.dev === device && found.ino === inode) continue
    const what = found ? `${path} is not the file that was opened` : `${path} is gone`
    return `${what}: it was deleted or replaced while Crier ran. Stop Crier, put the file back, and start it again`
  }
  return undefined
}
