import { chmod, mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { openHealth } from '#src/app/health/open.ts'
import { fileChecks } from '#src/doctor/files.ts'
import { lasting, onTheWay } from '#src/doctor/postgres.ts'
import { runningChecks } from '#src/doctor/running.ts'
import { openStore } from '#store/database/open.ts'
import { crier, crierHome } from '#tests/cli/crier.ts'
import { loopback } from '#tests/support/loopback.ts'
import { startPublisher } from '#tests/support/publisher.ts'

let home: string
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'crier-doctor-'))
})
afterEach(() => rm(home, { recursive: true }))

const modeOf = async (path: string) => ((await stat(path)).mode & 0o777).toString(8)
const database = () => join(home, 'data', 'crier.db')
const files = () => fileChecks({ databaseUrl: `file:${database()}` }, home).find(({ name }) => name === 'files')

describe('the files of a database', () => {
  it('are private, with their folder, from the first moment', async () => {
    const store = await openStore(`file:${database()}`)
    for (const file of ['crier.db', 'crier.db-wal', 'crier.db-shm'])
      expect([file, await modeOf(join(home, 'data', file))]).toEqual([file, '600'])
    expect(await modeOf(join(home, 'data'))).toBe('700')
    expect(await files()?.look()).toBe('nobody else on this machine may read them')
    await store.close()
  })

  it('are made private if an older version left them open to everybody', async () => {
    await (await openStore(`file:${database()}`)).close()
    await chmod(join(home, 'data'), 0o755)
    await chmod(database(), 0o644)
    await (await openStore(`file:${database()}`)).close()
    expect([await modeOf(join(home, 'data')), await modeOf(database())]).toEqual(['700', '600'])
  })

  it('stay open to a group, and leave a shared folder alone', async () => {
    await mkdir(join(home, 'data'), { mode: 0o755 })
    await writeFile(join(home, 'data', 'somebody’s.txt'), '')
    await writeFile(database(), '')
    await chmod(database(), 0o640)
    await (await openStore(`file:${database()}`)).close()
    expect([await modeOf(join(home, 'data')), await modeOf(database())]).toEqual(['755', '640'])
  })

  it('are reported with a fix if Crier does not apply it', async () => {
    await writeFile(join(home, '.env'), 'SLACK_BOT_TOKEN=xoxb-1')
    await chmod(join(home, '.env'), 0o644)
    await mkdir(join(home, 'data'))
    await chmod(join(home, 'data'), 0o755)
    await expect(files()?.look()).rejects.toThrow(
      `Everybody on this machine may read ${home}/data, ${home}/.env. Fix it: chmod 700 ${home}/data && chmod 600 ${home}/.env`,
    )
  })

  it.each(['/proc/none/crier.db', '/dev/null'])('are refused at once if they cannot exist: %s', async path => {
    const { exit, err } = await crier(await crierHome(), ['migrate'], { env: { DATABASE_URL: `file:${path}` } })
    expect(exit).toBe(1)
    expect(err).toMatch(/^The database cannot be opened .* or set DATABASE_URL\.\n$/u)
  })
})

describe('the doctor, for a running Crier', () => {
  const look = (port: number) => runningChecks({ metrics: { host: '0.0.0.0', port } })[0]?.look()

  it('reports its findings, and if none is running', async () => {
    const store = await openStore(`file:${database()}`)
    const platform = loopback()
    const health = await openHealth([platform], store, { metrics: { host: '127.0.0.1', port: 0 }, secrets: [] })
    platform.link = { kind: 'lost', reason: 'no answer' }
    await expect(look(health.port ?? 0)).rejects.toThrow(/sweep: no sweep .*; loopback: no answer$/u)
    await health.stop()
    expect(await look(health.port ?? 0)).toContain('Crier is not running here now')
    await store.close()
  })

  it('does not mistake another program for it', async () => {
    const other = await startPublisher()
    other.serve('/readyz', '{"status":"UP"}')
    await expect(look(Number(new URL(other.home).port))).rejects.toThrow('is not Crier. Set METRICS_PORT to another.')
    other.close()
  })
})

describe('the doctor, on Postgres', () => {
  const well = { synchronousCommit: 'on', fsync: true, fullPageWrites: true, encrypted: true, local: false }

  it('wants commits that survive a crash, and an encrypted connection', () => {
    expect(lasting(well)).toContain('outlast a crash')
    expect(() => lasting({ ...well, synchronousCommit: 'off' })).toThrow('ALTER SYSTEM SET synchronous_commit = on')
    expect(() => lasting({ ...well, fsync: false, fullPageWrites: false })).toThrow(
      'fsync and full_page_writes are off',
    )
    expect(onTheWay(well)).toBe('encrypted')
    expect(onTheWay({ ...well, encrypted: false, local: true })).toBe('on this machine')
    expect(() => onTheWay({ ...well, encrypted: false })).toThrow('sslmode=verify-full')
  })
})

describe('crier doctor --json', () => {
  it('has the same findings as the text, for programs', async () => {
    const own = await crierHome()
    await crier(own, ['ask', '/latest'])
    const { exit, out } = await crier(own, ['doctor', '--json'])
    const Answer = z.object({
      well: z.boolean(),
      checks: z.array(z.object({ name: z.string(), ok: z.boolean(), told: z.string() })),
    })
    const { well, checks } = Answer.parse(JSON.parse(out))
    expect([exit, well]).toEqual([0, true])
    const words = await crier(own, ['doctor'])
    expect(checks.map(({ name }) => name)).toEqual(
      words.out
        .trim()
        .split('\n')
        .map(line => /^ok     ([^:]+):/u.exec(line)?.[1]),
    )
  })
})
