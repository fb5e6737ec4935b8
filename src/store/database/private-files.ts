import { chmodSync, closeSync, existsSync, mkdirSync, openSync, readdirSync, statSync } from 'node:fs'
import { basename, dirname } from 'node:path'

/** A file of the database as it was when it was opened. */
export interface OpenedFile {
  readonly path: string
  /** With the device names it for as long as it lives, whatever its path becomes. */
  readonly inode: bigint
  readonly device: bigint
}

const OWNER_ONLY = { file: 0o600, folder: 0o700 }
const OTHERS = 0o007

/**
 * Sees to it that the file of a database is its owner's alone before it is opened: it is made where there is none, with its
 * folders, and one that everybody on the machine may read is closed to them, as is its folder where that has nothing else
 * in it. SQLite makes its other files like it. What was opened to a group alone stays so.
 */
export function keepPrivate(path: string): void {
  const folder = dirname(path)
  makeFolder(folder)
  if (existsSync(path) && !statSync(path).isFile()) throw new Error(`${path} is no file`)
  closeSync(openSync(path, 'a', OWNER_ONLY.file))
  for (const file of filesOf(path)) if (isOpenToOthers(file)) tighten(file, OWNER_ONLY.file)
  if (isOpenToOthers(folder) && hasOnly(folder, basename(path))) tighten(folder, OWNER_ONLY.folder)
}

/** The database, copies named after it, and what was typed at the terminal. */
function hasOnly(folder: string, name: string): boolean {
  return readdirSync(folder).every(file => file.startsWith(name) || file === 'history')
}

/** The file of a database and the two that SQLite keeps beside it, as far as they are there. */
export function filesOf(path: string): readonly string[] {
  return [path, `${path}-wal`, `${path}-shm`].filter(file => existsSync(file))
}

export function isOpenToOthers(path: string): boolean {
  return process.platform !== 'win32' && (statSync(path).mode & OTHERS) !== 0
}

export function openedFiles(path: string): readonly OpenedFile[] {
  // The third file is SQLite's shared memory, which it makes anew when it wants.
  return filesOf(path)
    .filter(file => !file.endsWith('-shm'))
    .map(file => {
      const { ino: inode, dev: device } = statSync(file, { bigint: true })
      return { path: file, inode, device }
    })
}

/** One after another, since Node asked for all at once does not come back from a folder that takes none, as /proc. */
function makeFolder(path: string): void {
  if (existsSync(path)) return
  makeFolder(dirname(path))
  try {
    mkdirSync(path, { mode: OWNER_ONLY.folder })
  } catch (error) {
    // Another process may have been first.
    if (!existsSync(path)) throw error
  }
}

/** Another owner's file is left as it is; `crier doctor` tells. */
function tighten(path: string, mode: number): void {
  try {
    chmodSync(path, mode)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
  }
}
