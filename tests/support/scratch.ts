import { statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'

const ENOUGH_BYTES = 4 * 2 ** 30

/** Where tests keep databases: in memory where there is room for them, since nothing of them need outlast the power. */
export function scratch(): string {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm')
    return bavail * bsize >= ENOUGH_BYTES ? '/dev/shm' : tmpdir()
  } catch {
    return tmpdir()
  }
}
