import { z } from 'zod'
import { defineCommand } from '#core/asking/command.ts'
import { Refusal } from '#core/asking/refusal.ts'
import type { Inline } from '#core/asking/reply.ts'
import { whichSubscription } from '#desk/order/order-inputs.ts'
import { pickSubscription } from '#desk/order/pick-subscription.ts'
import { hearsUnsubscribe } from '#ask/doing/digests.ts'

export default defineCommand({
  name: 'unsubscribe',
  description: 'End a digest that is posted here',
  access: 'manager',
  sharing: 'private',
  examples: ['unsubscribe briefing', 'unsubscribe k3v9x2ab'],
  hears: hearsUnsubscribe,
  changes: () => true,
  input: z.object({ id: whichSubscription }),
  async run({ input, place }, newsroom) {
    const subscription = await pickSubscription(newsroom, place, input.id, 'unsubscribe')
    const ended = await newsroom.subscriptions.remove(place.tenant, subscription.id)
    if (!ended) throw new Refusal('Somebody else has just ended it.')
    const newest = ended.unposted.at(-1)
    const due: readonly Inline[] =
      newest === undefined ? [] : [' The one due at ', { at: newest, show: 'both' }, ' is cancelled.']
    return {
      blocks: [{ kind: 'paragraph', text: [`The ${subscription.kind} is no longer posted here.`, ...due] }],
    }
  },
})
