import { setTimeout as sleep } from 'node:timers/promises'
import cron from 'node-cron'
import type { Inputs } from './inputs.ts'
import { HeldBack, sweep, type Held } from './sweep.ts'
import { watcher } from './watch.ts'

const MINUTE_MS = 60_000
/** Milliseconds between two sweeps, at least. */
const LEAST_MS = 100
/** Milliseconds a stop waits for attempts in flight. */
const DRAIN_MS = 10_000

export interface Heartbeat {
  /** When the last successful sweep ended. */
  lastSweep(): Date | undefined
  /** Why the latest sweep failed, if it did. */
  trouble(): string | undefined
  stop(): Promise<void>
}

/** Sweeps once at the start, then every minute, and in between whenever a step is due earlier. */
export function heartbeat(inputs: Inputs): Heartbeat {
  const stopping = new AbortController()
  const held: Held = new Map()
  const watch = watcher(inputs)
  let beating: Promise<void> | undefined
  let lastSweep: Date | undefined
  let trouble: string | undefined
  /** The last logged reason why nothing is posted. */
  let said: string | undefined

  const beat = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      const wait = await sweepOnce()
      if (wait === undefined) return
      await sleep(wait, undefined, { signal: stopping.signal }).catch(() => undefined)
    }
  }

  /**
   * Milliseconds to the next sweep; `undefined` if the next minute's tick is soon enough. A failed sweep is retried.
   */
  const sweepOnce = async (): Promise<number | undefined> => {
    const minute = minuteOf(inputs.now())
    try {
      const next = await sweep(inputs, stopping.signal, held)
      said = undefined
      if (!stopping.signal.aborted) await watch()
      const now = inputs.now()
      lastSweep = now
      trouble = undefined
      // A tick during the sweep was missed.
      if (minuteOf(now) !== minute) return LEAST_MS
      const tick = (minute + 1) * MINUTE_MS - now.getTime()
      // A tick a moment early would find nothing due.
      if (tick < LEAST_MS) return tick + LEAST_MS
      const wait = next ? next.getTime() - now.getTime() : tick
      return wait < tick ? Math.max(wait, LEAST_MS) : undefined
    } catch (error) {
      trouble = error instanceof Error ? error.message : String(error)
      if (error instanceof HeldBack) return holdBack(error.message)
      inputs.presence.unsure(error)
      inputs.counters.failures.inc()
      inputs.log.error({ error }, `a sweep failed; the next is in ${inputs.patience.retryMs / 1000} s`)
      return inputs.patience.retryMs
    }
  }

  const holdBack = (why: string): undefined => {
    inputs.counters.failures.inc()
    if (said !== why) inputs.log.error(why)
    said = why
  }

  const tick = (): Promise<void> => {
    beating ??= beat().finally(() => {
      beating = undefined
    })
    return beating
  }

  const task = cron.schedule('* * * * *', tick, { timezone: 'UTC', noOverlap: true, logger: inputs.log })
  void tick()

  return {
    lastSweep: () => lastSweep,
    trouble: () => trouble,
    async stop() {
      stopping.abort()
      await task.destroy()
      await Promise.race([beating, sleep(DRAIN_MS, undefined, { ref: false })])
    },
  }
}

function minuteOf(instant: Date): number {
  return Math.floor(instant.getTime() / MINUTE_MS)
}
