import type { Token } from './tokens.ts'
import type { Unit } from './units.ts'

type Maybe = Token | undefined

const PERSONAL = /^(?:he|she|it|they|i|we|you)$/u
const DAY = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tomorrow|tonight)$/u
const OWNER =
  /^(?:his|her|its|their|my|our|your|one|some|many|several|others|those|these|all|both|another|any|every|each)$/u
const NOMINAL = new Set(['NOUN', 'PROPN', 'NUM', 'PRON', 'SYM', 'X'])
const MODIFIERS = new Set(['ADJ', 'DET', 'NUM', 'NOUN', 'PROPN', 'SYM', 'X'])

/** A personal pronoun in the subject form. */
export const isPersonal = (token: Maybe) => token !== undefined && PERSONAL.test(token.lower)
export const isDay = (token: Maybe) => token !== undefined && DAY.test(token.lower)
export const isNominal = (token: Maybe) => token !== undefined && NOMINAL.has(token.pos) && !isRelative(token)
/** A pronoun that opens a noun phrase: "their", "several". */
export const isOwner = (token: Maybe) => token !== undefined && OWNER.test(token.lower)
export const isRelative = (token: Maybe) =>
  token !== undefined && (/^(?:who|which)$/u.test(token.lower) || (token.lower === 'that' && token.pos !== 'DET'))
export const modifies = (token: Maybe) =>
  token !== undefined && (MODIFIERS.has(token.pos) || (token.pos === 'PART' && /^['’]s?$/u.test(token.lower)))
export const isPossessive = (token: Maybe) => token !== undefined && /^['’]s?$/u.test(token.lower)

/** An abbreviated name without its full stop: "T", "Ll", "Chr". */
export const isInitial = (token: Maybe) => /^\p{Lu}$|^[B-DF-HJ-NP-TV-Z][b-df-hj-np-tv-z]{1,2}$/u.test(token?.text ?? '')

const TIME = /^(?:minute|hour|day|week|month|year)s?$/u

/** "a few days later", "two years ago": does such a phrase begin here, and end its clause? */
export function isTimeSince(tokens: readonly Token[], start: number): boolean {
  for (let i = start + 1; i < start + 3; i++)
    if (TIME.test(tokens[i]?.lower ?? '') && /^(?:later|earlier|ago)$/u.test(tokens[i + 1]?.lower ?? ''))
      return (tokens[i + 2]?.pos ?? 'PUNCT') === 'PUNCT'
  return false
}

/** Is the token in a quotation, marks included? */
export const isQuoted = (unit: Unit, i: number) => (unit.quoted[i] ?? -1) >= 0

/** The mark before a token, or inside the quotation that closes there: the comma of "“…,” adding". */
export function markBefore({ tokens, quoted }: Unit, i: number): string {
  const inside = quoted[i - 1] !== undefined && (quoted[i - 1] ?? -1) >= 0 && (quoted[i] ?? -1) < 0
  const before = tokens[inside && !/^\p{L}/u.test(tokens[i - 1]?.text ?? '') ? i - 2 : i - 1]
  return before?.lower ?? ''
}

const DASHES = new Set(['-', '–', '—', '―'].map(mark => mark.charCodeAt(0)))

/** A dash between words, not a hyphen. */
export function isDash(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]
  const before = tokens[i - 1]
  const next = tokens[i + 1]
  if (!token || !DASHES.has(token.text.charCodeAt(0)) || !before || !next || !/^[—–―-]+$/u.test(token.text))
    return false
  return token.text === '—' || (before.end < token.start && (token.end < next.start || next.text === '-'))
}

/** Is there a finite verb among these tokens? By tag; infinitives and gerunds do not count. */
export function finiteIn(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const token = tokens[i]
    if (!token) return false
    if (token.pos === 'AUX' && !/^(?:be|being|been)$/u.test(token.lower)) return true
    if (token.pos === 'VERB' && !token.lower.endsWith('ing') && tokens[i - 1]?.lower !== 'to') return true
  }
  return false
}

/** Words that can only open a clause. */
const OPENS_CLAUSE = /^(?:while|whereas|although|though|because|if|unless|when|whenever)$/u

/** Is there a finite verb between the start of the clause and `end`? */
export function clauseBefore(tokens: readonly Token[], end: number, floor: number): boolean {
  for (let i = end - 1; i >= floor && i > end - 25; i--) {
    const token = tokens[i]
    if (!token || /^[,;:—–―]$/u.test(token.text) || OPENS_CLAUSE.test(token.lower)) return false
    const attribute =
      token.lower.endsWith('ed') && (/^(?:DET|ADJ)$/u.test(tokens[i - 1]?.pos ?? '') || tokens[i - 1]?.text === '-')
    if (!attribute && finiteIn(tokens, i, i + 1)) return true
  }
  return false
}

const PARTICIPLE = /(?:ed|ing|en|held|led|run|born|made|seen|known|sent|built|paid|sold|bought|brought|caught|kept)$/u

/** "people contacted by", "the engineer leading": a participle after its noun, with no verb before them. */
export function isReduced(tokens: readonly Token[], verb: number, floor: number): boolean {
  const noun = tokens[verb - 1]
  if (!noun || verb - 1 < floor || !PARTICIPLE.test(tokens[verb]?.lower ?? '')) return false
  return (noun.pos === 'NOUN' || noun.lower === 'those') && !clauseBefore(tokens, verb, floor)
}

/** "his proposed ban", "a self-styled king", "the most pledged delegates": a participle before a noun. */
export function isAttribute(tokens: readonly Token[], i: number): boolean {
  const [before, token, next] = [tokens[i - 1], tokens[i], tokens[i + 1]]
  if (!before || !token || !next || !/(?:ed|en)$/u.test(token.lower)) return false
  if (before.text === '-' && before.end === token.start) return true
  if (!/^(?:NOUN|PROPN|ADJ)$/u.test(next.pos)) return false
  if (before.pos === 'ADV' && tokens[i - 2]?.pos === 'DET') return true
  return (
    /^(?:DET|ADP|NUM)$/u.test(before.pos) || /^(?:his|her|its|their|our|my|own|more|most|fewer)$/u.test(before.lower)
  )
}

const SYLLABLE = /^[b-df-hj-np-tv-z]{0,3}[aeiouy]{1,3}(?:ng|[hklmnprt])?$/u

/** Is it a syllable of a romanised Korean or Chinese name, in lower case: "soo", "kheng"? */
export const isSyllable = (word: string): boolean => SYLLABLE.test(word)
