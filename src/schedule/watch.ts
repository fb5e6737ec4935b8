import type { Sent } from '#store/posting/open-deliveries.ts'
import type { Inputs } from './inputs.ts'
import { anotherPosts } from './look.ts'

const MINUTE_MS = 60_000
/** Milliseconds between checks of one tenant: a copy may be started at any time. */
const EVERY_MS = 60 * MINUTE_MS
/** Milliseconds within which the other's message follows ours, whatever its clock. */
const AFTER_MS = MINUTE_MS

/**
 * Checks now and then whether a digest posted from here appears in its channel a second time, posted by another Crier
 * with a copy of this database and the same token; if so, posting stops. An unreadable place proves nothing.
 */
export function watcher(inputs: Inputs): () => Promise<void> {
  const watched = new Map<string, number>()

  async function look({ place, key, slot, receipt, sentAt }: Sent): Promise<void> {
    const adapter = inputs.adapters.get(place.platform)
    const since = new Date(sentAt.getTime() - 2 * AFTER_MS)
    const found = await adapter?.find(place, key, { since, except: receipt })
    if (found?.kind === 'yes') await inputs.presence.hold(anotherPosts(place, slot))
  }

  return async () => {
    const now = inputs.now().getTime()
    const { owner } = inputs.presence
    const between = [new Date(now - EVERY_MS), new Date(now - AFTER_MS)] as const
    for (const sent of await inputs.deliveries.sentBy(owner, [...inputs.adapters.keys()], between)) {
      if (now - (watched.get(sent.place.tenant) ?? 0) < EVERY_MS) continue
      watched.set(sent.place.tenant, now)
      await look(sent).catch((error: unknown) =>
        inputs.log.debug({ error }, 'Crier cannot tell whether another one posts'),
      )
    }
  }
}
