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

/** The table has cosines above one half, in steps of a twentieth. */
const STEP = 0.05
const HALF = 0.5
/** Cosine at which a neighbour says nothing; many are opposites, or others of the same kind. */
const NOTHING = 0.45

/**
 * Terms used in the same contexts in news, each with the confidence that they mean the same, 0 to 0.65; from word
 * vectors (GloVe 6B, 100 dimensions: nearest neighbours within the vocabulary of news).
 */
function nearTo(term: string): ReadonlyMap<string, number> {
  const entries = table().get(term)?.split(' ') ?? []
  return new Map(entries.map(entry => [entry.slice(0, -1), HALF + STEP * Number(entry.slice(-1)) - NOTHING]))
}

/** One thing a question is about, with the terms for it. */
export interface Concept {
  readonly word: string
  /** Terms of one word or two adjacent ones, with their confidence, 0 to 1. */
  readonly terms: ReadonlyMap<string, number>
  /** How much it helps to select a sentence. */
  readonly weight: number
  /** Articles with any of its terms. */
  readonly articles: number
  /** Its own term, if it is a single word long enough to be recognised by its beginning. */
  readonly name?: string
}

/** `rarityOf` from which a word hardly occurs in English news. */
const RAREST = 8.4
/** Confidence of one word of a two-word term. */
const PART_OF_PAIR = 0.6
/** Confidence of an inflected form. */
const OTHER_FORM = 0.95
/** Minimum weight of a word. */
const LEAST = 0.15

/**
 * The concepts of content words; two adjacent words that the thesaurus knows as a unit are one.
 *
 * @param articlesWith how many articles here have a term
 *
 * @param all the number of articles
 *
 * @param formsOf inflected forms of a word
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
