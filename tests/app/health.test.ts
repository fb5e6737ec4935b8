import { execFile } from 'node:child_process'
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { sql } from 'kysely'
import { afterEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { openHealth } from '#src/app/health/open.ts'
import { watch } from '#src/app/health/watch.ts'
import { openStore, type Store } from '#store/database/open.ts'
import { loopback } from '#tests/support/loopback.ts'

const Ready = z.object({
  ready: z.boolean(),
  checks: z.array(z.object({ name: z.string(), ok: z.boolean(), reason: z.string() })),
})
const LOCAL = { host: '127.0.0.1', port: 0 }

const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close()
})

async function running() {
  const folder = await mkdtemp(join(tmpdir(), 'crier-health-'))
  const path = join(folder, 'data', 'crier.db')
  const store = await openStore(`file:${path}`)
  const platform = loopback()
  const health = await openHealth([platform], store, { metrics: LOCAL, secrets: ['hunter22'] })
  closing.push(
    () => rm(folder, { recursive: true }),
    () => store.close(),
    () => health.stop(),
  )
  const ask = (where: string) => fetch(`http://127.0.0.1:${health.port}${where}`)
  const wrong = async () => {
    const answer = await ask('/readyz')
    const { ready, checks } = Ready.parse(await answer.json())
    expect(answer.status).toBe(ready ? 200 : 503)
    return checks.flatMap(({ name, ok, reason }) => (ok ? [] : [`${name}: ${reason}`]))
  }
  return { path, store, platform, health, ask, wrong }
}

describe('the health of a running Crier', () => {
  it('distinguishes being alive from being able to work', async () => {
    const { health, ask, wrong } = await running()
    expect(await wrong()).toEqual([expect.stringContaining('sweep: no sweep has gone well yet')])
    expect((await ask('/livez')).status).toBe(200)
    expect((await ask('/other')).status).toBe(404)
    health.sweepsBy({ lastSweep: () => new Date(), trouble: () => undefined })
    expect((await ask('/livez')).status).toBe(200)
  })

  it('says which platform is not connected, without secrets', async () => {
    const { platform, health, wrong, ask } = await running()
    health.sweepsBy({ lastSweep: () => new Date(), trouble: () => undefined })
    platform.link = { kind: 'lost', reason: 'refused with hunter22' }
    expect(await wrong()).toEqual(['loopback: refused with [hidden]'])
    expect(await (await ask('/metrics')).text()).toContain('crier_connected{platform="loopback"} 0')
  })

  it.each([
    ['deleted', (path: string) => rm(path), 'is gone'],
    ['replaced', (path: string) => rename(path, `${path}.old`).then(() => writeFile(path, '')), 'is not the file'],
  ])('notices that the database was %s under it, and records nothing more as posted', async (_, harm, told) => {
    const { path, store, health, wrong } = await running()
    health.sweepsBy({ lastSweep: () => new Date(), trouble: () => undefined })
    await harm(path)
    expect(await wrong()).toEqual([expect.stringContaining(told)])
    await expect(store.commit(() => Promise.resolve())).rejects.toThrow(told)
  })

  it('notices that the database cannot be written, by writing to it', async () => {
    const { store, health, wrong } = await running()
    health.sweepsBy({ lastSweep: () => new Date(), trouble: () => undefined })
    await refuseWrites(store)
    expect(await wrong()).toEqual([expect.stringContaining('cannot be written')])
  })

  it('measures connections, sweeps, slots, subscriptions, feeds and the event loop', async () => {
    const { health, ask } = await running()
    health.sweepsBy({ lastSweep: () => new Date(Date.now() - 42_000), trouble: () => undefined })
    const text = await (await ask('/metrics')).text()
    for (const line of [
      'crier_ready 1',
      'crier_connected{platform="loopback"} 1',
      'crier_counted 1',
      'crier_slot_parts{state="unknown"} 0',
      'crier_subscriptions{state="paused"} 0',
      'crier_feeds{state="failing"} 0',
      'nodejs_eventloop_lag_p99_seconds ',
    ])
      expect(text).toContain(line)
    expect(Number(/^crier_last_sweep_age_seconds (\S+)/mu.exec(text)?.[1])).toBeGreaterThanOrEqual(42)
  })

  it("is readable for the container's check: one sentence per problem", async () => {
    const [ill, well] = [await running(), await running()]
    well.health.sweepsBy({ lastSweep: () => new Date(), trouble: () => undefined })
    const healthy = ({ health }: typeof ill) =>
      promisify(execFile)(process.execPath, ['bin/healthy.js'], { env: { METRICS_PORT: String(health.port) } })
    await expect(healthy(ill)).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^sweep: "no sweep .*"\n$/u),
    })
    expect(await healthy(well)).toEqual({ stdout: '', stderr: '' })
  })

  it('refuses a port that is taken, with the setting to change', async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    await once(taken, 'listening')
    closing.push(async () => taken.close())
    const { port } = z.object({ port: z.int() }).parse(taken.address())
    const { store } = await running()
    await expect(openHealth([], store, { metrics: { ...LOCAL, port }, secrets: [] })).rejects.toThrow(
      `another program already listens at 127.0.0.1:${port}, perhaps another Crier. Set METRICS_PORT`,
    )
  })
})

describe('a look at what does not answer', () => {
  it('ends with an error, whether a platform or the database hangs or throws', async () => {
    const hanging = loopback()
    hanging.connection = () => new Promise(() => undefined)
    const throwing = { ...loopback(), platform: 'other', connection: () => Promise.reject(new Error('reset')) }
    const watched = watch({
      adapters: [hanging, throwing],
      begun: new Date(),
      lastSweep: () => new Date(),
      sweepTrouble: () => undefined,
      databaseTrouble: () => new Promise(() => undefined),
      now: () => new Date(),
      hide: text => text,
      patienceMs: 20,
    })
    expect((await watched.look()).map(({ ok, reason }) => [ok, reason])).toEqual([
      [true, expect.any(String)],
      [false, expect.stringContaining('the database has not answered')],
      [false, expect.stringContaining('it has not answered')],
      [false, 'reset'],
    ])
  })
})

/** From here on SQLite answers as for a read-only file. */
async function refuseWrites({ db }: Store): Promise<void> {
  await sql`pragma query_only = on`.execute(db)
}
