import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import pino from 'pino'
import { Registry } from 'prom-client'
import { countersOf } from '#schedule/counters.ts'
import { PATIENCE } from '#schedule/patience.ts'
import { sweep } from '#schedule/sweep.ts'
import { correctionsOf } from '#store/posting/corrections.ts'
import { deliveriesOf } from '#store/posting/deliveries.ts'
import { ledgerOf } from '#store/posting/ledger.ts'
import { oldSlotsOf } from '#store/posting/old-slots.ts'
import { holdsOf } from '#store/people/holds.ts'
import { removedOf } from '#store/people/tenants.ts'
import { newsroomOf } from '#store/newsroom.ts'
import { openStore } from '#store/database/open.ts'
import { loopback } from '#tests/support/loopback.ts'
import { passingMemory } from '#memory/passing.ts'
import { bulletin } from './kill/bulletin.ts'
import { presenceOf } from '#store/posting/presence.ts'

const SUBSCRIPTIONS = 100_000
const PAGE = 1000
const TICKS = 20
const NOON = new Date('2026-11-24T12:00Z')

const folder = await mkdtemp(join(tmpdir(), 'crier-tick-'))
const opened = await openStore(`file:${join(folder, 'crier.db')}`)
const store = { ...opened, clock: () => sql<number>`${NOON.getTime()}` }
await store.db.insertInto('tenants').values({ id: 'loopback:one', since: 0, removed_at: null }).execute()
for (let first = 0; first < SUBSCRIPTIONS; first += PAGE) {
  const rows = Array.from({ length: PAGE }, (_, index) => ({
    id: `order-${first + index}`,
    tenant: 'loopback:one',
    platform: 'loopback',
    channel: `C${(first + index) % 5000}`,
    thread: null,
    kind: 'bulletin',
    schedule: JSON.stringify({ rule: { on: 'weekdays', days: [1, 2, 3, 4, 5] }, times: [480] }),
    zone: 'Europe/Warsaw',
    topics: '["1"]',
    missed: 'late',
    quiet_from: null,
    quiet_until: null,
    created_by: 'bench',
    created_at: NOON.getTime(),
    paused: null,
    next_at: NOON.getTime() + 60_000 * (1 + ((first + index) % 10_000)),
    decided_at: NOON.getTime(),
  }))
  await store.db.insertInto('subscriptions').values(rows).execute()
}
const platform = loopback()
const inputs = {
  ledger: ledgerOf(store),
  deliveries: deliveriesOf(store),
  corrections: correctionsOf(store),
  old: oldSlotsOf(store),
  holds: holdsOf(store),
  removed: removedOf(store),
  adapters: new Map([[platform.platform, platform]]),
  newsroom: newsroomOf(store, passingMemory(), new Map([[bulletin.name, bulletin]]), () => 'unused'),
  now: () => NOON,
  presence: presenceOf(store, 'tick'),
  patience: PATIENCE,
  notify: () => Promise.resolve(),
  counters: countersOf(new Registry()),
  log: pino({ level: 'error' }),
}
const took: number[] = []
for (let tick = 0; tick < TICKS; tick++) {
  const began = performance.now()
  await sweep(inputs, new AbortController().signal)
  took.push(performance.now() - began)
}
took.sort((a, b) => a - b)
const [median, slowest] = [took[TICKS / 2] ?? 0, took.at(-1) ?? 0]
process.stdout.write(
  `${SUBSCRIPTIONS} subscriptions, none due: a tick takes ${median.toFixed(1)} ms, the slowest of ${TICKS} ${slowest.toFixed(1)} ms\n`,
)
await store.close()
await rm(folder, { recursive: true })
process.exitCode = slowest < 1000 ? 0 : 1
