import { DeliveryKey } from '#core/posting/delivery.ts'
import { STEPS_ASKED_FOR } from '#core/posting/delivery-steps.ts'
import type { Newsroom, SlotReport } from '#core/asking/newsroom.ts'
import type { Asker } from '#core/place.ts'
import { Refusal } from '#core/asking/refusal.ts'
import type { Block } from '#core/asking/reply.ts'
import type { Subscription } from '#core/posting/subscription.ts'

/** One line and button for each missing part of a digest, as long as its text is kept. */
export function missingParts({ id }: Subscription, { deliveries, kept }: SlotReport): readonly Block[] {
  if (kept !== 'all') return []
  const missing = deliveries.filter(({ state }) => STEPS_ASKED_FOR[state].length > 0)
  if (missing.length === 0) return []
  const lines = missing.map(
    ({ part, state, reason = 'the reason is unknown' }) =>
      `Part ${part + 1} of ${deliveries.length} ${state === 'unknown' ? 'may be' : 'is'} missing: ${reason}.`,
  )
  const look = missing.some(({ state }) => state === 'unknown') ? ['Look in the channel before posting it again.'] : []
  return [
    { kind: 'note', text: [[...lines, ...look].join(' ')] },
    {
      kind: 'actions',
      actions: missing.map(({ part, key }) => ({
        label: `Post part ${part + 1} now`,
        command: 'subscriptions',
        input: { id, post: key },
      })),
    },
  ]
}

/** Posts a missing part at a manager's request. Throws a Refusal where that is impossible. */
export async function postMissing(
  newsroom: Newsroom,
  { id, place, paused }: Subscription,
  key: string,
  asker: Asker,
): Promise<string> {
  if (paused !== undefined) {
    const goOn = { label: 'Resume', command: 'subscriptions', input: { id, pause: 'no' } }
    throw new Refusal(`Nothing is posted here at present (${paused}). Resume it first, then post the part.`, [goOn])
  }
  const wanted = DeliveryKey.safeParse(key)
  const by = asker.name ?? asker.id
  const resumed = wanted.success
    ? await newsroom.subscriptions.resume(place.tenant, id, wanted.data, by)
    : 'no such part'
  switch (resumed) {
    case 'resumed':
      return 'The part will be posted within a minute.'
    case 'not missing':
      throw new Refusal('This part is not missing: it was posted, or is being posted right now.')
    case 'told since':
      throw new Refusal('A later digest has already told these articles; posting this one now would tell them twice.')
    case 'not kept':
      throw new Refusal('Digests are kept for a month, and this one is gone. /digest shows one now.')
    case 'no such part':
      throw new Refusal(
        'There is no such part of a digest here. /subscriptions shows what is missing, with a button to post it.',
      )
  }
}
