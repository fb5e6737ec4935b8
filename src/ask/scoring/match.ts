import { stemOf } from '#text/words.ts'
import { beginnings } from './beginnings.ts'
import type { Concept } from './concepts.ts'

/** The same word with another ending: "Kestrian" for "Kestria", "deliveries" for "delivered". */
function isForm(term: string, { name }: Concept): boolean {
  if (name === undefined || term.length < 4) return false
  let same = 0
  while (same < term.length && term[same] === name[same]) same += 1
  const [less, more] = [Math.min(term.length, name.length) - same, Math.max(term.length, name.length) - same]
  const near = same >= 5 ? less <= 1 && more <= 4 : same >= 4 && less === 0 && more <= 2
  return near && isEnding(term.slice(same)) && isEnding(name.slice(same))
}

/** Longer suffixes between words of one stem: "reservoir" is not a form of "reserve". */
const ENDINGS = new Set(
  'ance ant ation ator atori ary ence ent ers ery ese est ful hood ian iar ical ied ier ies ify ing ion ional ish ism ist ition ity ive ize less ment ness orat ory our ous ship tion able ible iti eti ors'.split(
    ' ',
  ),
)

function isEnding(rest: string): boolean {
  return rest.length < 3 || ENDINGS.has(rest)
}

/** Confidence that words in a row contain a concept, in one look at each word: 0 to 1. */
export function ownIn(concept: Concept, form: number): (words: readonly string[]) => number {
  const known = new Map<string, number>()
  const may = beginnings([...concept.terms.keys()].map(firstOf))
  const inPairs = new Set([...concept.terms.keys()].filter(term => term.includes(' ')).map(firstOf))
  const qualityOf = (word: string, next: string | undefined): number => {
    if (!may(word)) return 0
    const before = known.get(word)
    if (before !== undefined) return before
    const term = stemOf(word)
    const begins = inPairs.has(term) && !concept.terms.has(term)
    const pair = begins ? concept.terms.get(`${term} ${stemOf(next ?? '')}`) : undefined
    if (pair !== undefined) return pair
    const quality = concept.terms.get(term) ?? (isForm(term, concept) ? form : 0)
    if (!begins) known.set(word, quality)
    return quality
  }
  return words => {
    let best = 0
    for (let at = 0; at < words.length; at += 1) {
      const quality = qualityOf(words[at] ?? '', words[at + 1])
      if (quality > best) best = quality
    }
    return best
  }
}

/** The first term of a pair; a single term as it is. */
function firstOf(term: string): string {
  const space = term.indexOf(' ')
  return space === -1 ? term : term.slice(0, space)
}

/** Factor for a concept that is only in a speaker's name or role. */
const SPOKEN = 0.9

/** Confidence that a set of terms has a concept. */
export function inSet(terms: ReadonlySet<string>, concept: Concept): number {
  let best = 0
  for (const [term, quality] of concept.terms) {
    if (quality > best && hasTerm(terms, term)) best = quality
  }
  return best
}

function hasTerm(terms: ReadonlySet<string>, term: string): boolean {
  if (terms.has(term)) return true
  return term.includes(' ') && term.split(' ').every(part => terms.has(part))
}

/** Letters that forms of a word share at least. */
const SHARED = 4

/** The concepts a term may stand for, with confidence; and whether it may begin a two-word term. */
interface Says {
  readonly concepts: readonly (readonly [at: number, quality: number])[]
  readonly begins: boolean
}
const NOTHING: Says = { concepts: [], begins: false }

/** Confidence that words or terms in a row contain each of many concepts, by the concept's index: 0 to 1. */
interface Matching {
  /** Takes folded words, and the terms of whoever speaks in them. */
  words(words: readonly string[], spoken: ReadonlySet<string>): readonly number[]
  terms(terms: readonly string[]): readonly number[]
}

/** Looks for many concepts at once, in one look at each word. */
export function matching(concepts: readonly Concept[], form: number): Matching {
  const byTerm = new Map<string, (readonly [number, number])[]>()
  const byStart = new Map<string, number[]>()
  const inPairs = new Set<string>()
  for (const [at, { terms, name }] of concepts.entries()) {
    for (const [term, quality] of terms) {
      byTerm.set(term, [...(byTerm.get(term) ?? []), [at, quality]])
      if (term.includes(' ')) inPairs.add(firstOf(term))
    }
    const start = name?.slice(0, SHARED)
    if (start !== undefined) byStart.set(start, [...(byStart.get(start) ?? []), at])
  }
  const forms = (term: string) =>
    (byStart.get(term.slice(0, SHARED)) ?? []).flatMap((at): readonly (readonly [number, number])[] => {
      const concept = concepts[at]
      return concept && isForm(term, concept) ? [[at, form]] : []
    })
  const says = (term: string): Says => {
    const exactly = byTerm.get(term) ?? []
    const all = byStart.has(term.slice(0, SHARED)) ? [...exactly, ...forms(term)] : exactly
    const begins = inPairs.has(term)
    return all.length === 0 && !begins ? NOTHING : { concepts: all, begins }
  }
  // Most words, and many sentences, match nothing: these share one array.
  const none: readonly number[] = concepts.map(() => 0)
  const look = (words: readonly string[], saysOf: (word: string) => Says, termOf: (word: string) => string) => {
    let best: number[] | undefined
    for (let place = 0; place < words.length; place += 1) {
      const word = words[place] ?? ''
      const told = saysOf(word)
      if (told === NOTHING) continue
      best ??= [...none]
      keepBest(best, told.concepts, 1)
      if (told.begins) keepBest(best, byTerm.get(`${termOf(word)} ${termOf(words[place + 1] ?? '')}`) ?? [], 1)
    }
    return best
  }
  const may = beginnings([...byTerm.keys()].map(firstOf))
  const known = new Map<string, Says>()
  const wordSays = (word: string): Says => {
    if (!may(word)) return NOTHING
    const before = known.get(word)
    if (before) return before
    const told = says(stemOf(word))
    known.set(word, told)
    return told
  }
  return {
    words: (words, spoken) => {
      let best = look(words, wordSays, stemOf)
      for (const term of spoken) {
        const told = byTerm.get(term)
        if (told) keepBest((best ??= [...none]), told, SPOKEN)
      }
      return best ?? none
    },
    terms: terms => look(terms, says, term => term) ?? none,
  }
}

function keepBest(best: number[], found: Says['concepts'], share: number): void {
  for (const [at, quality] of found) if (share * quality > (best[at] ?? 0)) best[at] = share * quality
}
