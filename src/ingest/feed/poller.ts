import { setTimeout as sleep } from 'node:timers/promises'
import { poll, type Polling } from './poll.ts'

/** How often it is looked which feeds are due. */
const LOOK_MS = 10_000
/** Feeds that are polled at once. */
const AT_ONCE = 16

/** Polls feeds as they come due, until it is stopped; then it finishes those under way. */
export function poller(polling: Polling, fault: (error: unknown, feed?: string) => void): { stop(): Promise<void> } {
  const stopping = new AbortController()
  const running = run()

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      const polled = await round().catch((error: unknown) => {
        fault(error)
        return 0
      })
      if (polled < AT_ONCE) await sleep(LOOK_MS, undefined, { signal: stopping.signal }).catch(() => undefined)
    }
  }

  async function round(): Promise<number> {
    const due = await polling.feeds.claim(polling.now(), AT_ONCE)
    await Promise.all(due.map(feed => poll(feed, polling).catch((error: unknown) => fault(error, feed.id))))
    return due.length
  }

  return {
    async stop() {
      stopping.abort()
      await running
    },
  }
}
