import type { Delivery, Found } from '#core/posting/delivery.ts'
import type { Address } from '#core/place.ts'
import type { OpenDelivery } from '#store/posting/open-deliveries.ts'
import { adapterOf, claim, step } from './claim.ts'
import { afterLook } from './decide.ts'
import type { Inputs } from './inputs.ts'
import { letIn, lockedOut, type Shut } from './locked-out.ts'

const HOUR_MS = 60 * 60 * 1000
/** Milliseconds before the first attempt at which a look-up begins, since our clock may have been ahead then. */
const LOOK_BACK_MS = 24 * HOUR_MS
/** The same for a part that, as far as known, was never tried here, so not under a clock that was far off. */
const LOOK_FIRST_BACK_MS = HOUR_MS

/**
 * Looks for a part that may have been posted, from where the last look-up stopped. One that runs out of time ends as
 * `cannot tell`.
 */
export async function look(open: OpenDelivery, inputs: Inputs): Promise<'on' | 'hold' | 'none' | Shut> {
  const { subscription, firstTriedAt, delivery } = open
  const began = beganAt(delivery, inputs.now())
  const claimed = await claim(open, inputs, { lookSince: began })
  if (!claimed) return 'none'
  const longest = longestOf(delivery, inputs)
  const found = inTime(await lookOnce(open, began, inputs), began, longest, inputs.now())
  inputs.counters.looks.inc({ platform: subscription.place.platform, found: found.kind })
  const state = afterLook(found)
  if (found.kind === 'locked out') {
    await step(inputs, claimed, { state, reason: found.reason })
    return lockedOut(open, found, inputs)
  }
  if (found.kind !== 'unfinished') await letIn(open, inputs)
  switch (found.kind) {
    case 'yes':
      await step(inputs, claimed, { state, receipt: found.receipt, sentAt: firstTriedAt ?? inputs.now() })
      // Since then this database has recorded every attempt, and there was none.
      if (firstTriedAt === undefined && delivery.slot > inputs.presence.since)
        await inputs.presence.hold(anotherPosts(subscription.place, delivery.slot))
      return 'on'
    case 'no':
      await step(inputs, claimed, { state, notBefore: inputs.now() })
      return 'on'
    case 'unfinished': {
      const until = Math.min(inputs.now().getTime() + found.afterMs, began.getTime() + longest)
      const { reason, cursor } = found
      await step(inputs, claimed, { state, reason, lookCursor: cursor, notBefore: new Date(until) })
      return 'hold'
    }
    case 'cannot tell':
      return cannotTell(open, claimed, found.reason, inputs)
  }
}

/** The result of one look-up; one that failed is unfinished, at the same cursor. */
async function lookOnce(open: OpenDelivery, began: Date, inputs: Inputs): Promise<Found> {
  const { delivery, first, subscription } = open
  const { lookCursor: cursor } = delivery
  const since = { since: lookSince(open), ...(first && { first }), ...(cursor !== undefined && { cursor }) }
  try {
    return await adapterOf(open, inputs).find(subscription.place, delivery.key, since)
  } catch (error) {
    inputs.log.warn(
      { error, subscription: subscription.id },
      'the channel could not be checked for a part; Crier tries again',
    )
    const { least, most } = inputs.patience.lookAgainMs
    const afterMs = Math.min(Math.max((inputs.now().getTime() - began.getTime()) / 4, least), most)
    return { kind: 'unfinished', reason: 'there was no answer', cursor: cursor ?? null, afterMs }
  }
}

function inTime(found: Found, began: Date, longest: number, now: Date): Found {
  if (found.kind !== 'unfinished' || now.getTime() - began.getTime() < longest) return found
  return {
    kind: 'cannot tell',
    reason: `the channel could not be checked within ${longest / HOUR_MS} hours: ${found.reason}`,
  }
}

/**
 * A part whose look-up failed is `unknown`, unless it was to be looked for only where possible: at a manager's request,
 * since they have looked themselves, or because this process is new to the place, since otherwise every start would
 * silence places with unreadable history.
 */
async function cannotTell(
  { subscription, delivery }: OpenDelivery,
  claimed: Delivery,
  reason: string,
  inputs: Inputs,
): Promise<'on'> {
  if (delivery.lookFirst === 'where it can be') {
    await step(inputs, claimed, { state: 'pending', notBefore: inputs.now() })
  } else if (await step(inputs, claimed, { state: 'unknown', reason })) {
    await inputs.notify(subscription, unknownNotice(delivery, reason))
  }
  return 'on'
}

/** A start later than now was recorded by a clock that was ahead. */
function beganAt({ lookSince }: Delivery, now: Date): Date {
  return lookSince && lookSince < now ? lookSince : now
}

function longestOf({ lookFirst }: Delivery, { patience }: Inputs): number {
  return lookFirst === 'where it can be' ? patience.lookFirstMs : patience.lookMs
}

function lookSince({ delivery: { slot, lookFirst, askedBy }, firstTriedAt = slot }: OpenDelivery): Date {
  const back = lookFirst && askedBy === undefined ? LOOK_FIRST_BACK_MS : LOOK_BACK_MS
  return new Date(Math.min(slot.getTime(), firstTriedAt.getTime()) - back)
}

/** What the operator is told when a channel has a digest that this database did not post. */
export function anotherPosts(place: Address, slot: Date): string {
  return `Another Crier posts to ${place.platform} with this bot's token: the digest due at ${slot.toISOString()} is in ${place.channel} (${place.tenant}), and this database did not post it. Nothing is posted from here. Stop the one that should not run, or give it its own token, then start this one again.`
}

function unknownNotice({ slot, part }: Delivery, reason: string): string {
  const which = part === 0 ? 'The digest' : `Part ${part + 1} of the digest`
  return `${which} due at ${slot.toISOString()} may or may not have been posted, and Crier cannot check (${reason}). It is not posted again: please look in the channel. If it is missing, /subscriptions can post it.`
}
