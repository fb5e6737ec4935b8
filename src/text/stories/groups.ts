import { type Numbered, numberedOf } from '../numbered.ts'
import type { StoryVector } from '../similarity.ts'

/** The heaviest terms of an article say what it is about; of these, the ones rare in news say which event. */
const ABOUT = { terms: 60, rarity: 2 }
/** A term belongs to a group's profile if it is rarer still, and this fraction of its articles has it. */
const PROFILE = { rarity: 3, share: 0.3 }

/** The terms that distinguish articles' events, numbered. */
export interface Tellers {
  /** By article, the numbers of its terms. */
  readonly has: readonly Uint32Array[]
  /** The rarity of each term in news. */
  readonly rarity: Float64Array
}

/** The number of articles in a group, and by term how many have it. */
export interface Group {
  readonly size: number
  readonly holders: Uint32Array
  /** The terms that any of them has, most widespread first. */
  readonly terms: Uint32Array
  /** The terms that say what it is about, ascending, and their total weight. */
  readonly profile: Uint32Array
  readonly said: number
}

export function tellersOf(vectors: readonly StoryVector[]): Tellers {
  const all = numberedOf(vectors)
  const scratch = all[0]?.vocabulary.scratch ?? new Float64Array()
  const numbers: number[] = []
  const has: Uint32Array[] = []
  for (const vector of all) has.push(renumbered(tellingOf(vector), scratch, numbers))
  for (const number of numbers) scratch[number] = 0
  const rarity = new Float64Array(numbers.length)
  for (let at = 0; at < numbers.length; at += 1) rarity[at] = all[0]?.vocabulary.rarity[numbers[at] ?? 0] ?? 0
  return { has, rarity }
}

/** Terms as indices into `numbers`, to which new ones are added. */
function renumbered(terms: Int32Array, scratch: Float64Array, numbers: number[]): Uint32Array {
  const places = new Uint32Array(terms.length)
  for (let at = 0; at < terms.length; at += 1) {
    const term = terms[at] ?? 0
    let place = scratch[term] ?? 0
    if (place === 0) {
      place = numbers.push(term)
      scratch[term] = place
    }
    places[at] = place - 1
  }
  return places
}

const telling = new WeakMap<Numbered, Int32Array>()

function tellingOf(vector: Numbered): Int32Array {
  const known = telling.get(vector)
  if (known) return known
  const about = vector.terms.subarray(0, ABOUT.terms)
  const found = about.filter(term => (vector.vocabulary.rarity[term] ?? 0) >= ABOUT.rarity)
  telling.set(vector, found)
  return found
}

/** The group of these articles, plus those of `grown` if given. */
export function groupOf({ has, rarity }: Tellers, articles: readonly number[], grown?: Group): Group {
  const holders = grown ? grown.holders.slice() : new Uint32Array(rarity.length)
  const held: number[] = []
  for (let at = 0; at < (grown?.terms.length ?? 0); at += 1) held.push(grown?.terms[at] ?? 0)
  for (const article of articles) {
    const terms = has[article]
    for (let at = 0; at < (terms?.length ?? 0); at += 1) {
      const term = terms?.[at] ?? 0
      const before = holders[term] ?? 0
      if (before === 0) held.push(term)
      holders[term] = before + 1
    }
  }
  const size = articles.length + (grown?.size ?? 0)
  const terms = mostHeldFirst(held, holders, size)
  const profile = profileOf(terms, holders, size, rarity)
  let said = 0
  for (let at = 0; at < profile.length; at += 1) {
    const term = profile[at] ?? 0
    said += ((holders[term] ?? 0) / size) * (rarity[term] ?? 0)
  }
  return { size, holders, terms, profile, said }
}

/** A counting sort: a term's position follows from how many terms have more holders. */
function mostHeldFirst(held: readonly number[], holders: Uint32Array, size: number): Uint32Array {
  const places = new Uint32Array(size + 1)
  for (let at = 0; at < held.length; at += 1) {
    const holds = holders[held[at] ?? 0] ?? 0
    places[holds] = (places[holds] ?? 0) + 1
  }
  let before = 0
  for (let holds = size; holds > 0; holds -= 1) {
    const here = places[holds] ?? 0
    places[holds] = before
    before += here
  }
  const terms = new Uint32Array(held.length)
  for (let at = 0; at < held.length; at += 1) {
    const term = held[at] ?? 0
    const holds = holders[term] ?? 0
    const place = places[holds] ?? 0
    terms[place] = term
    places[holds] = place + 1
  }
  return terms
}

function profileOf(terms: Uint32Array, holders: Uint32Array, size: number, rarity: Float64Array): Uint32Array {
  const profile: number[] = []
  for (let at = 0; at < terms.length; at += 1) {
    const term = terms[at] ?? 0
    if ((holders[term] ?? 0) / size < PROFILE.share) break
    if ((rarity[term] ?? 0) >= PROFILE.rarity) profile.push(term)
  }
  return new Uint32Array(profile).sort()
}
