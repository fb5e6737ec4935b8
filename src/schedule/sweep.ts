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
/** Places of one platform that are posted to at once; a place takes one message at a time. */
const AT_ONCE = 8
/** A sweep starts nothing new after this long, so that new slots do not wait for a slow platform. */
const BUDGET_MS = 30_000
/** Between two rounds with nothing to do, while slots are still being decided. */
const LULL_MS = 100
/** Before trying again to read what could not be read: somebody has to repair it. */
const UNREAD_MS = 60_000
/** With a clock further off than this, digests would be early or late, and something is wrong anyway. */
const FAR_OFF_MS = 30_000
/** By how much the clocks of replicas may differ. */
const CLOCK_SLACK_MS = 60_000

/** The places that asked to be left alone, and until when. */
export type Held = Map<string, { readonly place: Address; readonly until: Date }>

/**
 * Decides all slots that have come and takes every step that is due; running it again, or twice at once, does no more.
 * Resolves with when the next step is due, if any is.
 * @param held goes from one sweep of a process to the next: slots that come while a place is left alone wait as well
 */
export async function sweep(inputs: Inputs, stopping: AbortSignal, held: Held = new Map()): Promise<Date | undefined> {
  await begin(inputs)
  await inputs.ledger.settleClock(inputs.now(), CLOCK_SLACK_MS)
  const enough = AbortSignal.any([stopping, AbortSignal.timeout(BUDGET_MS)])
  const decided = postDue(inputs, enough)
  const delivered = [...inputs.adapters.keys()].map(platform => deliverWhile(decided, platform, inputs, held, enough))
  await allEnded([decided, ...delivered])
  const taken = (await Promise.all(delivered)).includes(true)
  // A slot that was decided after its place had asked for a pause does not know of it yet.
  for (const [key, { place, until }] of held) {
    const left = until.getTime() - inputs.now().getTime()
    // One that is longer than any was asked for under a clock that was ahead.
    if (left <= 0 || left > inputs.patience.laterMs.most) held.delete(key)
    else await inputs.deliveries.postpone(place, until)
  }
  await correctPosted(inputs, enough).catch((error: unknown) => {
    inputs.counters.failures.inc()
    inputs.log.error({ error }, 'digests could not be corrected; Crier tries again')
  })
  // What is lost by a replica that lagged is told by the loss of what came after it.
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

/** Nothing is posted from here until something is fixed; says what. */
export class HeldBack extends Error {}

/** A sign of life; throws where this process is not to post. */
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

/** Takes the steps of one platform while slots are being decided, and all that are left after that; `false`: there were none. */
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

/** One round over the places with something ready; `false` when no step was taken. */
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

/** A part that cannot be dealt with holds up its own place, for a moment, and no other. */
function later({ subscription }: OpenDelivery, error: unknown, inputs: Inputs): Taken {
  const { counters, log, now, patience, presence } = inputs
  presence.unsure(error)
  counters.failures.inc()
  log.error({ error, subscription: subscription.id }, 'a part could not be handled; Crier tries again')
  return { until: new Date(now().getTime() + patience.retryMs) }
}

/** What cannot be read is tried again a minute later, until nobody waits for it. */
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
