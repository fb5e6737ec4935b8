import type { Polling } from '#ingest/poll/poll.ts'
import type { FollowerNotice } from '#ingest/poll/tell-followers.ts'
import { feedsOf } from '#store/feeds/feeds.ts'
import type { Outside } from '#store/newsroom.ts'
import type { Store } from '#store/database/open.ts'
import { feedHealthOf } from '#store/feeds/feed-health.ts'
import type { Config } from '#src/config/config.ts'

type Fault = (error: unknown, feed?: string) => void

export interface FeedDesk {
  readonly outside: Outside
  /** Polls due feeds, and tells followers of failing ones, until stopped. */
  begin(telling: Pick<FollowerNotice, 'reaches' | 'tell'>, fault: Fault): Promise<{ stop(): Promise<unknown> }>
  close(): Promise<void>
}

/** Following feeds. Everything that fetches and parses is loaded on first use: most starts need none of it. */
export function openFeeds(store: Store, { fetchAllow = [], contact }: Config): FeedDesk {
  const feeds = feedsOf(store)
  let opened: Promise<Polling> | undefined
  const polling = () => (opened ??= open())

  async function open(): Promise<Polling> {
    const [{ dialler }, { readerAside }] = await Promise.all([
      import('#ingest/fetch/dialler.ts'),
      import('#ingest/worker/reader.ts'),
    ])
    const allowed = new Set(fetchAllow)
    const fetcher = {
      dispatcher: dialler(allowed),
      allowed,
      userAgent: `Crier/0.1 (self-hosted news desk; ${contact ?? 'no contact address was set'})`,
      now: () => new Date(),
    }
    return {
      store,
      feeds,
      fetcher,
      reader: readerAside(),
      toilsome: new Map(),
      now: () => new Date(),
      chance: Math.random,
    }
  }

  return {
    outside: {
      async addSource(tenant, address, wish) {
        const { addFeed } = await import('#ingest/poll/add-feed.ts')
        return addFeed(tenant, address, wish, await polling())
      },
      async readPage(tenant, address) {
        const { readPage } = await import('#ingest/poll/read-page.ts')
        return readPage(tenant, address, await polling())
      },
    },
    async begin(telling, fault) {
      const [{ poller }, { followersTold }] = await Promise.all([
        import('#ingest/poll/poller.ts'),
        import('#ingest/poll/tell-followers.ts'),
      ])
      const polls = poller(await polling(), fault)
      const told = followersTold({ ...telling, health: feedHealthOf(store), now: () => new Date(), fault })
      return { stop: () => Promise.all([polls.stop(), told.stop()]) }
    },
    async close() {
      const used = await opened
      await used?.reader.close()
      await used?.fetcher.dispatcher.destroy()
    },
  }
}
