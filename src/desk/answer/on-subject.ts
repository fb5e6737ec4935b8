import type { ArticleCard } from '#core/news/article.ts'
import type { Candidate } from '#ask/scoring/ranking.ts'
import type { Prepared } from '#ask/scoring/prepare.ts'
import { rarityOf } from '#text/rarity.ts'
import { stemOf } from '#text/words.ts'
import type { FoundSentences } from './evidence.ts'

/** An article is on a subject if it covers at least this fraction of it; the heading and the beginning count most. */
const ENOUGH = 0.5
/** And at least this fraction of what the best article covers. */
const NEARLY = 0.75
/** Threshold for other articles of the same story, and for those with the same names. */
const OF_STORY = 0.2
/** Weight of a hit in the body; each further sentence adds, up to a cap. */
const IN_BODY = { once: 0.6, more: 0.1, most: 4 }
/** Confidence from which a word counts as present. */
const THERE = 0.6
/** `rarityOf` from which a word is a name: rare in other news. */
const NAME = 7
/**
 * An article that shares this many names with the certain ones is about the same thing; such a name occurs in at most
 * this many of the others.
 */
const SHARED = 2
const ELSEWHERE = 1

/** The articles on the subject: those that cover it, the others of their stories, and those that share their names. */
export function onSubject({ concepts, texts, evidence }: FoundSentences): readonly ArticleCard[] {
  if (concepts.length === 0) return texts.map(({ source }) => source.article)
  const weights = concepts.map(({ weight, articles }) => (articles > 0 ? weight : 0))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  if (total === 0) return []
  const byText = new Map<Prepared, Candidate[]>(texts.map(text => [text, []]))
  for (const one of evidence.candidates) byText.get(one.piece.text)?.push(one)
  const shares = texts.map(text => ({ text, share: shareOf(byText.get(text) ?? [], weights) / total }))
  const best = Math.max(0, ...shares.map(({ share }) => share))
  // An article that uses a subject's own name is about it.
  const named = concepts.every(({ word }) => rarityOf(stemOf(word)) >= NAME)
  const sure = shares.filter(({ share }) => share >= ENOUGH && share >= (named ? ENOUGH : NEARLY * best))
  const stories = new Set(sure.map(({ text }) => text.source.story))
  const names = namesOf(
    sure.map(({ text }) => text),
    texts,
  )
  return shares
    .filter(
      one =>
        sure.includes(one) ||
        (one.share >= OF_STORY && (stories.has(one.text.source.story) || isNamedIn(one.text, names))),
    )
    .map(({ text }) => text.source.article)
}

function shareOf(sentences: readonly Candidate[], weights: readonly number[]): number {
  return weights.reduce((sum, weight, at) => {
    const times = sentences.filter(({ said }) => (said[at] ?? 0) >= THERE).length
    const body = IN_BODY.once + IN_BODY.more * (Math.min(IN_BODY.most, Math.max(1, times)) - 1)
    const said = Math.max(0, ...sentences.map(one => one.said[at] ?? 0))
    return sum + weight * Math.max(sentences[0]?.above[at] ?? 0, body * said)
  }, 0)
}

/** Names in the heading or lede of most of these articles and of few others. */
function namesOf(sure: readonly Prepared[], all: readonly Prepared[]): ReadonlySet<string> {
  const above = (texts: readonly Prepared[], term: string) =>
    texts.filter(({ title, lede }) => title.has(term) || lede.has(term)).length
  const terms = new Set(sure.flatMap(({ title, lede }) => [...title, ...lede]))
  return new Set(
    [...terms].filter(term => {
      if (rarityOf(term) < NAME) return false
      const here = above(sure, term)
      return here * 2 >= sure.length && above(all, term) - here <= ELSEWHERE + sure.length
    }),
  )
}

function isNamedIn({ title, lede }: Prepared, names: ReadonlySet<string>): boolean {
  return [...names].filter(name => title.has(name) || lede.has(name)).length >= SHARED
}
