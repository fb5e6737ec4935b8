import type { ArticleCard } from '#core/news/article.ts'
import { inSet } from '#ask/scoring/match.ts'
import type { Concept } from '#ask/scoring/concepts.ts'
import type { Prepared } from '#ask/scoring/prepare.ts'
import type { FoundSentences } from './evidence.ts'

/** An article is on a subject when it says so much of it; its heading and beginning count most. */
const ENOUGH = 0.5
/** Of the article that says most. */
const NEARLY = 0.75
/** The others of a story say at least so much. */
const OF_STORY = 0.3

/** The articles on the subject asked about: those that say it, and the others of their stories. */
export function onSubject({ concepts, texts }: FoundSentences): readonly ArticleCard[] {
  const known = concepts.filter(({ articles }) => articles > 0)
  const total = known.reduce((sum, { weight }) => sum + weight, 0)
  if (concepts.length === 0) return texts.map(({ source }) => source.article)
  if (total === 0) return []
  const shares = texts.map(text => ({ text, share: shareOf(text, known) / total }))
  const best = Math.max(0, ...shares.map(({ share }) => share))
  const sure = shares.filter(({ share }) => share >= ENOUGH && share >= NEARLY * best)
  const stories = new Set(sure.map(({ text }) => text.source.story))
  return shares
    .filter(one => sure.includes(one) || (stories.has(one.text.source.story) && one.share >= OF_STORY))
    .map(({ text }) => text.source.article)
}

function shareOf(text: Prepared, concepts: readonly Concept[]): number {
  const body = new Set(text.pieces.flatMap(({ terms }) => terms))
  return concepts.reduce((sum, concept) => {
    const heading = Math.max(inSet(text.title, concept), inSet(text.lede, concept))
    return sum + concept.weight * Math.max(heading, 0.6 * inSet(body, concept))
  }, 0)
}
