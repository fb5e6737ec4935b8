import type { Delivery, Outcome } from '#core/posting/delivery.ts'
import { STEPS } from '#core/posting/delivery-steps.ts'
import type { Move } from '#store/posting/deliveries.ts'
import type { OpenDelivery } from '#store/posting/open-deliveries.ts'
import { decide } from './decide.ts'
import type { Inputs } from './inputs.ts'
import { afterAttempt, afterLook } from './steps.ts'

/** So many slots in a row that a place refuses, and its subscription is paused. */
const GONE_SLOTS = 3
/** A look goes back so far before the first attempt, since our clock may have been ahead then. */
const LOOK_BACK_MS = 24 * 60 * 60 * 1000

/** What a step came to: `on` with the place, `hold` it for now or `until` the platform allows, or `none` was taken. */
export type Taken = 'on' | 'hold' | 'none' | { readonly until: Date }

/** Takes the one step that a part needs now. Whatever it claims is durable before anything is sent. */
export async function takeStep(open: OpenDelivery, inputs: Inputs): Promise<Taken> {
  const { now, patience } = inputs
  const { delivery, giveUpAt } = open
  switch (decide(delivery, giveUpAt, now(), patience)) {
    case 'send':
      return send(open, inputs)
    case 'look':
      return look(open, inputs)
    case 'give up': {
      const reason = `could not be posted in time: ${delivery.reason ?? 'nothing was running'}`
      return (await step(inputs, delivery, { state: 'skipped', reason })) ? 'on' : 'none'
    }
    case 'lease again':
      await claim(open, inputs)
      return 'none'
    case 'wait':
    case 'done':
      return 'none'
  }
}

/** Writes a step that the table has; `undefined` where someone else took one first. */
function step({ deliveries }: Inputs, seen: Delivery, move: Move): Promise<Delivery | undefined> {
  if (!STEPS[seen.state].includes(move.state)) {
    throw new Error(`expected a step that follows ${seen.state}, not one to ${move.state}`)
  }
  return deliveries.move(seen, move)
}

function claim({ delivery, firstTriedAt }: OpenDelivery, inputs: Inputs): Promise<Delivery | undefined> {
  const now = inputs.now()
  return step(inputs, delivery, {
    state: 'sending',
    owner: inputs.owner,
    leaseUntil: new Date(now.getTime() + inputs.patience.leaseMs),
    firstTriedAt: firstTriedAt ?? now,
  })
}

async function send(open: OpenDelivery, inputs: Inputs): Promise<Taken> {
  const { subscription, part, first } = open
  const { place } = subscription
  const claimed = await claim(open, inputs)
  if (!claimed) return 'none'
  const inTime = () => inputs.now() < (claimed.leaseUntil ?? inputs.now())
  if (!inTime()) return 'hold'
  const outcome = await attempt(async () => {
    const before = await postedBefore(open, inputs)
    if (before || !inTime()) return before ?? { kind: 'unclear', reason: 'the claim ran out before it was sent' }
    return adapterOf(open, inputs).send(place, part, claimed.key, first)
  })
  inputs.counters.attempts.inc({ platform: place.platform, outcome: outcome.kind })
  return record(open, claimed, outcome, inputs)
}

/** A part that a person asked for may have been posted all the same, and its place be readable by now. */
async function postedBefore(open: OpenDelivery, inputs: Inputs): Promise<Outcome | undefined> {
  const { subscription, delivery, firstTriedAt } = open
  if (delivery.askedBy === undefined || firstTriedAt === undefined) return undefined
  const { slot, part, askedBy, key } = delivery
  inputs.log.info({ subscription: subscription.id, slot, part, askedBy }, 'a part that was missing is asked for again')
  const found = await adapterOf(open, inputs).find(subscription.place, key, lookSince(open))
  return found.kind === 'yes' ? { kind: 'sent', receipt: found.receipt } : undefined
}

/** An adapter that throws has a fault; what it did before is not known. */
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
      if (claimed.part === 0) {
        counters.lateness.observe({ platform: place.platform }, (now.getTime() - claimed.slot.getTime()) / 1000)
      }
      return 'on'
    }
    case 'gone':
      await step(inputs, claimed, { state, reason: outcome.reason })
      await pauseIfGone(open, outcome.reason, inputs)
      return 'on'
    case 'later': {
      const wait = Math.min(Math.max(outcome.afterMs, patience.laterMs.least), patience.laterMs.most)
      const notBefore = new Date(now.getTime() + wait)
      await step(inputs, claimed, { state, reason: outcome.reason, notBefore })
      await deliveries.postpone(place, notBefore)
      return { until: notBefore }
    }
    case 'unclear':
      await step(inputs, claimed, { state, reason: outcome.reason })
      return 'hold'
  }
}

async function pauseIfGone({ subscription }: OpenDelivery, reason: string, inputs: Inputs): Promise<void> {
  if (!(await inputs.deliveries.allGone(subscription, GONE_SLOTS))) return
  const sentence = `Paused: the last ${GONE_SLOTS} digests could not be posted here (${reason}). Once that is put right, resume it.`
  if (await inputs.deliveries.pause(subscription, sentence)) await inputs.notify(subscription, sentence)
}

async function look(open: OpenDelivery, inputs: Inputs): Promise<Taken> {
  const { subscription, delivery, firstTriedAt } = open
  const { place } = subscription
  const claimed = await claim(open, inputs)
  if (!claimed) return 'none'
  let found
  try {
    found = await adapterOf(open, inputs).find(place, delivery.key, lookSince(open))
  } catch (error) {
    inputs.log.warn({ error, subscription: subscription.id }, 'a part could not be looked for; it is looked for again')
    return 'hold'
  }
  inputs.counters.looks.inc({ platform: place.platform, found: found.kind })
  const state = afterLook(found)
  switch (found.kind) {
    case 'yes':
      await step(inputs, claimed, { state, receipt: found.receipt, sentAt: firstTriedAt ?? inputs.now() })
      return 'on'
    case 'no':
      await step(inputs, claimed, { state, notBefore: inputs.now() })
      return 'on'
    case 'cannot tell': {
      if (await step(inputs, claimed, { state, reason: found.reason })) {
        await inputs.notify(subscription, unknownNotice(delivery, found.reason))
      }
      return 'on'
    }
  }
}

function lookSince({ delivery: { slot }, firstTriedAt = slot }: OpenDelivery): Date {
  return new Date(Math.min(slot.getTime(), firstTriedAt.getTime()) - LOOK_BACK_MS)
}

function unknownNotice({ slot, part }: Delivery, reason: string): string {
  const which = part === 0 ? 'The digest' : `Part ${part + 1} of the digest`
  return `${which} due at ${slot.toISOString()} may or may not have been posted, and it cannot be looked for (${reason}). It is not posted again: please look in the channel. Where it is missing, /subscriptions can post it.`
}

function adapterOf({ subscription }: OpenDelivery, { adapters }: Inputs) {
  const adapter = adapters.get(subscription.place.platform)
  if (!adapter)
    throw new Error(`expected an adapter for ${subscription.place.platform}: only its deliveries are ready here`)
  return adapter
}
