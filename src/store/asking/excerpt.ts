import { foldedLetters, termsOf } from '#text/terms.ts'
import { isUnspaced } from '#text/words.ts'

const LONGEST = 160
/** Characters that may precede the first matching word. */
const LEAD = 70

/**
 * A verbatim excerpt of one paragraph, of whole words and at most 160 characters: the one with the most of these terms,
 * ties to the earliest. `undefined` if none occurs.
 */
export function excerptOf(body: string, terms: readonly string[], beginning: boolean): string | undefined {
  const found = placesOf(body, terms, beginning)
  const [first] = found
  if (!first) return undefined
  const near = (start: number) =>
    new Set(found.filter(({ at }) => at >= start && at < start + LONGEST - LEAD).map(({ term }) => term)).size
  const best = found.reduce((most, next) => (near(next.at) > near(most.at) ? next : most), first)
  return piece(body, best.at)
}

interface Place {
  readonly at: number
  readonly term: string
}

function placesOf(body: string, terms: readonly string[], beginning: boolean): readonly Place[] {
  const last = terms.at(-1)
  const spaced = terms.filter(term => !isUnspaced(term)).map(patternOf)
  const words = [
    ...(spaced.length > 0 ? [String.raw`(?<![\p{L}\p{N}])(?:${spaced.join('|')})[\p{L}\p{N}\p{M}’']*`] : []),
    ...terms.filter(isUnspaced),
  ].join('|')
  const places: Place[] = []
  for (const { 0: word, index } of foldedLetters(body).matchAll(new RegExp(words, 'gu'))) {
    const [stem = ''] = termsOf(word)
    const term = terms.find(term => term === stem || (beginning && term === last && stem.startsWith(term)))
    if (term !== undefined) places.push({ at: index, term })
    if (places.length === 200) break
  }
  return places
}

/** Marks that may occur within a single term. */
const WITHIN = String.raw`[.,&’'\u00a0\u202f -]?`
const WRITTEN: readonly (readonly [term: RegExp, pattern: string])[] = [
  [/^([a-z])plusplus$/u, String.raw`$1\+\+`],
  [/^([a-z])sharp$/u, '$1#'],
  [/^dotnet$/u, String.raw`\.net`],
]

/**
 * A pattern for the beginning of a term in text. A stem differs from its words only in the last letters ("polici",
 * "policy").
 */
function patternOf(term: string): string {
  const [, code] = /^pictograph([0-9a-f]+)$/u.exec(term) ?? []
  if (code !== undefined) return String.fromCodePoint(Number.parseInt(code, 16))
  const written = WRITTEN.find(([pattern]) => pattern.test(term))
  if (written) return term.replace(...written)
  if (term.length <= 4 || /\p{N}/u.test(term)) return Array.from(term).join(WITHIN).replace(/i$/u, '[iy]')
  const start = term.slice(0, -1)
  return start.startsWith('o') ? `o[’']?${start.slice(1)}` : start
}

function piece(body: string, at: number): string {
  const begins = body.lastIndexOf('\n', at) + 1
  const newline = body.indexOf('\n', at)
  const ends = newline === -1 ? body.length : newline
  const start = startOf(body, begins, at)
  if (ends - start <= LONGEST) return body.slice(start, ends).trim()
  const cut = body.slice(start, start + LONGEST + 1)
  const space = cut.search(/\s\S*$/u)
  return cut.slice(0, start + space > at ? space : LONGEST).trim()
}

/** Offset of the beginning of the sentence or paragraph if that is near, else of a word. */
function startOf(body: string, begins: number, at: number): number {
  if (at - begins <= LEAD) return begins
  const lead = body.slice(at - LEAD, at)
  const sentence = [...lead.matchAll(/[.!?]["”’)]*\s+(?=\p{Lu})/gu)].at(-1)
  if (sentence) return at - LEAD + sentence.index + sentence[0].length
  const space = /\s+/u.exec(lead)
  return space ? at - LEAD + space.index + space[0].length : at
}
