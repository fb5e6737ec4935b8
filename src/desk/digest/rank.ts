import type { Story } from '#core/news/story.ts'
import type { Window } from '#core/asking/digest.ts'
import type { ArticleId } from '#core/ids.ts'
import { rarityOf } from '#text/rarity.ts'
import { type AtStake, weightOf } from '#text/stakes.ts'
import { termsAsked } from '#text/terms.ts'
import type { StoryNews } from '../story/story-news.ts'

/** What each thing is worth beside a doubling of outlets. */
const WORTH = { texts: 0.5, stakes: 0.65, age: 1, turn: 0.3 }
/** How much each story before it on the same subject takes from one, and how many of them are counted. */
const SAME_SUBJECT = { less: 1, most: 3 }
/** What a headline gains by a topic of the place in it: more than an article that only mentions the topic. */
const ON_TOPIC = 0.75
/** A term of a headline this rare (`rarityOf`) says what the subject is: "ferry" 5.1, any name 8.4, "minister" 2.7. */
const SUBJECT = 4.5
/** Two headlines are on one subject that share this much of the shorter one's subject words. */
const SHARED = 0.34
/** Beyond these nothing is shown, and the order is that of the scores. */
const SPREAD_OVER = 60

/** A story as a digest weighs it. */
export interface Candidate {
  readonly story: Story
  /** Its articles in the window that this place was not told yet, newest first. */
  readonly fresh: readonly ArticleId[]
  /** How many of these are no reprints of each other, or of another of the story. */
  readonly texts: number
  /** How many independent publishers tell what is new of it. */
  readonly voices: number
  /** When the newest of them came out. */
  readonly newestAt: Date
  /** What is at stake in what is new. */
  readonly atStake: AtStake
  /** When the place was told of it last. */
  readonly followUp?: { readonly told: Date }
  /** What is new of a follow-up. */
  readonly news?: StoryNews
}

/** The span of time that is ranked: within it, age counts. */
export type Span = Pick<Window, 'from' | 'until'>

/**
 * What a digest puts first: what many independent outlets tell, what has much at stake, a new turn of a running story, and a
 * topic of the place in the headline. Age counts as a share of the window, so that what is new leads only where little else
 * does, and soft stories close. A story that was told before needs more to come back, and so does another story on a subject
 * that is in it already. Ties go to the newer one, then to the id, so that every replica ranks alike.
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

/** Takes the best again and again, each time less of what is on the subjects of those taken. */
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

/** What a story was before counts little beside what is new of it. */
export function score({ story, fresh, voices, texts, newestAt, atStake, followUp }: Candidate, span: Span): number {
  const length = Math.max(1, span.until.getTime() - span.from.getTime())
  const age = Math.min(1, Math.max(0, span.until.getTime() - newestAt.getTime()) / length)
  const turn = story.articles.length > fresh.length ? WORTH.turn : 0
  const again = followUp ? Math.log2(1 + story.publishers.length) / 5 - 0.5 / texts : turn
  return Math.log2(voices) + WORTH.texts * Math.log2(texts) + WORTH.stakes * weightOf(atStake) - WORTH.age * age + again
}
