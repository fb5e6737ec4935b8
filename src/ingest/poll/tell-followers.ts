import { setTimeout as sleep } from 'node:timers/promises'
import type { feedHealthOf, FeedHealth } from '#store/feeds/feed-health.ts'
import { failingSince, noticeOf, type Notice } from './notice.ts'

const LOOK_MS = 60_000

export interface FollowerNotice {
  readonly health: ReturnType<typeof feedHealthOf>
  readonly now: () => Date
  /** Can this process write to the keeper of a source? If not, another one has to. */
  readonly reaches: (source: FeedHealth) => boolean
  readonly tell: (source: FeedHealth, notice: Notice) => Promise<void>
  readonly fault: (error: unknown) => void
}

/**
 * Tells followers news about their sources' health; each notice is claimed first, so that nobody gets it twice. A
 * failure does not block the others.
 */
export async function tellFollowers({ health, now, reaches, tell, fault }: FollowerNotice): Promise<void> {
  for (const source of await health.ailing(failingSince(now()))) {
    const notice = noticeOf(source, now())
    if (!notice || !reaches(source) || !(await health.claim(source, notice.told))) continue
    await tell(source, notice).catch(fault)
  }
}

/** Does so every minute until stopped. */
export function followersTold(telling: FollowerNotice): { stop(): Promise<void> } {
  const stopping = new AbortController()
  const running = run()

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      await tellFollowers(telling).catch(telling.fault)
      await sleep(LOOK_MS, undefined, { signal: stopping.signal }).catch(() => undefined)
    }
  }

  return {
    async stop() {
      stopping.abort()
      await running
    },
  }
}
