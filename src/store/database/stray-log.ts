import { statSync } from 'node:fs'
import { Refusal } from '#core/asking/refusal.ts'

/** SQLite copies its log into the file right after writing it; a slow disk may take a while. */
const COPYING_MS = 30_000

/**
 * Refuses a SQLite file that was put in the place of another one whose log still lies beside it. SQLite would take that log
 * for the file's own and write its pages into it, which ruins it. Told by the times that the system keeps of both, of
 * which that of the last change (ctime) cannot be set: nothing writes to the file long after its log.
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
