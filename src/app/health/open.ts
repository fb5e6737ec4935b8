import { Registry } from 'prom-client'
import type { ChatAdapter } from '#core/asking/adapter.ts'
import type { Config } from '#src/config/config.ts'
import { scrub } from '#src/config/scrub.ts'
import { troubleWriting } from '#store/database/probe.ts'
import type { Store } from '#store/database/open.ts'
import type { Heartbeat } from '#schedule/heartbeat.ts'
import { countsOf } from '#store/posting/counts.ts'
import { gaugesOf } from './gauges.ts'
import { serveHealth } from './serve.ts'
import { watch } from './watch.ts'

/** Milliseconds; monitoring commonly waits 10 s. */
const PATIENCE_MS = 5_000

export type Sweeps = Pick<Heartbeat, 'lastSweep' | 'trouble'>

export interface OpenHealth {
  /** The port, if it is served. */
  readonly port?: number
  readonly registry: Registry
  /** Registers the source of sweep reports, once there is one. */
  sweepsBy(sweeps: Sweeps): void
  stop(): Promise<void>
}

/** Collects metrics, and serves them if METRICS_PORT is set. */
export async function openHealth(
  adapters: readonly ChatAdapter[],
  store: Store,
  { metrics: address, secrets }: Pick<Config, 'metrics' | 'secrets'>,
): Promise<OpenHealth> {
  const registry = new Registry()
  let sweeps: Sweeps | undefined
  const sweepsBy = (known: Sweeps): void => {
    sweeps = known
  }
  if (!address) return { registry, sweepsBy, stop: () => Promise.resolve() }
  const now = () => new Date()
  const lastSweep = () => sweeps?.lastSweep()
  const sweepTrouble = () => sweeps?.trouble()
  const databaseTrouble = () => troubleWriting(store, now())
  const parts = { adapters, begun: now(), lastSweep, sweepTrouble, databaseTrouble, now, patienceMs: PATIENCE_MS }
  const watched = watch({ ...parts, hide: scrub(secrets) })
  const look = () => watched.look()
  const counts = (since: Date) => countsOf(store, since)
  const platforms = adapters.map(({ platform }) => platform)
  const measure = gaugesOf(registry, { platforms, look, lastSweep, counts, now })
  const served = await serveHealth(address, {
    look,
    async metrics() {
      await measure()
      return { contentType: registry.contentType, text: await registry.metrics() }
    },
  })
  return { registry, sweepsBy, ...served }
}
