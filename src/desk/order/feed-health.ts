import { DOT } from '#core/asking/dot.ts'
import type { FeedCard } from '#core/asking/newsroom.ts'
import type { Inline } from '#core/asking/reply.ts'

/** Within this span a time without a date is unambiguous. */
const SOON_MS = 12 * 60 * 60 * 1000

/** When a source was last read, when it is next, and what is wrong with it, in words. */
export function feedHealth(source: FeedCard, now: Date): readonly Inline[] {
  const { paused, gone, problem, problemSince, okAt, nextPoll } = source
  const soon = nextPoll.getTime() - now.getTime() < SOON_MS
  const next: readonly Inline[] =
    nextPoll <= now ? [`${DOT}due now`] : [`${DOT}next `, { at: nextPoll, show: soon ? 'time' : 'both' }]
  const read: readonly Inline[] = okAt ? ['read ', { at: okAt, show: 'both' }] : ['not read yet']
  const last: readonly Inline[] = okAt ? ['Last ', ...read] : ['Never read']
  if (gone) return ['gone: ', problem ?? '', ' Crier no longer polls it. ', ...last]
  if (paused) return ['paused · ', ...read]
  if (problem === undefined) return [...read, ...next]
  const since: readonly Inline[] = problemSince ? [' since ', { at: problemSince, show: 'both' }] : []
  return ['cannot be read', ...since, `: ${problem} `, ...last, ...next]
}

export function articlesOfFeed({ articles }: FeedCard): string {
  return articles === 1 ? '1 article' : `${articles} articles`
}
