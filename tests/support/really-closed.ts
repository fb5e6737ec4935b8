import { readdirSync, readlinkSync } from 'node:fs'
import { platform } from 'node:os'
import { setImmediate as turn } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

setFlagsFromString('--expose-gc')
const collect: unknown = runInNewContext('gc')

/**
 * Releases a SQLite file that was closed here: libsql does so when its statements are garbage-collected, or the process
 * ends. Collecting takes a large process half a second, so it is done only if needed; never for Postgres.
 */
export async function reallyClosed(databaseUrl: string): Promise<void> {
  const path = /^file:(.+)$/u.exec(databaseUrl)?.[1]
  if (path === undefined) return
  await turn()
  for (let times = 0; times < 3 && isOpen(path); times += 1) {
    if (typeof collect === 'function') collect()
    await turn()
  }
}

/** Does this process have it, or its log, open? True if unknown. */
function isOpen(path: string): boolean {
  if (platform() !== 'linux') return true
  return readdirSync('/proc/self/fd').some(descriptor => {
    try {
      return readlinkSync(`/proc/self/fd/${descriptor}`).startsWith(path)
    } catch {
      // It was closed meanwhile, like the descriptor of the folder itself.
      return false
    }
  })
}
