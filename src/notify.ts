import type { Logger } from 'pino'
import type { ChatAdapter } from '#core/adapter.ts'
import { DeliveryKey } from '#core/delivery.ts'
import type { Subscription } from '#core/subscription.ts'
import { newId } from './new-id.ts'

/**
 * Tells whoever made a subscription one sentence: in a direct message where the platform takes one to a person's id, else in
 * the place itself; the log has it in any case. Never throws: a notice that does not arrive must not stop the posting.
 */
export function notifier(adapters: ReadonlyMap<string, ChatAdapter>, log: Logger) {
  return async ({ id, kind, place, createdBy }: Subscription, sentence: string): Promise<void> => {
    const { platform, tenant, channel } = place
    log.warn({ subscription: id, kind, platform, tenant }, sentence)
    const adapter = adapters.get(platform)
    const told = `About the ${kind} (${id}) of /subscriptions: ${sentence}`
    const [part] = adapter?.compose({ blocks: [{ kind: 'paragraph', text: [told] }] }) ?? []
    if (!adapter || !part) return
    try {
      for (const to of [createdBy, channel]) {
        const outcome = await adapter.send(
          { platform, tenant, channel: to },
          part,
          DeliveryKey.parse(newId() + newId()),
        )
        if (outcome.kind === 'sent' || outcome.kind === 'unclear') return
        log.info({ subscription: id, outcome }, 'the notice could not be sent there')
      }
    } catch (err) {
      log.error({ err, subscription: id }, 'the notice could not be sent')
    }
  }
}
