import { setImmediate as turn } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

setFlagsFromString('--expose-gc')
const collect: unknown = runInNewContext('gc')

/** Lets go of SQLite files that were closed here: libsql does so when their statements are collected, or the process ends. */
export async function reallyClosed(): Promise<void> {
  for (let times = 0; times < 3; times += 1) {
    await turn()
    if (typeof collect === 'function') collect()
  }
  await turn()
}
