import { copyFile, mkdir, mkdtemp, rm, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStore } from '#store/database/open.ts'
import { refuseStrayLog } from '#store/database/stray-log.ts'

/** Stands in for half a minute, since ctime cannot be set. */
const LONG_MS = 50
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crier-stray-'))
})
afterAll(() => rm(folder, { recursive: true }))

/** A database as a crash leaves it, its newest rows in the log, and a backup from before them. */
async function crashed(name: string): Promise<{ readonly path: string; readonly backup: string }> {
  const live = join(folder, name, 'live.db')
  const store = await openStore(`file:${live}`)
  await store.close()
  const backup = join(folder, name, 'backup.db')
  await copyFile(live, backup)
  const again = await openStore(`file:${live}`)
  await again.db.insertInto('tenants').values({ id: 'loopback:one', since: 1 }).execute()
  const path = join(folder, name, 'crier.db')
  await mkdir(join(folder, name), { recursive: true })
  await copyFile(live, path)
  await copyFile(`${live}-wal`, `${path}-wal`)
  await again.close()
  return { path, backup }
}

describe('a SQLite file with the log of another one beside it', () => {
  it('is refused with what to do; without that log it opens', async () => {
    const { path, backup } = await crashed('restored')
    await sleep(2 * LONG_MS)
    await copyFile(backup, path)
    expect(() => refuseStrayLog(path, LONG_MS)).toThrow(`delete ${path}-wal and ${path}-shm`)
    await rm(`${path}-wal`)
    expect(() => refuseStrayLog(path, LONG_MS)).not.toThrow()
    await (await openStore(`file:${path}`)).close()
  })

  it('is refused even if the backup kept its own timestamps', async () => {
    const { path, backup } = await crashed('kept')
    await sleep(2 * LONG_MS)
    await copyFile(backup, path)
    await utimes(path, new Date('2026-01-01'), new Date('2026-01-01'))
    expect(() => refuseStrayLog(path, LONG_MS)).toThrow('that log seems to belong to the file that was there before')
  })
})

describe('a SQLite file with its own log beside it', () => {
  it('opens with everything a crash left there, however old', async () => {
    const { path } = await crashed('crashed')
    await sleep(2 * LONG_MS)
    refuseStrayLog(path, LONG_MS)
    const store = await openStore(`file:${path}`)
    expect(await store.db.selectFrom('tenants').select('id').execute()).toEqual([{ id: 'loopback:one' }])
    await store.close()
  })
})
