import { Address } from '#core/place.ts'
import type { Store } from '../database/open.ts'

/** The places digests are currently posted to, without people's own subscriptions. */
export async function postedPlaces({ db }: Pick<Store, 'db'>): Promise<readonly Address[]> {
  const rows = await db
    .selectFrom('subscriptions')
    .select(['platform', 'tenant', 'channel'])
    .distinct()
    .where('paused', 'is', null)
    .where('person', 'is', null)
    .orderBy('platform')
    .orderBy('channel')
    .execute()
  return rows.map(row => Address.parse(row))
}

/** When a message was last posted; `undefined` for never, as far as known. */
export async function lastPosted({ db }: Pick<Store, 'db'>): Promise<Date | undefined> {
  const { last } = await db
    .selectFrom('deliveries')
    .select(({ fn }) => fn.max('sent_at').as('last'))
    .executeTakeFirstOrThrow()
  return last === null ? undefined : new Date(last)
}
