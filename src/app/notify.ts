import type { Logger } from 'pino'
import type { ChatAdapter } from '#core/asking/adapter.ts'
import { DeliveryKey } from '#core/posting/delivery.ts'
import { HOUSE, type TenantId } from '#core/ids.ts'
import type { Inline } from '#core/asking/reply.ts'
import type { Subscription } from '#core/posting/subscription.ts'
import type { FollowerNotice } from '#ingest/poll/tell-followers.ts'
import type { FeedHealth } from '#store/feeds/feed-health.ts'
import { newId } from './new-id.ts'

/** Whom a notice goes to: the first of these that takes it. */
interface Recipient {
  readonly platform: string
  readonly tenant: TenantId
  /** A person's id where the platform takes one for a direct message, then the place. */
  readonly channels: readonly string[]
}

/**
 * Sends a notice. Never throws: a notice that does not arrive must not stop what it is about.
 * @param about what the log tells it is about
 */
async function send(
  { platform, tenant, channels }: Recipient,
  text: readonly Inline[],
  about: Readonly<Record<string, string>>,
  { adapters, log }: { readonly adapters: ReadonlyMap<string, ChatAdapter>; readonly log: Logger },
): Promise<void> {
  const adapter = adapters.get(platform)
  const [part] = adapter?.compose({ blocks: [{ kind: 'paragraph', text }] }) ?? []
  if (!adapter || !part) return
  try {
    for (const channel of channels) {
      const outcome = await adapter.send({ platform, tenant, channel }, part, DeliveryKey.parse(newId() + newId()))
      if (outcome.kind === 'sent' || outcome.kind === 'unclear') return
      log.info({ ...about, outcome }, 'the notice could not be sent there')
    }
  } catch (err) {
    log.error({ err, ...about }, 'the notice could not be sent')
  }
}

/**
 * Tells whoever made a subscription one sentence: in a direct message where the platform takes one to a person's id, else in
 * the place itself; the log has it in any case. Never throws: a notice that does not arrive must not stop the posting.
 */
export function notifier(adapters: ReadonlyMap<string, ChatAdapter>, log: Logger) {
  return async ({ id, kind, place, person, createdBy }: Subscription, sentence: string): Promise<void> => {
    const { platform, tenant, channel } = place
    log.warn({ subscription: id, kind, platform, tenant }, sentence)
    const about = person === undefined ? `the ${kind} (${id}) of /subscriptions` : 'what you follow (/following)'
    const told = `About ${about}: ${sentence}`
    await send({ platform, tenant, channels: [createdBy, channel] }, [told], { subscription: id }, { adapters, log })
  }
}

/**
 * Tells whoever had a source followed how it fares, as for a subscription; the log has it in any case, and it alone where
 * the house follows it, or nobody is known who manages the tenant.
 */
export function feedNotices(
  adapters: ReadonlyMap<string, ChatAdapter>,
  log: Logger,
): Pick<FollowerNotice, 'reaches' | 'tell'> {
  const keeperOf = ({ tenant, keeper }: FeedHealth) => (tenant === HOUSE ? undefined : keeper)
  return {
    reaches(source) {
      const keeper = keeperOf(source)
      return keeper === undefined || adapters.has(keeper.platform)
    },
    async tell(source, { told, text }) {
      const { tenant, feed, title } = source
      log[told === undefined ? 'info' : 'warn']({ source: feed, title, tenant }, text.map(plainly).join(''))
      const keeper = keeperOf(source)
      if (!keeper) return
      const { platform, channel, person } = keeper
      await send({ platform, tenant, channels: [person, channel] }, text, { source: feed }, { adapters, log })
    },
  }
}

function plainly(run: Inline): string {
  if (typeof run === 'string') return run
  if ('at' in run) return run.at.toISOString()
  return 'command' in run ? `/${run.command}` : run.text
}
