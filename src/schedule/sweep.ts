import { setTimeout as sleep } from 'node:timers/promises'
import type { Address } from '#core/place.ts'
import type { OpenDelivery, PartKey } from '#store/posting/open-deliveries.ts'
import { allEnded, byPlace } from './places.ts'
import { LONGEST_HOLD_MS } from './decide.ts'
import { correctPosted } from './correct-posted.ts'
import { takeStep, type Taken } from './deliver.ts'
import type { Inputs } from './inputs.ts'
import { keepLess } from './kept.ts'
import { postDue } from './post.ts'

const PAGE = 400
/** Places of one platform posted to concurrently; within a place, messages go one at a time. */
const AT_ONCE = 8
/** Milliseconds after which a sweep starts nothing new, so that new slots do not wait for a slow platform. */
const BUDGET_MS = 30_000
/** Milliseconds between two rounds with nothing to do while slots are still being decided. */
const LULL_MS = 100
/** Milliseconds before unreadable data is tried again: somebody has to repair it. */
const UNREAD_MS = 60_000
/** Milliseconds. With a clock further off, digests would be early or late, and something is wrong anyway. */
const FAR_OFF_MS = 30_000
/** Milliseconds by which the clocks of replicas may differ. */
const CLOCK_SLACK_MS = 60_000

/** The places under a rate limit, and until when. */
export type Held = Map<string, { readonly place: Address; readonly until: Date }>

/**
 * Decides all due slots and takes every due step; idempotent, and safe to run concurrently. Resolves with when the next
 * step is due, if any is.
 *
 * @param held kept across the sweeps of a process, so that slots that come due while their place is rate-limited wait
 * as well
 */
export async function sweep(inputs: Inputs, stopping: AbortSignal, held: Held = new Map()): Promise<Date | undefined> {
  await begin(inputs)
  await inputs.ledger.settleClock(inputs.now(), CLOCK_SLACK_MS)
  const enough = AbortSignal.any([stopping, AbortSignal.timeout(BUDGET_MS)])
  const decided = postDue(inputs, enough)
  const delivered = [...inputs.adapters.keys()].map(platform => deliverWhile(decided, platform, inputs, held, enough))
  await allEnded([decided, ...delivered])
  const taken = (await Promise.all(delivered)).includes(true)
  // A slot decided after its place was rate-limited does not know of that yet.
  for (const [key, { place, until }] of held) {
    const left = until.getTime() - inputs.now().getTime()
    // Longer than any allowed pause: it was set by a clock that was ahead.
    if (left <= 0 || left > inputs.patience.laterMs.most) held.delete(key)
    else await inputs.deliveries.postpone(place, until)
  }
  await correctPosted(inputs, enough).catch((error: unknown) => {
    inputs.counters.failures.inc()
    inputs.log.error({ error }, 'digests could not be corrected; Crier tries again')
  })
  // If a lagging replica loses this beat, the loss of what came after it shows.
  if (taken) await inputs.presence.beat(inputs.now)
  if (enough.aborted) return inputs.now()
  const next = await nextStep(inputs)
  if (next && next <= inputs.now()) return next
  await keepLess(inputs).catch((error: unknown) => {
    inputs.counters.failures.inc()
    inputs.log.error({ error }, 'old slots could not be trimmed; Crier tries again')
  })
  return next
}

/** Nothing is posted from here until something is fixed; the message says what. */
export class HeldBack extends Error {}

/** Records a heartbeat; throws if this process must not post. */
async function begin({ presence, now, log }: Inputs): Promise<void> {
  const { aheadMs, gap, held } = await presence.beat(now)
  if (gap)
    log.warn(
      'Crier did not run for a while, or the database was restored: channels are checked before anything overdue is posted',
    )
  if (held !== undefined) throw new HeldBack(held)
  if (Math.abs(aheadMs) > FAR_OFF_MS) {
    const seconds = Math.round(Math.abs(aheadMs) / 1000)
    throw new HeldBack(
      `The clock of this machine is ${seconds} s ${aheadMs > 0 ? 'ahead of' : 'behind'} the database's. Nothing is posted from here until they are less than ${FAR_OFF_MS / 1000} s apart: set both by NTP.`,
    )
  }
}

/** Takes a platform's steps while slots are being decided, and then all that are left; `false` if there were none. */
async function deliverWhile(
  decided: Promise<void>,
  platform: string,
  inputs: Inputs,
  held: Held,
  enough: AbortSignal,
): Promise<boolean> {
  let last = false
  let taken = false
  for (;;) {
    while (!enough.aborted && (await deliverReady(platform, inputs, held, enough))) taken = true
    if (last || enough.aborted) return taken
    last = await Promise.race([decided.then(() => true), sleep(LULL_MS, false)])
  }
}

/** One round over the places with something ready; `false` if no step was taken. */
async function deliverReady(platform: string, inputs: Inputs, held: Held, enough: AbortSignal): Promise<boolean> {
  const now = inputs.now().getTime()
  const { leaseMs, settleMs } = inputs.patience
  const bounds = {
    until: new Date(now),
    beyond: new Date(now + LONGEST_HOLD_MS),
    settleMs,
    longestLeaseMs: leaseMs + settleMs,
  }
  const unread = new Map<PartKey, unknown>()
  const ready = await inputs.deliveries.ready([platform], bounds, PAGE, (key, error) => unread.set(key, error))
  for (const [key, error] of unread) await setAside(key, error, inputs)
  const places = byPlace(ready).entries()
  let taken = unread.size > 0
  const shut = new Set<string>()
  const worker = async (): Promise<void> => {
    for (const [key, queue] of places) {
      for (const open of queue) {
        if (enough.aborted) return
        const { place } = open.subscription
        if (inputs.now() < (held.get(key)?.until ?? 0) || shut.has(place.tenant) || shut.has(platform)) break
        const step = await takeStep(open, inputs).catch((error: unknown) => later(open, error, inputs))
        if (step !== 'none') taken = true
        if (step === 'hold') break
        if (typeof step !== 'object') continue
        if ('until' in step) held.set(key, { place, until: step.until })
        else shut.add(step.shut)
      }
    }
  }
  await allEnded(Array.from({ length: AT_ONCE }, worker))
  return taken
}

/** A part that fails holds up only its own place, and only briefly. */
function later({ subscription }: OpenDelivery, error: unknown, inputs: Inputs): Taken {
  const { counters, log, now, patience, presence } = inputs
  presence.unsure(error)
  counters.failures.inc()
  log.error({ error, subscription: subscription.id }, 'a part could not be handled; Crier tries again')
  return { until: new Date(now().getTime() + patience.retryMs) }
}

/** Unreadable parts are retried every minute until nobody waits for them any more. */
async function setAside(key: PartKey, error: unknown, { deliveries, counters, log, now }: Inputs): Promise<void> {
  counters.failures.inc()
  log.error({ error, ...key }, 'the stored message of a part cannot be read; Crier tries again')
  const at = now()
  await deliveries.setAside(key, new Date(at.getTime() + UNREAD_MS), at, 'what is kept of it cannot be read')
}

async function nextStep({ adapters, deliveries, holds, patience, now }: Inputs): Promise<Date | undefined> {
  const step = await deliveries.nextReady([...adapters.keys()], patience.settleMs, now())
  const probe = await holds.nextProbe(now())
  return probe && (!step || probe < step) ? probe : step
}
