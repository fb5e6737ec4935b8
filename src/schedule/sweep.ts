import { setTimeout as sleep } from 'node:timers/promises'
import type { Address } from '#core/place.ts'
import type { OpenDelivery } from '#store/posting/open-deliveries.ts'
import { allEnded } from './all-ended.ts'
import { byPlace } from './by-place.ts'
import { LONGEST_HOLD_MS } from './decide.ts'
import { correctPosted } from './correct-posted.ts'
import { takeStep, type Taken } from './deliver.ts'
import type { Inputs } from './inputs.ts'
import { keepLess } from './kept.ts'
import { postDue } from './post.ts'

const PAGE = 400
/** Places of one platform that are posted to at once; a place takes one message at a time. */
const AT_ONCE = 8
/** A sweep begins nothing new after this long, so that new slots do not wait for a slow platform. */
const BUDGET_MS = 30_000
/** Between two rounds with nothing to do, while slots are still being decided. */
const LULL_MS = 100
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
  await inputs.ledger.settleClock(inputs.now(), CLOCK_SLACK_MS)
  const enough = AbortSignal.any([stopping, AbortSignal.timeout(BUDGET_MS)])
  const decided = postDue(inputs, enough)
  const delivered = [...inputs.adapters.keys()].map(platform => deliverWhile(decided, platform, inputs, held, enough))
  await allEnded([decided, ...delivered])
  // A slot that was decided after its place had asked for a pause does not know of it yet.
  for (const [key, { place, until }] of held) {
    const left = until.getTime() - inputs.now().getTime()
    // One that is longer than any was asked for under a clock that was ahead.
    if (left <= 0 || left > inputs.patience.laterMs.most) held.delete(key)
    else await inputs.deliveries.postpone(place, until)
  }
  await correctPosted(inputs, enough).catch((error: unknown) => {
    inputs.counters.failures.inc()
    inputs.log.error({ error }, 'digests could not be corrected; that is tried again')
  })
  if (enough.aborted) return inputs.now()
  const next = await nextStep(inputs)
  if (next && next <= inputs.now()) return next
  await keepLess(inputs).catch((error: unknown) => {
    inputs.counters.failures.inc()
    inputs.log.error({ error }, 'of old slots nothing could be let go; that is tried again')
  })
  return next
}

/** Takes the steps of one platform while slots are being decided, and all that are left after that. */
async function deliverWhile(
  decided: Promise<void>,
  platform: string,
  inputs: Inputs,
  held: Held,
  enough: AbortSignal,
): Promise<void> {
  let last = false
  for (;;) {
    while (!enough.aborted && (await deliverReady(platform, inputs, held, enough))) continue
    if (last || enough.aborted) return
    last = await Promise.race([decided.then(() => true), sleep(LULL_MS, false)])
  }
}

/** One round over the places with something ready; `false` when no step was taken. */
async function deliverReady(platform: string, inputs: Inputs, held: Held, enough: AbortSignal): Promise<boolean> {
  const now = inputs.now().getTime()
  const { leaseMs, settleMs } = inputs.patience
  const bounds = {
    until: new Date(now),
    leaseEndedBy: new Date(now - settleMs),
    beyond: { until: new Date(now + LONGEST_HOLD_MS), lease: new Date(now + leaseMs) },
  }
  const places = byPlace(await inputs.deliveries.ready([platform], bounds, PAGE)).entries()
  let taken = false
  const worker = async (): Promise<void> => {
    for (const [key, queue] of places) {
      for (const open of queue) {
        if (enough.aborted) return
        if (inputs.now() < (held.get(key)?.until ?? 0)) break
        const step = await takeStep(open, inputs).catch((error: unknown) => later(open, error, inputs))
        if (step !== 'none') taken = true
        if (typeof step === 'object') held.set(key, { place: open.subscription.place, until: step.until })
        if (step === 'hold') break
      }
    }
  }
  await allEnded(Array.from({ length: AT_ONCE }, worker))
  return taken
}

/** A part that cannot be dealt with holds up its own place, for a moment, and no other. */
function later({ subscription }: OpenDelivery, error: unknown, { counters, log, now, patience }: Inputs): Taken {
  counters.failures.inc()
  log.error({ error, subscription: subscription.id }, 'a part could not be dealt with; it is tried again')
  return { until: new Date(now().getTime() + patience.retryMs) }
}

function nextStep({ adapters, deliveries, patience }: Inputs): Promise<Date | undefined> {
  return deliveries.nextReady([...adapters.keys()], patience.settleMs)
}
