import type { Delivery, DeliveryState } from '#core/posting/delivery.ts'
import { Kept } from '#core/posting/kept.ts'
import { SubscriptionId, type TenantId } from '#core/ids.ts'
import type { SlotReport } from '#core/asking/newsroom.ts'
import { fromDeliveryRow, readPart, readTold } from './delivery-row.ts'
import type { DeliveryRow, SlotRow } from '../database/ledger-schema.ts'
import type { Store } from '../database/open.ts'

interface Asked {
  readonly tenant?: TenantId
  readonly subscription?: SubscriptionId
  readonly limit: number
}

/**
 * The outcome of the newest slots, newest first: of one subscription, one tenant, or all; includes ended subscriptions.
 */
export async function slotReports(store: Store, asked: Asked): Promise<readonly SlotReport[]> {
  const all = [...(await standing(store, asked)), ...(await ended(store, asked))]
  return all.sort((a, b) => b.slot.getTime() - a.slot.getTime()).slice(0, asked.limit)
}

async function standing({ db }: Store, { tenant, subscription, limit }: Asked): Promise<readonly SlotReport[]> {
  const slots = await db
    .selectFrom('slots')
    .innerJoin('subscriptions', 'subscriptions.id', 'slots.subscription')
    .leftJoin('corrections', join =>
      join
        .onRef('corrections.subscription', '=', 'slots.subscription')
        .onRef('corrections.slot', '=', 'slots.slot')
        .on('corrections.state', '=', 'done'),
    )
    .selectAll('slots')
    .select('corrections.done_at')
    .$if(tenant !== undefined, query => query.where('subscriptions.tenant', '=', tenant ?? ''))
    .$if(subscription !== undefined, query => query.where('slots.subscription', '=', subscription ?? ''))
    .orderBy('slots.slot', 'desc')
    .orderBy('slots.subscription')
    .limit(limit)
    .execute()
  const oldest = slots.at(-1)
  if (oldest === undefined) return []
  const deliveries = await db
    .selectFrom('deliveries')
    .selectAll()
    .where('subscription', 'in', [...new Set(slots.map(slot => slot.subscription))])
    .where('slot', '>=', oldest.slot)
    .orderBy('part')
    .execute()
  return slots.map(slot =>
    reportOf(
      slot,
      deliveries.filter(row => row.subscription === slot.subscription && row.slot === slot.slot),
    ),
  )
}

async function ended({ db }: Store, { tenant, subscription, limit }: Asked): Promise<readonly SlotReport[]> {
  const rows = await db
    .selectFrom('ended_slots')
    .selectAll()
    .$if(tenant !== undefined, query => query.where('tenant', '=', tenant ?? ''))
    .$if(subscription !== undefined, query => query.where('subscription', '=', subscription ?? ''))
    .orderBy('slot', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ subscription, slot, reason }) => ({
    subscription: SubscriptionId.parse(subscription),
    slot: new Date(slot),
    state: 'skipped',
    reason,
    late: false,
    deliveries: [],
    kept: 'slot',
    parts: [],
    articles: [],
  }))
}

function reportOf(slot: SlotRow & { readonly done_at: number | null }, rows: readonly DeliveryRow[]): SlotReport {
  const deliveries = rows.map(fromDeliveryRow)
  const worst = worstOf(deliveries)
  const reason = worst?.state === 'sent' ? undefined : (worst?.reason ?? slot.reason ?? undefined)
  return {
    subscription: SubscriptionId.parse(slot.subscription),
    slot: new Date(slot.slot),
    state: worst?.state ?? 'skipped',
    ...(reason === undefined ? {} : { reason }),
    late: slot.late === 1,
    ...(slot.done_at === null ? {} : { correctedAt: new Date(slot.done_at) }),
    deliveries,
    kept: Kept.parse(slot.kept),
    parts: rows.map(readPart),
    articles: readTold(slot).flatMap(([, articles]) => articles),
  }
}

/** The state of a slot is that of its worst part. */
function worstOf(deliveries: readonly Delivery[]): Delivery | undefined {
  const worst: readonly DeliveryState[] = ['unknown', 'gone', 'skipped', 'sending', 'pending', 'sent']
  return worst.map(state => deliveries.find(delivery => delivery.state === state)).find(found => found !== undefined)
}
