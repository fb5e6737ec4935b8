import { DOT } from '#core/asking/dot.ts'
import { nextSlots } from '#calendar/slots.ts'
import { sayWhen } from '#calendar/write.ts'
import type { Newsroom } from '#core/asking/newsroom.ts'
import { HOUSE, type TenantId } from '#core/ids.ts'
import { Refusal } from '#core/asking/refusal.ts'
import type { ListItem, Reply } from '#core/asking/reply.ts'
import type { Subscription } from '#core/posting/subscription.ts'
import { capital } from '../show/capital.ts'
import { clockWords } from '../show/clock-words.ts'
import { slotWords } from './slot-words.ts'

/** Nobody reads through more; each place lists its own. */
const MOST = 100

/** Every subscription of a tenant: when it is next posted, and how the last one went. */
export async function ordersEverywhere(newsroom: Newsroom, tenant: TenantId, now: Date): Promise<Reply> {
  const all = await newsroom.subscriptions.everywhere(tenant, MOST + 1)
  if (all.length === 0) throw new Refusal('There are no subscriptions in any channel here.')
  const items = await Promise.all(all.slice(0, MOST).map(subscription => itemOf(newsroom, subscription, tenant, now)))
  const more = all.length > MOST ? [{ kind: 'note', text: [`The first ${MOST}; there are more.`] } as const] : []
  return { title: 'Digests posted everywhere here', blocks: [{ kind: 'list', items }, ...more] }
}

async function itemOf(newsroom: Newsroom, subscription: Subscription, asker: TenantId, now: Date): Promise<ListItem> {
  const { id, kind, schedule, zone, paused, place } = subscription
  const [next] = paused === undefined ? nextSlots(schedule, zone, now, 1) : []
  const [last] = await newsroom.subscriptions.slots(place.tenant, id, 1)
  const whose = asker === HOUSE && place.tenant !== HOUSE ? `${place.tenant} ` : ''
  const told = [
    paused === undefined
      ? `next ${next ? clockWords(next, zone, now) : 'never: there is no such day'}`
      : `nothing: ${paused}`,
    ...(last ? [slotWords(last, zone, now)] : []),
  ]
  return {
    text: [{ text: capital(kind), strong: true }, `, ${sayWhen(schedule)}${DOT}${whose}${place.channel}`],
    detail: [told.join(DOT)],
  }
}
