import { statSync } from 'node:fs'
import { Refusal } from '#core/asking/refusal.ts'

/** Milliseconds. SQLite checkpoints its log right after writing it; a slow disk may take a while. */
const COPYING_MS = 30_000

/**
 * Refuses a SQLite file that replaced another one whose log is still beside it: SQLite would apply that log to it and
 * ruin it. Detected by change times (ctime), which cannot be forged: nothing writes to a file long after its log.
 */
export function refuseStrayLog(path: string, copyingMs = COPYING_MS): void {
  const log = `${path}-wal`
  const [file, stray] = [path, log].map(each => statSync(each, { throwIfNoEntry: false }))
  if (!file || !stray || stray.size === 0) return
  if (file.ctimeMs - Math.max(stray.ctimeMs, stray.mtimeMs) <= copyingMs) return
  throw new Refusal(
    `${path} was changed at ${file.ctime.toISOString()}, long after ${log}, which ends at ${stray.mtime.toISOString()}: that log seems to belong to the file that was there before. ` +
      `If you put a backup in its place, delete ${log} and ${path}-shm and start again. ` +
      `If you only changed who may read it, or moved both, run: touch ${log}`,
  )
}
