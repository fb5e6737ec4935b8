import { isKnown, rarityOf } from './rarity.ts'
import { remembered } from './remembered.ts'
import { stemOf, wordsOf } from './words.ts'

/** Words read: the first paragraphs describe the event; the rest is background that other events share. */
const WORDS_READ = 400
/** How often words of the title and of the first sentences count. */
const COUNTS_ABOVE = 2
const LEDE_WORDS = 60

/** A term with its weight in the text. */
export interface Weighed {
  readonly term: string
  readonly weight: number
}

/** A stem with its rarity in English news. */
interface Stem {
  readonly term: string
  readonly rarity: number
  readonly known: boolean
}

const REMEMBERED = 50_000
const stemNamed = remembered(REMEMBERED, (term): Stem => ({ term, rarity: rarityOf(term), known: isKnown(term) }))
const stemFor = remembered(REMEMBERED, word => stemNamed(stemOf(word)))

/** The terms of a text, unordered. */
export function weigh(text: { readonly title?: string; readonly body: string }): Weighed[] {
  const title = wordsOf(text.title ?? '')
  const body = firstWords(text.body)
  const found = new Map<string, { readonly stem: Stem; times: number }>()
  for (const word of title) count(found, word, COUNTS_ABOVE)
  for (let place = 0; place < body.length; place += 1) {
    count(found, body[place] ?? '', place < LEDE_WORDS ? COUNTS_ABOVE : 1)
  }
  let known = 0
  const weighed: Weighed[] = []
  for (const { stem, times } of found.values()) {
    if (stem.known) known += 1
    const weight = dampened(times) * stem.rarity
    if (weight > 0) weighed.push({ term: stem.term, weight })
  }
  return known <= found.size / 2 ? weighAbroad(title, body) : weighed
}

function count(found: Map<string, { readonly stem: Stem; times: number }>, word: string, times: number): void {
  const stem = stemFor(word)
  const before = found.get(stem.term)
  if (before) before.times += times
  else found.set(stem.term, { stem, times })
}

/** Tries a shorter prefix first: most texts have enough words in half of what the longest words would take. */
function firstWords(body: string): readonly string[] {
  const most = body.slice(0, WORDS_READ * 12)
  const words = wordsOf(most.slice(0, WORDS_READ * 7))
  return (words.length > WORDS_READ || most.length <= WORDS_READ * 7 ? words : wordsOf(most)).slice(0, WORDS_READ)
}

function weighAbroad(title: readonly string[], body: readonly string[]): Weighed[] {
  const counts = new Map<string, number>()
  for (const word of title) counts.set(word, (counts.get(word) ?? 0) + COUNTS_ABOVE)
  for (const [place, word] of body.entries())
    counts.set(word, (counts.get(word) ?? 0) + (place < LEDE_WORDS ? COUNTS_ABOVE : 1))
  const weighed: Weighed[] = []
  for (const [term, times] of counts) {
    const weight = dampened(times) * rarityByLength(term)
    if (weight > 0) weighed.push({ term, weight })
  }
  return weighed
}

function dampened(times: number): number {
  return 1 + Math.log(times) / 2
}

/** For languages without counts: short words carry little meaning (Zipf's law of abbreviation). */
function rarityByLength(word: string): number {
  return /^\p{Script=Latin}|^\p{Script=Cyrillic}|^\p{Script=Greek}/u.test(word) ? Math.min(8, word.length - 3) : 4
}
