import { statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'

const ENOUGH_BYTES = 4 * 2 ** 30

/** Where tests keep databases: in memory if there is room, since they need not survive a power cut. */
export function scratch(): string {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm')
    return bavail * bsize >= ENOUGH_BYTES ? '/dev/shm' : tmpdir()
  } catch {
    return tmpdir()
  }
}
