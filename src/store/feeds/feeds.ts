import { sql, type Kysely, type Selectable } from 'kysely'
import type { TenantId } from '#core/ids.ts'
import type { FeedCard } from '#core/asking/newsroom.ts'
import type { PageUse, FeedWish } from '#core/news/feed.ts'
import type { Store } from '../database/open.ts'
import { feedOrigin, type Origin } from '../database/origin.ts'
import type { FeedRow, Schema } from '../database/schema.ts'
import { setTimeout as sleep } from 'node:timers/promises'

/** The URL a feed has permanently moved to, since when, and in how many polls. */
interface Move {
  readonly to: string
  readonly since: Date
  readonly seen: number
}

/** A feed, as needed for polling. */
export interface Feed {
  readonly id: Origin
  readonly address: string
  /** Validators from its server's last answer, verbatim. */
  readonly etag: string | null
  readonly lastModified: string | null
  readonly nextPoll: Date
  /** When it was last read successfully. */
  readonly okAt: Date | null
  /** Consecutive, up to now. */
  readonly failures: number
  readonly problemSince: Date | null
  readonly ttlMinutes: number | null
  readonly move: Move | null
}

/** What is recorded after a poll; absent fields stay, null clears them. */
export interface FeedNews extends Partial<Omit<Feed, 'id' | 'nextPoll'>> {
  /** Milliseconds from when this is written until the next poll. */
  readonly nextPollInMs?: number
  readonly title?: string
  readonly polledAt?: Date
  readonly problem?: string | null
  /** Why it is no longer polled. */
  readonly gone?: string
}

/** Milliseconds a replica may take to poll a feed it claimed before another does. */
const CLAIM_MS = 5 * 60_000

/** Milliseconds over which writes are batched: a commit blocks everything else briefly, and there are many polls. */
const NOTED_WITHIN_MS = 50

export type Feeds = ReturnType<typeof feedsOf>

/** The feeds, their followers and their polling schedule, by the database's clock, which replicas share. */
export function feedsOf({ db, soon, dialect, clock }: Pick<Store, 'db' | 'soon' | 'dialect' | 'clock'>) {
  // As a subquery it is evaluated once; otherwise Postgres evaluates it per row and cannot use its index.
  const now = (plusMs = 0) => sql<number>`(select ${clock()}) + ${plusMs}`
  /** Followed feeds that are due, longest overdue first. */
  const dueIn = (rows: Pick<Kysely<Schema>, 'selectFrom'>, limit: number) =>
    rows
      .selectFrom('feeds')
      .selectAll()
      .where('next_poll', '<=', now())
      .where('gone', 'is', null)
      .where('id', 'in', db.selectFrom('follows').select('feed').where('paused', '=', 0))
      .orderBy('next_poll')
      .limit(limit)
  const noteTogether = together<{ readonly id: Origin; readonly news: FeedNews }>(
    all =>
      soon.transaction().execute(async transaction => {
        for (const { id, news } of all) {
          const { nextPollInMs: wait, ...same } = news
          const row = { ...asRow(same), ...(wait !== undefined && { next_poll: now(wait) }) }
          await transaction.updateTable('feeds').set(row).where('id', '=', id).execute()
        }
      }),
    NOTED_WITHIN_MS,
  )
  return {
    /** Follows a feed, or continues to; one that nobody followed before, or that was gone, is due at once. */
    async follow(
      tenant: TenantId,
      address: string,
      title: string | undefined,
      at: Date,
      { pages, by }: FeedWish = {},
    ): Promise<Feed> {
      const since = at.getTime()
      const id = feedOrigin(address)
      await db
        .insertInto('feeds')
        .values({ id, address, title: title ?? null, since, next_poll: now() })
        .onConflict(conflict => conflict.column('address').doNothing())
        .execute()
      await db
        .updateTable('feeds')
        .set({ gone: null, problem: null, problem_since: null, failures: 0, next_poll: now() })
        .where('address', '=', address)
        .where('gone', 'is not', null)
        .execute()
      const feed = await db.selectFrom('feeds').selectAll().where('address', '=', address).executeTakeFirstOrThrow()
      const wished = {
        ...(pages === undefined ? {} : { pages }),
        ...(by === undefined ? {} : { by_platform: by.platform, by_channel: by.channel, by_person: by.person }),
      }
      await db
        .insertInto('follows')
        .values({ tenant, feed: feed.id, since, ...wished })
        .onConflict(conflict => conflict.columns(['tenant', 'feed']).doUpdateSet({ paused: 0, ...wished }))
        .execute()
      return asFeed(feed)
    },

    async unfollow(tenant: TenantId, id: string): Promise<boolean> {
      const { numDeletedRows } = await db
        .deleteFrom('follows')
        .where('tenant', '=', tenant)
        .where('feed', '=', `feed:${id}`)
        .executeTakeFirst()
      return numDeletedRows > 0n
    },

    async pause(tenant: TenantId, id: string, paused: boolean): Promise<boolean> {
      const { numUpdatedRows } = await db
        .updateTable('follows')
        .set({ paused: paused ? 1 : 0 })
        .where('tenant', '=', tenant)
        .where('feed', '=', `feed:${id}`)
        .executeTakeFirst()
      return numUpdatedRows > 0n
    },

    async setPages(tenant: TenantId, id: string, pages: PageUse): Promise<boolean> {
      const { numUpdatedRows } = await db
        .updateTable('follows')
        .set({ pages })
        .where('tenant', '=', tenant)
        .where('feed', '=', `feed:${id}`)
        .executeTakeFirst()
      return numUpdatedRows > 0n
    },

    /**
     * How much of a feed's pages is fetched: as much as any follower wants, since it is stored once for all of them.
     */
    async pagesOf(id: Origin): Promise<PageUse> {
      const rows = await db
        .selectFrom('follows')
        .select('pages')
        .distinct()
        .where('feed', '=', id)
        .where('paused', '=', 0)
        .execute()
      const wanted = new Set(rows.map(({ pages }) => pages))
      return (['always', 'needed'] as const).find(use => wanted.has(use)) ?? 'never'
    },

    list: (tenant: TenantId) => cardsOf(db, tenant),

    /**
     * Claims up to `limit` due and followed feeds for 5 minutes, during which no other replica takes them. One that
     * ends meanwhile leaves them to the others.
     */
    async claim(limit: number): Promise<readonly Feed[]> {
      const due = await dueIn(db, limit).execute()
      if (due.length === 0) return []
      // One transaction: separate commits would be most of the work.
      return soon.transaction().execute(async transaction => {
        const taken: Feed[] = []
        // Concurrent replicas each get different feeds, instead of all the same ones.
        const own = dialect === 'postgres' ? await dueIn(transaction, limit).forUpdate().skipLocked().execute() : due
        for (const feed of own) {
          const { numUpdatedRows } = await transaction
            .updateTable('feeds')
            .set({ next_poll: now(CLAIM_MS) })
            .where('id', '=', feed.id)
            .where('next_poll', '=', feed.next_poll)
            .executeTakeFirst()
          if (numUpdatedRows > 0n) taken.push(asFeed(feed))
        }
        return taken
      })
    },

    note: (id: Origin, news: FeedNews): Promise<void> => noteTogether({ id, news }),

    /** Moves a feed to another URL for good, unless that one is already known. */
    async move(id: Origin, address: string): Promise<void> {
      const taken = await db.selectFrom('feeds').select('id').where('address', '=', address).executeTakeFirst()
      if (taken) return
      await db
        .updateTable('feeds')
        .set({ address, ...movedRow(null) })
        .where('id', '=', id)
        .execute()
    },
  }
}

function asFeed(row: Selectable<FeedRow>): Feed {
  const { moved_to: to, moved_since, moved_seen } = row
  return {
    id: `feed:${row.id.slice('feed:'.length)}`,
    address: row.address,
    etag: row.etag,
    lastModified: row.last_modified,
    nextPoll: new Date(row.next_poll),
    okAt: instant(row.ok_at),
    failures: row.failures ?? 0,
    problemSince: instant(row.problem_since),
    ttlMinutes: row.ttl_minutes,
    move: to === null || moved_since === null ? null : { to, since: new Date(moved_since), seen: moved_seen ?? 0 },
  }
}

function instant(at: number | null): Date | null {
  return at === null ? null : new Date(at)
}

/** The columns to write; the driver skips what is undefined. */
function asRow({
  polledAt,
  okAt,
  problemSince,
  lastModified,
  ttlMinutes,
  move,
  ...same
}: Omit<FeedNews, 'nextPollInMs'>) {
  return {
    ...same,
    polled_at: polledAt?.getTime(),
    ok_at: okAt && okAt.getTime(),
    problem_since: problemSince && problemSince.getTime(),
    last_modified: lastModified,
    ttl_minutes: ttlMinutes,
    ...(move === undefined ? {} : movedRow(move)),
  }
}

function movedRow(move: Move | null) {
  return {
    moved_to: move?.to ?? null,
    moved_since: move?.since.getTime() ?? null,
    moved_seen: move?.seen ?? null,
  }
}

async function cardsOf(db: Kysely<Schema>, tenant: TenantId): Promise<readonly FeedCard[]> {
  const rows = await db
    .selectFrom('follows')
    .innerJoin('feeds', 'feeds.id', 'follows.feed')
    .selectAll('feeds')
    .select(['follows.paused', 'follows.pages'])
    .select(query =>
      query
        .selectFrom('articles')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('articles.origin', '=', 'feeds.id')
        .as('articles'),
    )
    .where('follows.tenant', '=', tenant)
    .orderBy('follows.since')
    .execute()
  return rows.map(row => ({
    id: row.id.slice('feed:'.length),
    address: row.address,
    title: row.title ?? new URL(row.address).hostname,
    articles: row.articles ?? 0,
    nextPoll: new Date(row.next_poll),
    ...(row.ok_at === null ? {} : { okAt: new Date(row.ok_at) }),
    ...(row.gone === null && row.problem === null ? {} : { problem: row.gone ?? row.problem ?? '' }),
    ...(row.problem_since === null ? {} : { problemSince: new Date(row.problem_since) }),
    gone: row.gone !== null,
    paused: row.paused === 1,
    pages: row.pages,
  }))
}

/** Batches small writes within `withinMs` into one commit that every caller waits for. If it fails, they all fail. */
function together<T>(write: (all: readonly T[]) => Promise<void>, withinMs: number): (one: T) => Promise<void> {
  let gathering: { readonly all: T[]; readonly done: Promise<void> } | undefined

  async function writeAfterAWhile(all: readonly T[]): Promise<void> {
    await sleep(withinMs)
    gathering = undefined
    await write(all)
  }

  return one => {
    if (!gathering) {
      const all: T[] = []
      gathering = { all, done: writeAfterAWhile(all) }
    }
    gathering.all.push(one)
    return gathering.done
  }
}
