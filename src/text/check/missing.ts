import type { Phrase } from './phrases.ts'

/** Terms; a shorter stretch may be one changed word, or occur anywhere. */
const LEAST = 3
/** Characters by which inserted or deleted words may shift the rest. */
const SLACK = 100
/** Occurrences in one text that are looked at. */
const MOST_PLACES = 5

/**
 * The stretches of at least three terms that a text lacks although it has most of them: what must be elsewhere if the
 * words are stitched together. `line`: the text's terms, as `lineOf` joins them.
 */
export function missingFrom(line: string, terms: readonly string[]): readonly Phrase[] {
  const { from, to } = longestIn(line, terms)
  if (to - from < LEAST) return terms.length < LEAST ? [] : [terms]
  const [before, run, after] = [terms.slice(0, from), terms.slice(from, to), terms.slice(to)].map(lineOf)
  let least: readonly Phrase[] = [terms]
  let at = line.indexOf(run ?? '')
  for (let place = 0; at !== -1 && place < MOST_PLACES; place += 1) {
    const start = Math.max(0, at - (before?.length ?? 0) - SLACK)
    const end = at + (run?.length ?? 0) + (after?.length ?? 0) + SLACK
    const missing = missingHere(line.slice(start, end), terms)
    if (missing.flat().length < least.flat().length) least = missing
    at = line.indexOf(run ?? '', at + 1)
  }
  return least
}

/** The longest run of adjacent terms that a text has as well. */
function longestIn(line: string, terms: readonly string[]): { readonly from: number; readonly to: number } {
  let [from, to] = [0, 0]
  for (let start = 0; start + (to - from) < terms.length; start += 1) {
    while (start + (to - from) < terms.length && line.includes(lineOf(terms.slice(start, start + (to - from) + 1))))
      [from, to] = [start, start + (to - from) + 1]
  }
  return { from, to }
}

function missingHere(here: string, terms: readonly string[]): readonly Phrase[] {
  const covered = new Set<number>()
  for (let from = 0; from + LEAST <= terms.length; from += 1) {
    if (!here.includes(lineOf(terms.slice(from, from + LEAST)))) continue
    for (let at = from; at < from + LEAST; at += 1) covered.add(at)
  }
  const missing: Phrase[] = []
  for (let from = 0; from < terms.length; from += 1) {
    if (covered.has(from)) continue
    let to = from
    while (to < terms.length && !covered.has(to)) to += 1
    if (to - from >= LEAST && !isChanged(here, terms, from, to)) missing.push(terms.slice(from, to))
    from = to
  }
  return missing
}

/** Does the text have all but one of a stretch's terms, directly before or after what it has? */
function isChanged(here: string, terms: readonly string[], from: number, to: number): boolean {
  const stretch = terms.slice(from, to)
  const beside = (edge: readonly string[], isBefore: boolean) => {
    const at = edge.length < LEAST ? -1 : here.indexOf(lineOf(edge))
    if (at === -1) return false
    const rest = isBefore ? here.slice(at + lineOf(edge).length) : here.slice(0, at)
    const words = isBefore ? rest.split(' ', stretch.length + 1) : rest.split(' ').slice(-stretch.length - 1)
    return stretch.filter(term => words.includes(term)).length >= stretch.length - 1
  }
  return beside(terms.slice(Math.max(0, from - LEAST), from), true) || beside(terms.slice(to, to + LEAST), false)
}

/** Do these stretches include a phrase, or most of it at one end? */
export function isMissing(stretches: readonly Phrase[], phrase: Phrase): boolean {
  const ends = [phrase.slice(0, LEAST), phrase.slice(-LEAST)].map(lineOf)
  return stretches.some(stretch => ends.some(end => lineOf(stretch).includes(end)))
}

/** Terms joined so that phrases can be searched for as text. */
export function lineOf(terms: readonly string[]): string {
  return ` ${terms.join(' ')} `
}
