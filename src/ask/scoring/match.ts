import type { Concept } from './concepts.ts'
import type { PreparedSentence } from './prepare.ts'

/** "Kestrian" for "Kestria", "deliveries" for "delivered": the same word with another ending. */
function isForm(term: string, { name }: Concept): boolean {
  if (name === undefined || term.length < 4) return false
  let same = 0
  while (same < term.length && term[same] === name[same]) same += 1
  const [less, more] = [Math.min(term.length, name.length) - same, Math.max(term.length, name.length) - same]
  const near = same >= 5 ? less <= 1 && more <= 4 : same >= 4 && less === 0 && more <= 2
  return near && isEnding(term.slice(same)) && isEnding(name.slice(same))
}

/** What longer endings words of one stem have after it: "reservoir" is no form of "reserve". */
const ENDINGS = new Set(
  'ance ant ation ator atori ary ence ent ers ery ese est ful hood ian iar ical ied ier ies ify ing ion ional ish ism ist ition ity ive ize less ment ness orat ory our ous ship tion able ible iti eti ors'.split(
    ' ',
  ),
)

function isEnding(rest: string): boolean {
  return rest.length < 3 || ENDINGS.has(rest)
}

/** How surely some terms in a row have a concept, by a look at each: 0 to 1. */
export function ownIn(concept: Concept, form: number): (terms: readonly string[]) => number {
  const known = new Map<string, number>()
  const inPairs = new Set([...concept.terms.keys()].filter(term => term.includes(' ')).map(pair => pair.split(' ')[0]))
  const qualityOf = (term: string, next: string | undefined): number => {
    const pair = inPairs.has(term) && !concept.terms.has(term) ? concept.terms.get(`${term} ${next ?? ''}`) : undefined
    if (pair !== undefined) return pair
    const before = known.get(term)
    if (before !== undefined) return before
    const quality = concept.terms.get(term) ?? (isForm(term, concept) ? form : 0)
    known.set(term, quality)
    return quality
  }
  return terms => {
    let best = 0
    for (let at = 0; at < terms.length; at += 1) {
      const quality = qualityOf(terms[at] ?? '', terms[at + 1])
      if (quality > best) best = quality
    }
    return best
  }
}

/** What is said by somebody's name or role says a concept less surely than the words themselves. */
const SPOKEN = 0.9

/** How surely some terms have a concept. */
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

/** The letters that forms of a word share at least. */
const SHARED = 4

/** What a term says: of which concepts, by their places, how surely; and whether it begins two that mean something together. */
interface Says {
  readonly concepts: readonly (readonly [at: number, quality: number])[]
  readonly begins: boolean
}
const NOTHING: Says = { concepts: [], begins: false }

/** How surely a sentence itself has each of many concepts, in its words or in who speaks, by one look at each word: 0 to 1. */
export function matching(
  concepts: readonly Concept[],
  form: number,
): (sentence: Pick<PreparedSentence, 'terms' | 'spoken'>) => readonly number[] {
  const byTerm = new Map<string, (readonly [number, number])[]>()
  const byStart = new Map<string, number[]>()
  const inPairs = new Set<string>()
  for (const [at, { terms, name }] of concepts.entries()) {
    for (const [term, quality] of terms) {
      byTerm.set(term, [...(byTerm.get(term) ?? []), [at, quality]])
      const space = term.indexOf(' ')
      if (space !== -1) inPairs.add(term.slice(0, space))
    }
    const start = name?.slice(0, SHARED)
    if (start !== undefined) byStart.set(start, [...(byStart.get(start) ?? []), at])
  }
  const forms = (term: string) =>
    (byStart.get(term.slice(0, SHARED)) ?? []).flatMap((at): readonly (readonly [number, number])[] => {
      const concept = concepts[at]
      return concept && isForm(term, concept) ? [[at, form]] : []
    })
  const known = new Map<string, Says>()
  const says = (term: string): Says => {
    const exactly = byTerm.get(term) ?? []
    const all = byStart.has(term.slice(0, SHARED)) ? [...exactly, ...forms(term)] : exactly
    const begins = inPairs.has(term)
    const told = all.length === 0 && !begins ? NOTHING : { concepts: all, begins }
    known.set(term, told)
    return told
  }
  // Most words say nothing, and so do many sentences: these share one answer.
  const none: readonly number[] = concepts.map(() => 0)
  return ({ terms, spoken }) => {
    let best: number[] | undefined
    for (let place = 0; place < terms.length; place += 1) {
      const term = terms[place] ?? ''
      const told = known.get(term) ?? says(term)
      if (told === NOTHING) continue
      best ??= [...none]
      keepBest(best, told.concepts, 1)
      if (told.begins) keepBest(best, byTerm.get(`${term} ${terms[place + 1] ?? ''}`) ?? [], 1)
    }
    for (const term of spoken) {
      const told = byTerm.get(term)
      if (told) keepBest((best ??= [...none]), told, SPOKEN)
    }
    return best ?? none
  }
}

function keepBest(best: number[], found: Says['concepts'], share: number): void {
  for (const [at, quality] of found) if (share * quality > (best[at] ?? 0)) best[at] = share * quality
}
