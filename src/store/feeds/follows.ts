import type { TenantId } from '#core/ids.ts'
import type { Store } from '../database/open.ts'
import { feedOrigin, type Origin } from '../database/origin.ts'

/** Lets a tenant see a feed, which is made known where it is new. Answers the origin of the feed's articles. */
export async function follow({ db }: Store, tenant: TenantId, address: string, now: Date): Promise<Origin> {
  const feed = feedOrigin(address)
  const since = now.getTime()
  await db.transaction().execute(async transaction => {
    await transaction
      .insertInto('feeds')
      .values({ id: feed, address, title: null, since })
      .onConflict(conflict => conflict.doNothing())
      .execute()
    await transaction
      .insertInto('follows')
      .values({ tenant, feed, since })
      .onConflict(conflict => conflict.doNothing())
      .execute()
  })
  return feed
}

export async function unfollow({ db }: Store, tenant: TenantId, address: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('follows')
    .where('tenant', '=', tenant)
    .where('feed', '=', feedOrigin(address))
    .executeTakeFirst()
  return numDeletedRows > 0n
}
