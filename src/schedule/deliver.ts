import type { Delivery, Outcome } from '#core/posting/delivery.ts'
import type { OpenDelivery } from '#store/posting/open-deliveries.ts'
import { adapterOf, claim, step } from './claim.ts'
import { afterAttempt, decide } from './decide.ts'
import type { Inputs } from './inputs.ts'
import { letIn, lockedOut, mayTry, type Shut } from './locked-out.ts'
import { look } from './look.ts'

/** A subscription is paused once its place refuses this many slots in a row. */
const GONE_SLOTS = 3

/** Milliseconds; longer than the first pause of a hold. */
const OWN_PAUSE_MS = 90_000

/**
 * The result of a step: go `on` with the place, `hold` it for now or `until` the platform allows, `none` taken, or
 * access is shut.
 */
export type Taken = 'on' | 'hold' | 'none' | { readonly until: Date } | Shut

/** Takes the one step that a part needs now. Every claim is durable before anything is sent. */
export async function takeStep(open: OpenDelivery, inputs: Inputs): Promise<Taken> {
  const { now, patience } = inputs
  const { delivery, giveUpAt, seenAt } = open
  switch (decide(delivery, giveUpAt, { now: now(), database: seenAt }, patience)) {
    case 'send':
      return (await mayTry(open, inputs)) ? send(open, inputs) : 'none'
    case 'look':
      return (await mayTry(open, inputs)) ? look(open, inputs) : 'none'
    case 'give up': {
      const reason = `could not be posted in time: ${delivery.reason ?? 'nothing was running'}`
      return (await step(inputs, delivery, { state: 'skipped', reason })) ? 'on' : 'none'
    }
    case 'lease again':
      // Its owner may still be working on it, and must be able to record the outcome.
      await step(inputs, delivery, { state: 'sending', leaseMs: patience.leaseMs })
      return 'none'
    case 'wait':
    case 'done':
      return 'none'
  }
}

async function send(open: OpenDelivery, inputs: Inputs): Promise<Taken> {
  const { subscription, part, first } = open
  const { place } = subscription
  const asked = inputs.now().getTime()
  const claimed = await claim(open, inputs)
  if (!claimed) return 'none'
  const took = inputs.now().getTime() - asked
  if (took < 0 || took >= inputs.patience.leaseMs) return 'hold'
  const outcome = await attempt(() => adapterOf(open, inputs).send(place, part, claimed.key, first))
  inputs.counters.attempts.inc({ platform: place.platform, outcome: outcome.kind })
  return record(open, claimed, outcome, inputs)
}

/** If an adapter throws, that is a bug, and the outcome is unclear. */
async function attempt(send: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await send()
  } catch (error) {
    return { kind: 'unclear', reason: String(error) }
  }
}

async function record(open: OpenDelivery, claimed: Delivery, outcome: Outcome, inputs: Inputs): Promise<Taken> {
  const { deliveries, counters, patience } = inputs
  const { place } = open.subscription
  const now = inputs.now()
  const state = afterAttempt(outcome)
  switch (outcome.kind) {
    case 'sent': {
      const { receipt } = outcome
      await step(inputs, claimed, { state, receipt, sentAt: now })
      await letIn(open, inputs)
      if (claimed.part === 0) {
        counters.lateness.observe({ platform: place.platform }, (now.getTime() - claimed.slot.getTime()) / 1000)
      }
      return 'on'
    }
    case 'gone':
      await step(inputs, claimed, { state, reason: outcome.reason })
      await letIn(open, inputs)
      await pauseIfGone(open, outcome.reason, inputs)
      return 'on'
    case 'later': {
      const wait = Math.min(Math.max(outcome.afterMs, patience.laterMs.least), patience.laterMs.most)
      const notBefore = new Date(now.getTime() + wait)
      await step(inputs, claimed, { state, reason: outcome.reason, notBefore })
      await deliveries.postpone(place, notBefore)
      return { until: notBefore }
    }
    case 'locked out': {
      // Lets another part be the next probe, in case this one is what gets refused.
      const notBefore = new Date(now.getTime() + OWN_PAUSE_MS)
      await step(inputs, claimed, { state, reason: outcome.reason, notBefore })
      return lockedOut(open, outcome, inputs)
    }
    case 'unclear':
      await step(inputs, claimed, { state, reason: outcome.reason })
      return 'hold'
  }
}

async function pauseIfGone({ subscription }: OpenDelivery, reason: string, inputs: Inputs): Promise<void> {
  if (!(await inputs.deliveries.allGone(subscription, GONE_SLOTS))) return
  const sentence = `Paused: the last ${GONE_SLOTS} digests could not be posted here (${reason}). Once that is fixed, resume it.`
  if (await inputs.deliveries.pause(subscription, sentence)) await inputs.notify(subscription, sentence)
}
