import { z } from 'zod'
import { defineCommand } from '#core/asking/command.ts'
import { Refusal } from '#core/asking/refusal.ts'
import { whichSubscription } from '#desk/order/order-inputs.ts'
import { pickSubscription } from '#desk/order/pick-subscription.ts'

export default defineCommand({
  name: 'unsubscribe',
  description: 'End a digest that is posted here',
  access: 'manager',
  sharing: 'private',
  examples: ['unsubscribe briefing', 'unsubscribe k3v9x2ab'],
  input: z.object({ id: whichSubscription }),
  async run({ input, place }, newsroom) {
    const subscription = await pickSubscription(newsroom, place, input.id, 'unsubscribe')
    if (!(await newsroom.subscriptions.remove(place.tenant, subscription.id))) {
      throw new Refusal('Somebody else ended it a moment ago.')
    }
    return { blocks: [{ kind: 'paragraph', text: [`The ${subscription.kind} is not posted here any more.`] }] }
  },
})
