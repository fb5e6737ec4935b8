import { Registry } from 'prom-client'
import { expect, it } from 'vitest'
import { countersOf } from '#schedule/counters.ts'
import { serveHealth } from '#src/app/health.ts'
import { openStore } from '#store/database/open.ts'

it('tells how it fares, and whether the database answers, on this machine only', async () => {
  const store = await openStore('file::memory:')
  const registry = new Registry()
  countersOf(registry).slots.inc({ platform: 'test', decision: 'told' })
  const health = await serveHealth(0, registry, store)
  const ask = (path: string) => fetch(`http://127.0.0.1:${health.port}${path}`)
  expect(await (await ask('/metrics')).text()).toContain('crier_slots_total{platform="test",decision="told"} 1')
  expect((await ask('/healthz')).status).toBe(200)
  expect((await ask('/other')).status).toBe(404)
  await store.close()
  expect((await ask('/healthz')).status).toBe(503)
  await health.stop()
})
