import type { ArticleCard } from '#core/news/article.ts'
import type { Candidate } from '#ask/scoring/ranking.ts'
import type { Prepared } from '#ask/scoring/prepare.ts'
import { rarityOf } from '#text/rarity.ts'
import { stemOf } from '#text/words.ts'
import type { FoundSentences } from './evidence.ts'

/** An article is on a subject when it says so much of it; its heading and beginning count most. */
const ENOUGH = 0.5
/** Of the article that says most. */
const NEARLY = 0.75
/** The others of a story, and those that name the same, say at least so much. */
const OF_STORY = 0.2
/** What stands in the body counts so much, and more with each further sentence, up to so many. */
const IN_BODY = { once: 0.6, more: 0.1, most: 4 }
/** A word is there when it is as sure as this. */
const THERE = 0.6
/** By `rarityOf`, a name: news elsewhere hardly has it. */
const NAME = 7
/** Articles with so many of the names of those that are sure are about the same; a name stands in few of the others. */
const SHARED = 2
const ELSEWHERE = 1

/** The articles on the subject asked about: those that say it, the others of their stories, and those that name the same. */
export function onSubject({ concepts, texts, evidence }: FoundSentences): readonly ArticleCard[] {
  if (concepts.length === 0) return texts.map(({ source }) => source.article)
  const weights = concepts.map(({ weight, articles }) => (articles > 0 ? weight : 0))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  if (total === 0) return []
  const byText = new Map<Prepared, Candidate[]>(texts.map(text => [text, []]))
  for (const one of evidence.candidates) byText.get(one.piece.text)?.push(one)
  const shares = texts.map(text => ({ text, share: shareOf(byText.get(text) ?? [], weights) / total }))
  const best = Math.max(0, ...shares.map(({ share }) => share))
  // Whoever writes of something by its own name writes on it.
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

/** The names that stand above most of these articles and above few others. */
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
