import { collectDefaultMetrics, Gauge, type Registry } from 'prom-client'
import type { Counts } from '#store/posting/counts.ts'
import type { Finding } from './readiness.ts'

const DAY_MS = 24 * 60 * 60_000

export interface Gauged {
  readonly platforms: readonly string[]
  readonly look: () => Promise<readonly Finding[]>
  readonly lastSweep: () => Date | undefined
  readonly counts: (since: Date) => Promise<Counts>
  readonly now: () => Date
}

/**
 * Adds what is measured on each scrape: the findings of `/readyz`, counts from the database, and Node's own figures
 * (memory, CPU, event loop delay). The returned function resolves once everything has been measured.
 */
export function gaugesOf(registry: Registry, { platforms, look, lastSweep, counts, now }: Gauged): () => Promise<void> {
  collectDefaultMetrics({ register: registry })
  const gauge = <Label extends string>(name: string, help: string, ...labelNames: Label[]) =>
    new Gauge({ name, help, labelNames, registers: [registry] })
  const ready = gauge('crier_ready', 'Whether Crier can do its work, 1 or 0; /readyz says why not')
  const connected = gauge('crier_connected', 'Whether a platform is connected, 1 or 0', 'platform')
  const age = gauge('crier_last_sweep_age_seconds', 'Since the last sweep that went well; NaN before the first')
  const counted = gauge('crier_counted', 'Whether the database could be counted for this answer, 1 or 0')
  const parts = gauge(
    'crier_slot_parts',
    'Messages of slots by state: open ones, and what became of those of the last 24 hours',
    'state',
  )
  const subscriptions = gauge('crier_subscriptions', 'Subscriptions by state: active or paused', 'state')
  const feeds = gauge('crier_feeds', 'Followed feeds by state: well, failing, or gone for good', 'state')

  async function measureWork(): Promise<void> {
    const findings = await look()
    ready.set(findings.every(({ ok }) => ok) ? 1 : 0)
    for (const platform of platforms)
      connected.set({ platform }, findings.some(({ name, ok }) => name === platform && ok) ? 1 : 0)
    age.set((now().getTime() - (lastSweep()?.getTime() ?? NaN)) / 1000)
  }

  async function measureDatabase(): Promise<void> {
    for (const each of [parts, subscriptions, feeds]) each.reset()
    try {
      const found = await counts(new Date(now().getTime() - DAY_MS))
      for (const [state, count] of found.parts) parts.set({ state }, count)
      for (const [state, count] of Object.entries(found.subscriptions)) subscriptions.set({ state }, count)
      for (const [state, count] of Object.entries(found.feeds)) feeds.set({ state }, count)
      counted.set(1)
    } catch {
      counted.set(0)
    }
  }

  return async () => {
    await Promise.all([measureWork(), measureDatabase()])
  }
}
