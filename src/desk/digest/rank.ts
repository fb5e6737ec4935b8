import type { Story } from '#core/news/story.ts'
import type { Window } from '#core/asking/digest.ts'
import type { ArticleId } from '#core/ids.ts'
import { rarityOf } from '#text/rarity.ts'
import { type AtStake, weightOf } from '#text/stakes.ts'
import { termsAsked } from '#text/terms.ts'
import type { StoryNews } from '../story/story-news.ts'

/** Weights, relative to a doubling of the number of outlets. */
const WORTH = { texts: 0.5, stakes: 0.65, age: 1, turn: 0.3 }
/** The penalty per earlier story on the same subject, and how many of those count. */
const SAME_SUBJECT = { less: 1, most: 3 }
/** Bonus for a topic of the place in the headline, so that it outweighs an article that only mentions the topic. */
const ON_TOPIC = 0.75
/** A headline term at least this rare (`rarityOf`) names the subject: "ferry" 5.1, any name 8.4, "minister" 2.7. */
const SUBJECT = 4.5
/** Two headlines are on the same subject if they share this fraction of the shorter one's subject terms. */
const SHARED = 0.34
/** Only this many stories are spread by subject; the rest, which no digest shows, stay in order of score. */
const SPREAD_OVER = 60

/** A story with what its rank in a digest depends on. */
export interface Candidate {
  readonly story: Story
  /** Its articles in the window that this place has not been shown, newest first. */
  readonly fresh: readonly ArticleId[]
  /** Distinct texts among these: neither reprints of each other nor of another article of the story. */
  readonly texts: number
  /** Independent publishers that report what is new. */
  readonly voices: number
  /** When the newest of them was published. */
  readonly newestAt: Date
  /** What is at stake in the new texts. */
  readonly atStake: AtStake
  /** Set on a follow-up: when the place was last shown the story. */
  readonly followUp?: { readonly told: Date }
  /** What is new in a follow-up. */
  readonly news?: StoryNews
}

/** The period that is ranked; age is measured within it. */
export type Span = Pick<Window, 'from' | 'until'>

/**
 * Ranks stories for a digest: up for many independent outlets, high stakes, a new turn in a running story and a topic
 * of the place in the headline. Age counts as a fraction of the window, so freshness leads only where little else does,
 * and soft stories close. Stories shown before and further stories on a subject already taken are ranked lower. Ties go
 * to the newer one, then to the id, so that every replica ranks alike.
 */
export function rankCandidates(
  candidates: readonly Candidate[],
  span: Span,
  topics: readonly string[] = [],
): readonly Candidate[] {
  const wanted = topics.map(topic => termsAsked(topic))
  const scored = candidates.map(candidate => {
    const headline = new Set(termsAsked(candidate.story.headline))
    const onTopic = wanted.some(terms => terms.every(term => headline.has(term))) ? ON_TOPIC : 0
    const subject = [...headline].filter(term => rarityOf(term) >= SUBJECT)
    return { candidate, score: score(candidate, span) + onTopic, subject }
  })
  scored.sort(
    (a, b) =>
      b.score - a.score ||
      b.candidate.newestAt.getTime() - a.candidate.newestAt.getTime() ||
      (a.candidate.story.id < b.candidate.story.id ? -1 : 1),
  )
  return [...spread(scored.slice(0, SPREAD_OVER)), ...scored.slice(SPREAD_OVER)].map(({ candidate }) => candidate)
}

interface Scored {
  readonly candidate: Candidate
  readonly score: number
  readonly subject: readonly string[]
}

/** Greedily takes the best story, lowering the others on its subject each time. */
function spread(scored: readonly Scored[]): readonly Scored[] {
  const left = scored.map(one => ({ one, alike: 0, worth: one.score }))
  const taken: Scored[] = []
  while (left.length > 0) {
    let best = 0
    for (const [index, { worth }] of left.entries()) if (worth > (left[best]?.worth ?? 0)) best = index
    const [next] = left.splice(best, 1)
    if (!next) break
    taken.push(next.one)
    for (const other of left) {
      if (other.alike === SAME_SUBJECT.most || !isAlike(other.one.subject, next.one.subject)) continue
      other.alike += 1
      other.worth = other.one.score - SAME_SUBJECT.less * other.alike
    }
  }
  return taken
}

function isAlike(one: readonly string[], other: readonly string[]): boolean {
  const shared = one.filter(term => other.includes(term)).length
  return shared > 0 && shared >= SHARED * Math.min(one.length, other.length)
}

/** The score of a candidate. A story's past counts little beside what is new in it. */
export function score({ story, fresh, voices, texts, newestAt, atStake, followUp }: Candidate, span: Span): number {
  const length = Math.max(1, span.until.getTime() - span.from.getTime())
  const age = Math.min(1, Math.max(0, span.until.getTime() - newestAt.getTime()) / length)
  const turn = story.articles.length > fresh.length ? WORTH.turn : 0
  const again = followUp ? Math.log2(1 + story.publishers.length) / 5 - 0.5 / texts : turn
  return Math.log2(voices) + WORTH.texts * Math.log2(texts) + WORTH.stakes * weightOf(atStake) - WORTH.age * age + again
}
