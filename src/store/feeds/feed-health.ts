import { sql } from 'kysely'
import { TenantId } from '#core/ids.ts'
import type { FeedKeeper } from '#core/news/feed.ts'
import type { Store } from '../database/open.ts'
import type { FollowRow } from '../database/schema.ts'
import { removedTenants } from '../people/removed-tenants.ts'

export type HealthTold = NonNullable<FollowRow['told']>

/** A feed's health, and what a following tenant was told about it. */
export interface FeedHealth {
  readonly tenant: TenantId
  readonly feed: string
  readonly title: string
  /** Whoever added it, else whoever made the tenant's newest subscription. */
  readonly keeper?: FeedKeeper
  readonly told?: HealthTold
  readonly problem?: string
  readonly problemSince?: Date
  /** Consecutive. */
  readonly failures: number
  /** Why it is no longer polled. */
  readonly gone?: string
}

/** What followers of feeds are told; a tenant that pauses a feed, or left, is told nothing. */
export function feedHealthOf({ db }: Pick<Store, 'db'>) {
  return {
    /** The feeds that have been failing since before `since` or are gone, and those whose followers were told so. */
    async ailing(since: Date): Promise<readonly FeedHealth[]> {
      const rows = await db
        .selectFrom('follows')
        .innerJoin('feeds', 'feeds.id', 'follows.feed')
        .select(['tenant', 'feed', 'told', 'by_platform', 'by_channel', 'by_person'])
        .select(['feeds.address', 'feeds.title', 'problem', 'problem_since', 'failures', 'gone'])
        .where('follows.paused', '=', 0)
        .where('tenant', 'not in', removedTenants(db))
        .where(eb =>
          eb.or([eb('told', 'is not', null), eb('gone', 'is not', null), eb('problem_since', '<=', since.getTime())]),
        )
        .orderBy('follows.since')
        .execute()
      const ailing: FeedHealth[] = []
      for (const row of rows) {
        const { by_platform: platform, by_channel: channel, by_person: person } = row
        const known = platform !== null && channel !== null && person !== null
        const keeper = known ? { platform, channel, person } : await newestSubscriber(row.tenant)
        ailing.push({
          tenant: TenantId.parse(row.tenant),
          feed: row.feed,
          title: row.title ?? new URL(row.address).hostname,
          failures: row.failures ?? 0,
          ...(keeper ? { keeper } : {}),
          ...(row.told === null ? {} : { told: row.told }),
          ...(row.problem === null ? {} : { problem: row.problem }),
          ...(row.problem_since === null ? {} : { problemSince: new Date(row.problem_since) }),
          ...(row.gone === null ? {} : { gone: row.gone }),
        })
      }
      return ailing
    },

    /** Records what is about to be told; false if another process was first and tells it. */
    async claim({ tenant, feed, told }: FeedHealth, next: HealthTold | undefined): Promise<boolean> {
      const { numUpdatedRows } = await db
        .updateTable('follows')
        .set({ told: next ?? null })
        .where('tenant', '=', tenant)
        .where('feed', '=', feed)
        .where(sql<boolean>`told is not distinct from ${told ?? null}`)
        .executeTakeFirst()
      return numUpdatedRows > 0n
    },
  }

  function newestSubscriber(tenant: string): Promise<FeedKeeper | undefined> {
    return db
      .selectFrom('subscriptions')
      .select(['platform', 'channel', 'created_by as person'])
      .where('tenant', '=', tenant)
      .orderBy('created_at', 'desc')
      .limit(1)
      .executeTakeFirst()
  }
}
