import type { Inline } from '#core/asking/reply.ts'
import type { FeedHealth, HealthTold } from '#store/feeds/feed-health.ts'

const DAY_MS = 24 * 60 * 60 * 1000
/** Failed polls needed, so that a day without polling does not count as a day of failing. */
const LEAST_FAILURES = 3

/** A notice that a feed's followers should get now; `told` is what they know from then on, absent if all is well. */
export interface Notice {
  readonly told?: HealthTold
  readonly text: readonly Inline[]
}

/** Followers are told of feeds that have been failing since before this. */
export function failingSince(now: Date): Date {
  return new Date(now.getTime() - DAY_MS)
}

/** One notice when a feed has failed for a day, one when it is gone for good, one when it recovers; otherwise none. */
export function noticeOf(health: FeedHealth, now: Date): Notice | undefined {
  const { title, told, problem, problemSince, failures, gone } = health
  const name = { text: title, strong: true } as const
  if (gone !== undefined) {
    if (told === 'gone') return undefined
    const what = `: ${gone} Crier no longer polls it; its articles stay. `
    return { told: 'gone', text: ['The source ', name, what, SOURCES, ' shows and removes sources.'] }
  }
  if (problem === undefined) {
    return told === undefined ? undefined : { text: ['The source ', name, ' can be read again.'] }
  }
  const long = problemSince !== undefined && problemSince <= failingSince(now) && failures >= LEAST_FAILURES
  if (told !== undefined || !long) return undefined
  const since = { at: problemSince, show: 'both' } as const
  const next = ' Crier tries again at least once a day, and tells you when it can read it; '
  return {
    told: 'failing',
    text: ['The source ', name, ' has not been readable since ', since, `. ${problem}`, next, SOURCES, ' shows more.'],
  }
}

const SOURCES = { command: 'sources' } as const
