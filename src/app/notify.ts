import type { Logger } from 'pino'
import type { ChatAdapter } from '#core/asking/adapter.ts'
import { DeliveryKey } from '#core/posting/delivery.ts'
import { HOUSE, type TenantId } from '#core/ids.ts'
import type { Inline } from '#core/asking/reply.ts'
import type { Subscription } from '#core/posting/subscription.ts'
import type { FollowerNotice } from '#ingest/poll/tell-followers.ts'
import type { FeedHealth } from '#store/feeds/feed-health.ts'
import { newId } from './new-id.ts'

/** Where a notice goes: the first channel that accepts it. */
interface Recipient {
  readonly platform: string
  readonly tenant: TenantId
  /** A person's id, where the platform takes one for a direct message, then the place. */
  readonly channels: readonly string[]
}

/**
 * Sends a notice. Never throws: an undelivered notice must not stop what it is about.
 *
 * @param about its subject, for the log
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
 * Tells whoever made a subscription one sentence: by direct message where the platform takes a person's id, otherwise
 * in the place itself; it is logged in any case. Never throws: an undelivered notice must not stop the posting.
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
 * Tells whoever added a source how it fares, as for a subscription; it is logged in any case, and only logged if the
 * house follows it or no manager of the tenant is known.
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
