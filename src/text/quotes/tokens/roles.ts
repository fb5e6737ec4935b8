import { BODY_NAME_ENDS, BODY_NOUNS, ROLE_NOUNS, TITLES } from '../../data/people-words.ts'
import { PLACES } from '../../data/places.ts'
import type { Token } from './tokens.ts'
import type { Unit } from './units.ts'
import { isDay, isPossessive } from './words.ts'

/** A verbatim piece of the article that says what somebody is, and its head noun. */
export interface Role {
  readonly start: number
  readonly end: number
  readonly head: string
  /** It is whom somebody speaks for, not what they are. */
  readonly body?: true
  /** It opens a sentence, which may be the only reason for its capital. */
  readonly opensSentence?: true
}

/**
 * "Political scientist Ana Berg": may the first of these words be capitalised only because it opens the sentence? A
 * title alone keeps its capital.
 */
export function opensSentence(tokens: readonly Token[], from: number, to: number): { readonly opensSentence?: true } {
  const first = tokens[from]
  const title = to - from === 1 && isTitle(first)
  const alone =
    first?.initial === true &&
    /^\p{Lu}\p{Ll}+$/u.test(first.text) &&
    !title &&
    tokens.slice(from + 1, to).every(({ text }) => /^[^\p{Lu}]*$/u.test(text))
  return alone ? { opensSentence: true } : {}
}

/** Abbreviated titles. */
const SHORT_TITLES = new Map(
  Object.entries({ prof: 'professor', sen: 'senator', rep: 'representative', gov: 'governor', capt: 'captain' }).concat(
    Object.entries({ gen: 'general', col: 'colonel', sgt: 'sergeant', lt: 'lieutenant', adm: 'admiral' }),
  ),
)

/** The noun that an abbreviated title stands for; other titles as they are. */
export const inFull = (title: string): string => SHORT_TITLES.get(title) ?? title

/** A word without an abbreviation's full stop. */
export function bare(token: Token | undefined): string {
  const word = token?.lower ?? ''
  return word.endsWith('.') ? word.slice(0, -1) : word
}
export const isTitle = (token: Token | undefined) => token !== undefined && TITLES.has(bare(token))

const ENDS_ROLE = /^[,;:.—–―“”"()]$/u
const OWNERS = /^(?:his|her|their|its|my|our)$/u
const LONGEST_ROLE = 14

/** The head of a noun phrase, if it is a noun for a person or organisation. */
export function roleHead(tokens: readonly Token[], from: number, to: number): string | undefined {
  let head: string | undefined
  for (let i = from; i < to; i++) {
    const token = tokens[i]
    if (!token || (i > from && (token.pos === 'ADP' || /^(?:who|which|that|for|of|at|in|to)$/u.test(token.lower))))
      break
    const word = singular(bare(token))
    if (ROLE_NOUNS.has(word) || BODY_NOUNS.has(word) || TITLES.has(word)) head = word
  }
  return head
}

export function singular(word: string): string {
  if (ROLE_NOUNS.has(word) || BODY_NOUNS.has(word)) return word
  if (word.endsWith('men')) return `${word.slice(0, -3)}man`
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`
  return word.endsWith('s') ? word.slice(0, -1) : word
}

/**
 * "The foreign minister of Norland, Ana Berg": the noun phrase before the comma that precedes the name at tokens `name`
 * to `nameEnd`. Not in "During her visit to the assembly, Berg met …": within a prepositional phrase a second comma is
 * required.
 */
export function roleBefore(unit: Unit, name: number, nameEnd: number): Role | undefined {
  const { tokens } = unit
  if (tokens[name - 1]?.text !== ',') return undefined
  let start = -1
  for (let i = name - 2; i >= 0 && i > name - 2 - LONGEST_ROLE; i--) {
    const token = tokens[i]
    if (!token || ENDS_ROLE.test(token.text)) break
    const verb = (token.pos === 'VERB' || token.pos === 'AUX') && !token.lower.endsWith('ing')
    if (verb && tokens[i - 1]?.lower !== 'who') break
    if (token.pos === 'DET' || OWNERS.test(token.lower) || token.lower === 'one') {
      start = i
      if (!/^(?:of|for|at|in)$/u.test(tokens[i - 1]?.lower ?? '')) break
    }
    if (isPossessive(token) && tokens[i - 1]?.pos === 'PROPN') {
      start = i - 1
      while (tokens[start - 1]?.pos === 'PROPN') start--
    }
  }
  // "Counsel for the company, | Ana Berg,"
  const opening = tokens[nameEnd]?.text === ',' && name < LONGEST_ROLE && start !== 0
  if (opening && roleHead(tokens, 0, name - 1) !== undefined && isNounPhrase(tokens, 0, name - 1)) start = 0
  const after = tokens[start - 1]?.pos === 'ADP'
  if (start < 0 || (after && tokens[nameEnd]?.text !== ',')) return undefined
  return asRole(tokens, start, name - 1, !after && tokens[nameEnd]?.text === ',')
}

function isNounPhrase(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!belongsToRole(tokens, i, from)) return false
  return true
}

/** "Ana Berg, a driver from Oslo,": the noun phrase after the comma that follows the name. */
export function roleAfter(unit: Unit, nameEnd: number): Role | undefined {
  const { tokens } = unit
  if (tokens[nameEnd]?.text !== ',') return undefined
  // "Ana Berg, 52, a driver"
  const aged = tokens[nameEnd + 1]?.pos === 'NUM' && tokens[nameEnd + 2]?.text === ','
  let start = aged ? nameEnd + 3 : nameEnd + 1
  while (/^(?:now|then|once|himself|herself|themselves)$/u.test(tokens[start]?.lower ?? '')) start++
  let to = start
  while (to < tokens.length && to < start + LONGEST_ROLE) {
    const token = tokens[to]
    if (!token || ENDS_ROLE.test(token.text) || /^(?:who|which|whose|but)$/u.test(token.lower)) break
    if (/^(?:him|her|it|them)sel(?:f|ves)$|^too$/u.test(token.lower)) break
    if (token.lower === 'and' && roleHead(tokens, afterDeterminer(tokens, to + 1), to + 4) === undefined) break
    if (token.lower === 'and' && tokens[to + 1]?.capital) break
    if (isPossessive(token)) {
      to++
      continue
    }
    if (token.pos === 'AUX' || (token.pos === 'VERB' && !isParticiple(tokens, to))) return undefined
    to++
  }
  const first = tokens[start]
  const aside = first?.pos === 'DET' && /^[,.]$/u.test(tokens[to]?.text ?? '')
  return first && first.pos !== 'ADP' ? asRole(tokens, start, to, aside) : undefined
}

const afterDeterminer = (tokens: readonly Token[], i: number) => (tokens[i]?.pos === 'DET' ? i + 1 : i)

const IS_NOW = /^(?:is|became|becomes)$/u
const MADE = /^(?:named|appointed|elected|made|chosen)$/u

/**
 * "Ana Berg is the harbour master", "Ana Berg, who is a nurse,", "was named chief of police": a role given by a verb.
 */
export function roleOfVerb(unit: Unit, nameEnd: number): Role | undefined {
  const { tokens } = unit
  const relative = tokens[nameEnd]?.text === ',' && tokens[nameEnd + 1]?.lower === 'who' ? 2 : 0
  const verb = nameEnd + relative
  const since = tokens[verb]?.lower === 'has' && tokens[verb + 1]?.lower === 'been'
  const made = /^(?:was|is)$/u.test(tokens[verb]?.lower ?? '') && MADE.test(tokens[verb + 1]?.lower ?? '')
  if (!made && !since && !IS_NOW.test(tokens[verb]?.lower ?? '')) return undefined
  const start = afterDeterminer(tokens, made || since ? verb + 2 : verb + 1)
  let to = start
  while (to < start + LONGEST_ROLE && belongsToRole(tokens, to, start)) to++
  return asRole(tokens, start, to)
}

/** The office that begins a clause and is given to a name: "The chief of police is | Ana Berg". */
export function roleOfSubject(unit: Unit, name: number, nameEnd: number): Role | undefined {
  const { tokens } = unit
  if (tokens[name - 1]?.lower !== 'is' || !/^[.,;]$/u.test(tokens[nameEnd]?.text ?? '.')) return undefined
  const start = afterDeterminer(tokens, 0)
  let to = start
  while (to < start + LONGEST_ROLE && belongsToRole(tokens, to, start)) to++
  return start > 0 && to === name - 1 ? asRole(tokens, start, to) : undefined
}

function belongsToRole(tokens: readonly Token[], i: number, start: number): boolean {
  const [token, next] = [tokens[i], tokens[i + 1]]
  if (!token) return false
  if (/^(?:ADJ|NOUN|PROPN)$/u.test(token.pos) || isPossessive(token) || token.text === '-') return true
  if (i > start && token.pos === 'DET') return tokens[i - 1]?.pos === 'ADP'
  return (
    i > start &&
    /^(?:of|for|at|in)$/u.test(token.lower) &&
    /^(?:DET|ADJ|NOUN|PROPN)$/u.test(next?.pos ?? '') &&
    !isDay(next)
  )
}

/** "Ana Berg of the Water Research Centre": the organisation that somebody speaks for. */
export function bodyAfter(unit: Unit, nameEnd: number): Role | undefined {
  const { tokens } = unit
  const of = tokens[nameEnd]?.text === ',' ? nameEnd + 1 : nameEnd
  if (!/^(?:of|with|from)$/u.test(tokens[of]?.lower ?? '')) return undefined
  const start = afterDeterminer(tokens, of + 1)
  let to = start
  while (isNamePart(tokens, to) && to < start + LONGEST_ROLE) to++
  const first = tokens[start]
  const last = tokens[to - 1]
  const head = bare(last)
  const letters = to - start === 1 && /^(?:\p{Lu}\.?){3,}$/u.test(last?.text ?? '')
  const isBody = BODY_NOUNS.has(head) || BODY_NAME_ENDS.has(head) || (letters && !PLACES.has(head))
  return first && last && isBody ? { start: first.start, end: last.end, head, body: true } : undefined
}

/** A capitalised word, or a possessive before one: "Taxpayers’ Union". */
function isNamePart(tokens: readonly Token[], i: number): boolean {
  const capital = (token: Token | undefined) => /^\p{Lu}/u.test(token?.text ?? '')
  return capital(tokens[i]) || (isPossessive(tokens[i]) && capital(tokens[i + 1]))
}

/** "the company based in Oslo": a participle and its complement. */
function isParticiple(tokens: readonly Token[], i: number): boolean {
  return (
    tokens[i]?.lower.endsWith('ing') === true ||
    (/ed$|^(?:known|born|held|sent|led|run|paid|made|built|chosen|hired|brought)$/u.test(tokens[i]?.lower ?? '') &&
      tokens[i + 1]?.pos === 'ADP')
  )
}

/** "the minister's brother" is not a minister: the role begins after a possessor that is not a name. */
function afterOwner(tokens: readonly Token[], from: number, to: number): number {
  const mark = tokens.findIndex((token, i) => i > from && i < to - 1 && isPossessive(token))
  return mark > 0 && tokens.slice(from, mark).every(({ pos }) => pos !== 'PROPN' && pos !== 'ADP') ? mark + 1 : from
}

/** Endings of agent nouns: "notary", "forecaster", "predecessor", "beekeeper". */
const DOER = /(?:(?:[^aeiou]|i)er|[st]or|ist|ian|eer|ary|ess|ee|m[ae]n|ant|smith|wright)$/u
const DOES_NOTHING =
  /^(?:letter|paper|order|offer|dinner|winter|summer|october|quarter|matter|number|restaurant|plant|summary|diary)$/u

/** The head of an apposition to a name, if it has the ending of an agent noun. */
function doerIn(tokens: readonly Token[], from: number, to: number): string | undefined {
  let end = from
  while (end < to && /^(?:ADJ|NOUN|PROPN|PART|PUNCT)$/u.test(tokens[end]?.pos ?? '')) end++
  const head = tokens[end - 1]
  const doer = head?.pos === 'NOUN' && DOER.test(head.lower) && !DOES_NOTHING.test(head.lower)
  return doer ? head.lower : undefined
}

/** `aside`: commas set it off from a name, so a noun that is in no list may describe a person too. */
function asRole(tokens: readonly Token[], start: number, to: number, aside = false): Role | undefined {
  const opening = tokens[start]
  const bareFrom =
    opening &&
    (opening.pos === 'DET' ||
      OWNERS.test(opening.lower) ||
      (opening.lower === 'one' && tokens[start + 1]?.lower !== 'of'))
      ? start + 1
      : start
  const from = afterOwner(tokens, bareFrom, to)
  const head = roleHead(tokens, from, to) ?? (aside ? doerIn(tokens, from, to) : undefined)
  const first = tokens[bareFrom]
  const last = tokens[to - 1]
  if (head === undefined || !first || !last || bareFrom >= to) return undefined
  return { start: first.start, end: last.end, head, ...opensSentence(tokens, bareFrom, to) }
}
