import type { Logger } from 'pino'
import type { ChatAdapter } from '#core/adapter.ts'
import { DeliveryKey } from '#core/delivery.ts'
import type { Subscription } from '#core/subscription.ts'
import { newId } from './new-id.ts'

/**
 * Tells whoever made a subscription one sentence, in a direct message where the platform takes one to a person's id; the
 * log has it in any case. Never throws: a notice that does not arrive must not stop the posting.
 */
export function notifier(adapters: ReadonlyMap<string, ChatAdapter>, log: Logger) {
  return async ({ id, kind, place, createdBy }: Subscription, sentence: string): Promise<void> => {
    log.warn({ subscription: id, kind, platform: place.platform, tenant: place.tenant }, sentence)
    const adapter = adapters.get(place.platform)
    const told = `About the ${kind} (${id}) that you have posted in another place. ${sentence}`
    const [part] = adapter?.compose({ blocks: [{ kind: 'paragraph', text: [told] }] }) ?? []
    if (!adapter || !part) return
    try {
      const key = DeliveryKey.parse(newId() + newId())
      const { platform, tenant } = place
      const outcome = await adapter.send({ platform, tenant, channel: createdBy }, part, key)
      if (outcome.kind !== 'sent') log.info({ subscription: id, outcome }, 'the notice could not be sent')
    } catch (err) {
      log.error({ err, subscription: id }, 'the notice could not be sent')
    }
  }
}
