import { Address } from '#core/place.ts'
import type { Store } from '../database/open.ts'

/** Where digests are posted to at present, without what people follow by themselves. */
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

/** When a message was posted last; `undefined`: never, as far as is kept. */
export async function lastPosted({ db }: Pick<Store, 'db'>): Promise<Date | undefined> {
  const { last } = await db
    .selectFrom('deliveries')
    .select(({ fn }) => fn.max('sent_at').as('last'))
    .executeTakeFirstOrThrow()
  return last === null ? undefined : new Date(last)
}
