import { setTimeout as sleep } from 'node:timers/promises'
import { roomForBodies } from '../fetch/room.ts'
import { places } from './places.ts'
import { poll, type Polling } from './poll.ts'

/** Milliseconds between checks for due feeds. */
const LOOK_MS = 5_000
/** Most feeds claimed at once. */
const PORTION = 32

/** Polls feeds as they come due until stopped; then finishes the polls under way. */
export function poller(polling: Polling, fault: (error: unknown, feed?: string) => void): { stop(): Promise<void> } {
  const stopping = new AbortController()
  const room = roomForBodies()
  const all = places()
  const polled = new Set<Promise<void>>()
  const running = run()

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      const wanted = Math.min(PORTION, await all.someFree())
      const begun = await begin(wanted)
      if (begun < wanted) await sleep(LOOK_MS, undefined, { signal: stopping.signal }).catch(() => undefined)
    }
    await Promise.all(polled)
  }

  async function begin(most: number): Promise<number> {
    try {
      const due = await polling.feeds.claim(most)
      for (const feed of due) {
        const place = all.take()
        const hold = room.hold()
        const fetcher = { ...polling.fetcher, grow: (bytes: number) => hold.grow(bytes) }
        const done = poll(feed, { ...polling, fetcher, answered: () => place.answered() })
          .catch((error: unknown) => fault(error, feed.id))
          .finally(() => {
            hold.release()
            polled.delete(done)
            place.end()
          })
        polled.add(done)
      }
      return due.length
    } catch (error) {
      fault(error)
      return 0
    }
  }

  return {
    async stop() {
      stopping.abort()
      await running
    },
  }
}
