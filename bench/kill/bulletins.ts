import { SubscriptionId, TenantId } from '#core/ids.ts'
import type { Address } from '#core/place.ts'
import type { Store } from '#store/database/open.ts'
import { subscriptionsOf } from '#store/posting/subscriptions.ts'

const MINUTE_MS = 60_000

/** Subscribes places, in turn, to numbered bulletins of one slot each, spread over this many minutes from now on. */
export async function subscribe(
  store: Store,
  { from, to }: { readonly from: number; readonly to: number },
  minutes: number,
  places: readonly Address[],
): Promise<void> {
  const start = Math.floor(Date.now() / MINUTE_MS) * MINUTE_MS
  const subscriptions = subscriptionsOf(store, () => new Date())
  for (let number = from; number <= to; number++) {
    const place = places[number % places.length]
    if (!place) throw new RangeError('bulletins need places')
    const slot = new Date(start + (number % minutes) * MINUTE_MS)
    await subscriptions.add({
      id: SubscriptionId.parse(`bulletin-${number}`),
      place,
      kind: 'bulletin',
      schedule: {
        rule: { on: 'weekdays', days: [1, 2, 3, 4, 5, 6, 7] },
        times: [slot.getUTCHours() * 60 + slot.getUTCMinutes()],
      },
      zone: 'UTC',
      topics: [String(number)],
      missed: 'late',
      createdBy: 'bench',
      createdAt: new Date(start - MINUTE_MS),
    })
  }
}

export function placesOf(platform: string, tenant: string, channels: Iterable<string>): Address[] {
  return Array.from(channels, channel => ({ platform, tenant: TenantId.parse(`${platform}:${tenant}`), channel }))
}

/** How many bulletins are not settled yet: undecided, or with a part still to be sent. */
export async function unsettled({ db }: Store, count: number): Promise<number> {
  const decided = await db
    .selectFrom('slots')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  const open = await db
    .selectFrom('deliveries')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('state', 'in', ['pending', 'sending'])
    .executeTakeFirstOrThrow()
  return count - decided.count + open.count
}

/** The bulletins with unknown parts, once per such part. */
export async function unknownOnes({ db }: Store): Promise<number[]> {
  const rows = await db.selectFrom('deliveries').select('subscription').where('state', '=', 'unknown').execute()
  return rows.map(({ subscription }) => Number(subscription.replace('bulletin-', '')))
}

/** Slots and parts per state, with their reasons: what to read when something was lost. */
export async function states({ db }: Store): Promise<string[]> {
  const slots = await db
    .selectFrom('slots')
    .select(({ fn }) => ['state', 'reason', fn.countAll<number>().as('count')])
    .groupBy(['state', 'reason'])
    .execute()
  const parts = await db
    .selectFrom('deliveries')
    .select(({ fn }) => ['state', 'reason', fn.countAll<number>().as('count')])
    .where('state', '!=', 'sent')
    .groupBy(['state', 'reason'])
    .execute()
  const line = (what: string) => (row: { state: string; reason: string | null; count: number }) =>
    `${row.count} ${what} ${row.state}${row.reason === null ? '' : `: ${row.reason}`}`
  return [...slots.map(line('slots')), ...parts.map(line('parts'))]
}
