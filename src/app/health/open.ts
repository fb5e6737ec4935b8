import { Registry } from 'prom-client'
import type { ChatAdapter } from '#core/asking/adapter.ts'
import type { Config } from '#src/config/config.ts'
import { scrub } from '#src/config/scrub.ts'
import { troubleWriting } from '#store/database/probe.ts'
import type { Store } from '#store/database/open.ts'
import { countsOf } from '#store/posting/counts.ts'
import { gaugesOf } from './gauges.ts'
import { serveHealth } from './serve.ts'
import { watch } from './watch.ts'

/** Watchers commonly wait 10 s. */
const PATIENCE_MS = 5_000

export interface OpenHealth {
  /** Where it is told, if it is. */
  readonly port?: number
  readonly registry: Registry
  /** Takes who knows when the last sweep was, as soon as there are any. */
  sweepsAt(lastSweep: () => Date | undefined): void
  stop(): Promise<void>
}

/** What counts how Crier fares, and tells it where METRICS_PORT is set. */
export async function openHealth(
  adapters: readonly ChatAdapter[],
  store: Store,
  { metrics: address, secrets }: Pick<Config, 'metrics' | 'secrets'>,
): Promise<OpenHealth> {
  const registry = new Registry()
  let sweeps = (): Date | undefined => undefined
  const sweepsAt = (lastSweep: () => Date | undefined): void => {
    sweeps = lastSweep
  }
  if (!address) return { registry, sweepsAt, stop: () => Promise.resolve() }
  const now = () => new Date()
  const lastSweep = () => sweeps()
  const databaseTrouble = () => troubleWriting(store, now())
  const parts = { adapters, begun: now(), lastSweep, databaseTrouble, now, patienceMs: PATIENCE_MS }
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
  return { registry, sweepsAt, ...served }
}
