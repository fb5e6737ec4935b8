import { open, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Refusal } from '#core/asking/refusal.ts'
import type { Dialect } from '../database/schema.ts'

/** Rows per table. */
export type RowCounts = Readonly<Record<string, number>>

/** Called with the fraction done, from 0 to 1. */
export type OnPart = (part: number) => void

const SQLITE_MAGIC = 'SQLite format 3\0'
const GZIP_MAGIC = '\u001F\u008B'

/** The kind of database a backup is of, by its first bytes. Throws a Refusal if it is not a backup. */
export async function dialectOf(path: string): Promise<Dialect> {
  const file = await open(path).catch((error: unknown) => {
    throw new Refusal(`${path} cannot be read: ${whyNot(error)}.`)
  })
  try {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(SQLITE_MAGIC.length) })
    const begins = buffer.subarray(0, bytesRead).toString('latin1')
    if (begins === SQLITE_MAGIC) return 'sqlite'
    if (begins.startsWith(GZIP_MAGIC)) return 'postgres'
  } catch (error) {
    throw new Refusal(`${path} cannot be read: ${whyNot(error)}.`)
  } finally {
    await file.close()
  }
  throw new Refusal(`${path} is not a Crier backup; crier backup makes one.`)
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'there is no such folder',
  EISDIR: 'it is a folder',
  EACCES: 'this account may not',
  EPERM: 'this account may not',
  EROFS: 'its disk is read-only',
}

function whyNot(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return REASONS[code] ?? (error instanceof Error ? error.message : String(error))
}

/**
 * Creates a file atomically: `write` fills a private file beside it, which is renamed once it is on disk. Throws a
 * Refusal if the name is taken.
 */
export async function makeWhole<T>(path: string, write: (path: string) => Promise<T>): Promise<T> {
  if ((await stat(path).catch(() => undefined)) !== undefined)
    throw new Refusal(`${path} already exists and was not overwritten. Name another file.`)
  const part = `${path}.part`
  await rm(part, { force: true })
  try {
    await begin(part)
    const written = await write(part)
    await flush(part)
    await rename(part, path)
    await flush(dirname(path))
    return written
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
}

async function begin(path: string): Promise<void> {
  const file = await open(path, 'wx', 0o600).catch((error: unknown) => {
    throw new Refusal(`${path} cannot be written: ${whyNot(error)}.`)
  })
  await file.close()
}

/** Waits until a file or folder is flushed to disk. */
export async function flush(path: string): Promise<void> {
  const file = await open(path)
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Refuses a backup written by a newer Crier, which this one cannot read. */
export function refuseNewer(path: string, applied: readonly string[], known: readonly string[]): void {
  const unknown = applied.filter(name => !known.includes(name))
  if (unknown.length === 0) return
  throw new Refusal(`${path} was made by a newer Crier (${unknown.join(', ')}). Restore it with that one.`)
}
