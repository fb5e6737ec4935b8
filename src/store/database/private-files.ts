import { chmodSync, closeSync, existsSync, mkdirSync, openSync, readdirSync, statSync } from 'node:fs'
import { basename, dirname } from 'node:path'

/** A database file as it was when opened. */
export interface OpenedFile {
  readonly path: string
  /** Together with the device it identifies the file for its lifetime, whatever its path becomes. */
  readonly inode: bigint
  readonly device: bigint
}

const OWNER_ONLY = { file: 0o600, folder: 0o700 }
const OTHERS = 0o007

/**
 * Makes a database file private before it is opened: creates it and its folders if missing, and removes access for
 * others, also to its folder if that has nothing else in it. SQLite creates its other files with the same mode. Group
 * access stays.
 */
export function keepPrivate(path: string): void {
  const folder = dirname(path)
  makeFolder(folder)
  if (existsSync(path) && !statSync(path).isFile()) throw new Error(`${path} is no file`)
  closeSync(openSync(path, 'a', OWNER_ONLY.file))
  for (const file of filesOf(path)) if (isOpenToOthers(file)) tighten(file, OWNER_ONLY.file)
  if (isOpenToOthers(folder) && hasOnly(folder, basename(path))) tighten(folder, OWNER_ONLY.folder)
}

/** The database, copies named after it, and the terminal's history. */
function hasOnly(folder: string, name: string): boolean {
  return readdirSync(folder).every(file => file.startsWith(name) || file === 'history')
}

/** A database file and the two that SQLite keeps beside it, if they exist. */
export function filesOf(path: string): readonly string[] {
  return [path, `${path}-wal`, `${path}-shm`].filter(file => existsSync(file))
}

export function isOpenToOthers(path: string): boolean {
  return process.platform !== 'win32' && (statSync(path).mode & OTHERS) !== 0
}

export function openedFiles(path: string): readonly OpenedFile[] {
  // The third file is SQLite's shared memory, which it recreates at will.
  return filesOf(path)
    .filter(file => !file.endsWith('-shm'))
    .map(file => {
      const { ino: inode, dev: device } = statSync(file, { bigint: true })
      return { path: file, inode, device }
    })
}

/** One level at a time: Node's recursive mkdir never returns in a folder that refuses entries, such as /proc. */
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

/** Another owner's file is left as it is; `crier doctor` reports it. */
function tighten(path: string, mode: number): void {
  try {
    chmodSync(path, mode)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
  }
}
