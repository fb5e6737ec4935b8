import type { Story } from '#core/story.ts'
import type { ArticleId } from '#core/ids.ts'

const HOUR = 60 * 60 * 1000

/** A story as a digest weighs it. */
export interface Candidate {
  readonly story: Story
  /** Its articles in the window that this place was not told yet, newest first. */
  readonly fresh: readonly ArticleId[]
  /** When the newest of them came out. */
  readonly newestAt: Date
  readonly followUp: boolean
}

/**
 * What a digest puts first: many independent sources, much that is new, and new rather than old; a story that was told
 * before needs more to come back. Ties go to the newer one, then to the id, so that every replica ranks alike.
 */
export function rankCandidates(candidates: readonly Candidate[], until: Date): readonly Candidate[] {
  const scored = candidates.map(candidate => ({ candidate, score: score(candidate, until) }))
  scored.sort(
    (a, b) =>
      b.score - a.score ||
      b.candidate.newestAt.getTime() - a.candidate.newestAt.getTime() ||
      (a.candidate.story.id < b.candidate.story.id ? -1 : 1),
  )
  return scored.map(({ candidate }) => candidate)
}

/** A doubling of sources counts as much as a day of age. */
export function score({ story, fresh, newestAt, followUp }: Candidate, until: Date): number {
  const days = Math.max(0, until.getTime() - newestAt.getTime()) / (24 * HOUR)
  return Math.log2(1 + story.sources.length) + Math.log2(1 + fresh.length) / 2 - days - (followUp ? 0.5 : 0)
}
