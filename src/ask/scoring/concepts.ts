import { lazily } from '#core/lazily.ts'
import { rarityOf } from '#text/rarity.ts'
import { stemOf } from '#text/words.ts'
import { EMPTY } from '../reading/words.ts'
import { sameAs } from '../sameness/same.ts'
import neighbours from '../data/neighbours.json' with { type: 'json' }

const table = lazily(
  () =>
    new Map(
      neighbours.terms.map(line => {
        const end = line.indexOf(' ')
        return [line.slice(0, end), line.slice(end + 1)] as const
      }),
    ),
)

/** The table tells cosines in twentieths above one half. */
const STEP = 0.05
const HALF = 0.5
/** A neighbour at this cosine says nothing; many are opposites, or another of the same kind. */
const NOTHING = 0.45

/**
 * Terms that stand where a term stands in news, each with how much it says that the same is meant, 0 to 0.65; by word
 * vectors (GloVe 6B, 100 dimensions: the nearest of the words that news uses).
 */
function nearTo(term: string): ReadonlyMap<string, number> {
  const entries = table().get(term)?.split(' ') ?? []
  return new Map(entries.map(entry => [entry.slice(0, -1), HALF + STEP * Number(entry.slice(-1)) - NOTHING]))
}

/** One thing a question is about, with the terms that stand for it. */
export interface Concept {
  readonly word: string
  /** Each term, or two in a row, with how surely it means the same: 0 to 1. */
  readonly terms: ReadonlyMap<string, number>
  /** How much it says which sentence is meant. */
  readonly weight: number
  /** Articles that have it, in any of its terms. */
  readonly articles: number
  /** Its own term, where it is one word long enough to be told by its beginning. */
  readonly name?: string
}

/** By `rarityOf`, a word that English news hardly knows. */
const RAREST = 8.4
/** One word of two that mean something together. */
const PART_OF_PAIR = 0.6
/** A word in another case. */
const OTHER_FORM = 0.95
/** What a word weighs at least. */
const LEAST = 0.15

/**
 * The concepts of telling words: two words in a row that the thesaurus knows as one are one.
 * @param articlesWith how many of the articles here have a term
 * @param all how many there are
 * @param formsOf other forms of a word that mean the same
 */
export function conceptsOf(
  words: readonly string[],
  articlesWith: (term: string) => number,
  all: number,
  formsOf: (word: string) => readonly string[] = () => [],
): readonly Concept[] {
  const concepts: Concept[] = []
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? ''
    const pair = `${stemOf(word)} ${stemOf(words[at + 1] ?? '')}`
    const asPair = at + 1 < words.length ? sameAs(pair) : undefined
    const term = asPair ? pair : stemOf(word)
    const terms = new Map<string, number>(asPair ?? sameAs(term) ?? [])
    if (asPair) {
      at += 1
      for (const part of [word, words[at] ?? '']) {
        if (!EMPTY.has(part)) terms.set(stemOf(part), Math.max(PART_OF_PAIR, terms.get(stemOf(part)) ?? 0))
      }
    }
    for (const [near, sure] of nearTo(term)) if (!terms.has(near)) terms.set(near, sure)
    for (const form of formsOf(word)) terms.set(stemOf(form), OTHER_FORM)
    terms.set(term, 1)
    concepts.push(conceptOf(asPair ? `${word} ${words[at] ?? ''}` : word, terms, articlesWith, all))
  }
  return concepts
}

function conceptOf(
  word: string,
  terms: ReadonlyMap<string, number>,
  articlesWith: (term: string) => number,
  all: number,
): Concept {
  const own = [...terms].find(([, sure]) => sure === 1)?.[0] ?? ''
  const articles = Math.max(0, ...[...terms.keys()].map(articlesWith))
  const rarity = Math.max(...own.split(' ').map(rarityOf)) / RAREST
  const here = articlesWith(own)
  const scarcity = Math.log((all + 1) / (Math.max(1, here) + 0.5)) / Math.log(all + 1)
  return {
    word,
    terms,
    ...(own.length >= 4 && !own.includes(' ') ? { name: own } : {}),
    weight: LEAST + (1 - LEAST) * Math.min(1, (rarity + Math.max(0, scarcity)) / 2),
    articles,
  }
}
