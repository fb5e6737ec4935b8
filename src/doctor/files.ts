import { existsSync, statSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Config } from '#src/config/config.ts'
import type { Check } from '#platforms/kit/check.ts'
import { filesOf, isOpenToOthers } from '#store/database/private-files.ts'

const LEAST_FREE_MB = 200
/** Crier checkpoints the log at a few MB; a hundred mean that a reader is holding it up. */
const MOST_LOG_MB = 100
const MB = 1024 ** 2

/** The files on this machine: who may read them, free space, and the size of SQLite's log. */
export function fileChecks({ databaseUrl }: Pick<Config, 'databaseUrl'>, home: string): readonly Check[] {
  const path = /^file:(?!:memory:)(.+)$/su.exec(databaseUrl)?.[1]
  const kept = path === undefined ? [] : [dirname(path), ...filesOf(path)]
  const settings = [join(home, '.env'), join(home, 'data', 'history')]
  return [
    { name: 'files', look: async () => ownersAlone([...kept, ...settings].filter(file => existsSync(file))) },
    { name: 'disk', look: () => freeSpace(path) },
    ...(path === undefined ? [] : [{ name: 'log', look: async () => lengthOfLog(`${path}-wal`) }]),
  ]
}

function ownersAlone(files: readonly string[]): string {
  const open = files.filter(isOpenToOthers)
  if (open.length === 0) return files.length === 0 ? 'none here' : 'nobody else on this machine may read them'
  const [folders, others] = [open.filter(isFolder), open.filter(file => !isFolder(file))]
  const mend = [
    ...folders.map(folder => `chmod 700 ${quoted(folder)}`),
    ...others.map(file => `chmod 600 ${quoted(file)}`),
  ]
  throw new Error(`Everybody on this machine may read ${open.join(', ')}. Fix it: ${mend.join(' && ')}`)
}

function isFolder(path: string): boolean {
  return statSync(path).isDirectory()
}

function quoted(path: string): string {
  return /^[\w./-]+$/u.test(path) ? path : `'${path.replaceAll("'", String.raw`'\''`)}'`
}

async function freeSpace(path: string | undefined): Promise<string> {
  if (path === undefined) return 'the database is elsewhere'
  const { bavail, bsize } = await statfs(dirname(path))
  const free = Math.floor((bavail * bsize) / MB)
  if (free < LEAST_FREE_MB) throw new Error(`Only ${free} MB are free. Make room: the database needs it to grow.`)
  return `${free} MB free`
}

function lengthOfLog(log: string): string {
  const size = existsSync(log) ? statSync(log).size / MB : 0
  if (size <= MOST_LOG_MB) return `${size.toFixed(1)} MB; SQLite reuses it, so it does not shrink while Crier runs`
  throw new Error(
    `${log} has grown to ${Math.round(size)} MB: another program holds the database open. Close it, or restart Crier.`,
  )
}
