import {
  BODY_NAME_ENDS,
  BODY_NOUNS,
  NAME_PARTICLES,
  NOT_NAMES,
  ROLE_NOUNS,
  TITLES,
  TITLE_PARTS,
} from '../../data/people-words.ts'
import { PLACE_BEGINS } from '../../data/places.ts'
import { isFirstName } from '../tokens/gender.ts'
import { type Role, bare, inFull, isTitle, opensSentence, singular } from '../tokens/roles.ts'
import type { Token } from '../tokens/tokens.ts'
import { isInitial } from '../tokens/words.ts'
import type { Unit } from '../tokens/units.ts'

/** A name in the text, without titles. Tokens are those of the unit, `to` exclusive. */
export interface Name {
  readonly unit: number
  readonly from: number
  readonly to: number
  /** Offsets in the text. */
  readonly start: number
  readonly end: number
  /** Lower case. */
  readonly words: readonly string[]
  /** The title or role directly before it: "Mayor", "the cosmetics maker". */
  readonly title?: Role
  /** The office before a title that is not one: "Energy minister | Sir". */
  readonly office?: Role
  /** It is also a common noun for people or organisations, and a name only if somebody has it: "Dean". */
  readonly common: boolean
  /** It is preceded by "the". */
  readonly the: boolean
  /** All in capitals. */
  readonly shouted: boolean
}

/** Words capitalised in headlines but never part of a name. */
const HEADLINE_WORD =
  /^(?:is|are|was|were|has|have|had|be|been|do|does|did|says|said|not|but|if|than|about|after|before|his|her|their|its)$/u
/** Titles that do not say what somebody does. */
export const HONORIFIC =
  /^(?:mr|mrs|ms|miss|dr|sir|dame|lord|lady|hon|sheikha?|dat(?:uk|in)|señora?|monsieur|madame|herr|frau)$/u
/** Words in a nickname, at most. */
const LONGEST_NICKNAME = 4
const PLAIN = /^[a-z]*$/u
const POSSESSIVE = /^['’]s?$/u

/** The names of a unit, in order. */
export function namesIn(unit: Unit, index: number): readonly Name[] {
  const { tokens } = unit
  const names: Name[] = []
  let i = 0
  while (i < tokens.length) {
    if (!startsName(tokens, i)) {
      i++
      continue
    }
    let to = i + 1
    for (let step = stepOf(tokens, to); step > 0; step = stepOf(tokens, to)) to += step
    const name = nameFrom(unit, index, i, to)
    if (name) names.push(name)
    i = to
  }
  return names
}

function isNameWord(token: Token | undefined): boolean {
  if (!token?.capital) return false
  if (token.namesake) return true
  if (NOT_NAMES.has(token.lower) || HEADLINE_WORD.test(token.lower)) return false
  return (
    token.pos === 'PROPN' || (!token.initial && (token.pos === 'X' || token.pos === 'NUM') && token.text.length > 1)
  )
}

const isParticle = (token: Token | undefined) => token !== undefined && NAME_PARTICLES.has(token.lower)

function startsName(tokens: readonly Token[], i: number): boolean {
  if (isNameWord(tokens[i])) return true
  const follows = isNameWord(tokens[i + 1])
  if ((!follows && !isNameWord(tokens[i + 2])) || !isParticle(tokens[i])) return false
  if (!follows) return isParticle(tokens[i + 1])
  return tokens[i]?.capital || /^(?:de|van|von|di|da|del|della|bin|al)$/u.test(tokens[i]?.lower ?? '')
}

/** How many more tokens belong to a name that reaches up to `to`. */
function stepOf(tokens: readonly Token[], to: number): number {
  const token = tokens[to]
  const before = tokens[to - 1]
  if (!token || !before) return 0
  if (isNameWord(token)) return 1
  const next = tokens[to + 1]
  const nickname = nicknameEnd(tokens, to)
  if (nickname !== undefined) return nickname - to
  // "Tran Thi Thu Ha", where "Thu" is not a day
  if (token.pos === 'PROPN' && token.text.length < 5 && NOT_NAMES.has(token.lower) && isNameWord(next)) return 2
  const joined = before.end === token.start && next?.start === token.end
  if (joined && token.text === '-' && /^\p{L}/u.test(next?.text ?? '') && before.pos === 'PROPN') return 2
  if (token.text === '.' && before.end === token.start && isShortened(before) && isNameWord(next)) return 1
  if (isNameWord(next) && (token.text === '&' || (joined && /^[’']$/u.test(token.text)))) return 2
  if (
    /^['’]$/u.test(token.text) &&
    before.lower.endsWith('s') &&
    BODY_NAME_ENDS.has(next?.lower ?? '') &&
    isNameWord(next)
  )
    return 2
  // "Dockers’ and Crane Operators’ Union"
  if (/^['’]$/u.test(token.text) && next?.lower === 'and' && isNameWord(tokens[to + 2])) {
    const end = tokens.slice(to + 3, to + 6).findIndex(({ lower }) => BODY_NAME_ENDS.has(lower))
    if (end >= 0) return 3
  }
  if (/^['’]s$/u.test(token.text) && isNameWord(next) && BODY_NAME_ENDS.has(next?.lower ?? '')) return 2
  if (token.lower === 'of' && BODY_NAME_ENDS.has(before.lower)) {
    if (isNameWord(next)) return 2
    if (next?.lower === 'the' && isNameWord(tokens[to + 2])) return 3
  }
  if (isParticle(token) && next?.text === '-' && next.end === tokens[to + 2]?.start && isNameWord(tokens[to + 2]))
    return 3
  if (isParticle(token) && isNameWord(next)) return 2
  return isParticle(token) && isParticle(next) && isNameWord(tokens[to + 2]) ? 3 : 0
}

/** Abbreviations: a title ("Rev."), or a word without a vowel ("Ll."). */
const isShortened = (token: Token) => isTitle(token) || isInitial(token)

/** "Robert “Bob” | Hale", "Ivo “The Anchor” | Marsh": the end of the nickname, if the name continues after it. */
function nicknameEnd(tokens: readonly Token[], open: number): number | undefined {
  if (!/^[“"]$/u.test(tokens[open]?.text ?? '')) return undefined
  let at = open + 1
  while (at < open + LONGEST_NICKNAME && tokens[at]?.capital) at++
  const closed = at > open + 1 && /^[”"]$/u.test(tokens[at]?.text ?? '') && isNameWord(tokens[at + 1])
  return closed ? at + 2 : undefined
}

/** A run of capitalised words as a name, with titles, roles and epithets removed from its front. */
function nameFrom(unit: Unit, index: number, from: number, to: number): Name | undefined {
  const { tokens } = unit
  let start = from
  const titlesEnd = BODY_NAME_ENDS.has(bare(tokens[to - 1])) ? from : to - 1
  for (let i = from; i < titlesEnd; i++) {
    const token = tokens[i]
    if (!token) break
    const part = i === start && TITLE_PARTS.has(token.lower)
    if (isTitle(token) || ROLE_NOUNS.has(token.lower) || part) start = i + 1
  }
  while (start < to - 1 && /^\P{L}|^['’]s?$/u.test(tokens[start]?.text ?? '')) start++
  start = firstNameIn(tokens, start, to)
  const last = tokens[to - 1]
  const first = tokens[start]
  if (!first || !last) return undefined
  const common = to - start === 1 && (isTitle(last) || isCommon(last.lower))
  if (common && (tokens[start - 1]?.pos === 'DET' || start !== from)) return undefined
  const words = wordsOf(tokens.slice(start, to))
  if (words.length === 0) return undefined
  const title = titleBefore(unit, start)
  const office = title && HONORIFIC.test(title.head) ? titleBefore(unit, start - 1) : undefined
  return {
    unit: index,
    start: first.start,
    end: last.end,
    from: start,
    to,
    words,
    the: tokens[from - 1]?.lower === 'the' && from === start,
    ...(title && !common ? { title } : {}),
    ...(office && !common ? { office } : {}),
    common,
    shouted: tokens.slice(start, to).every(({ text }) => text.length > 1 && text === text.toUpperCase()),
  }
}

/** A common noun for people or organisations: "Residents", "Council". */
const isCommon = (word: string) => ROLE_NOUNS.has(singular(word)) || BODY_NOUNS.has(word)

/**
 * The words of a name in lower case, without accents and apostrophes, which outlets use inconsistently; hyphenated
 * words are one, except after a particle ("al-Assad").
 */
function wordsOf(tokens: readonly Token[]): readonly string[] {
  const words: string[] = []
  for (const [i, token] of tokens.entries()) {
    const mark = tokens[i - 1]
    const joined = mark !== undefined && mark.end === token.start && !isParticle(tokens[i - 2])
    const before = joined && /^['’-]$/u.test(mark.text) ? words.pop() : undefined
    if (before !== undefined) words.push(`${before}${mark?.text === '-' ? '-' : ''}${plain(token)}`)
    else if (/\p{L}/u.test(token.text)) words.push(plain(token))
  }
  return words
}

/** A word normalised for comparing names. */
export const plain = ({ lower }: Pick<Token, 'lower'>) =>
  PLAIN.test(lower) ? lower : lower.normalize('NFD').replaceAll(/[\p{M}'’]/gu, '')

/**
 * "Crooked Hillary Clinton", "Senators Ana Berg": the name begins at the first name if what precedes that is not itself
 * a name. "Ng Wei Ling" and "Sigríður Anna Þórsdóttir" begin at their first word.
 */
function firstNameIn(tokens: readonly Token[], start: number, to: number): number {
  const last = bare(tokens[to - 1])
  const word = tokens[start]?.lower ?? ''
  if (BODY_NAME_ENDS.has(last) || isFirstName(word) || PLACE_BEGINS.has(word) || isParticle(tokens[start])) return start
  for (let i = start + 1; i < to - 1; i++) {
    const token = tokens[i]
    if (!token?.capital || !isEpithet(tokens[i - 1])) continue
    if (isFirstName(token.lower) && !isParticle(token) && !PLACE_BEGINS.has(token.lower)) return i
  }
  return start
}

/** Is it a word that may precede a name without belonging to it: people, bodies, acronyms, participles? */
function isEpithet(token: Token | undefined): boolean {
  if (token === undefined) return false
  const noun = singular(token.lower)
  return (
    ROLE_NOUNS.has(noun) ||
    BODY_NOUNS.has(noun) ||
    TITLES.has(noun) ||
    TITLE_PARTS.has(noun) ||
    /^(?:\p{Lu}{2,}|\p{L}+ed)$/u.test(token.text)
  )
}

function titleBefore(unit: Unit, start: number): Role | undefined {
  const { tokens } = unit
  const before = tokens[start - 1]
  const head = bare(before)
  if (!before || !(TITLES.has(head) || ROLE_NOUNS.has(head) || BODY_NOUNS.has(head))) return undefined
  let from = start
  while (from > 0 && !(from < start && HONORIFIC.test(head))) {
    const token = tokens[from - 1]
    if (!token || (unit.quoted[from - 1] ?? -1) >= 0) break
    const joins = token.text === '-' && tokens[from - 2]?.end === token.start && token.end === tokens[from]?.start
    const owner = tokens[from - 2]
    if ((token.text === '&' && owner?.pos === 'PROPN') || (token.lower === 'of' && BODY_NAME_ENDS.has(bare(owner)))) {
      from -= 2
      continue
    }
    if (!/^(?:NOUN|ADJ|PROPN|NUM)$/u.test(token.pos) && !isTitle(token) && !joins && !POSSESSIVE.test(token.text)) break
    from--
  }
  while (from < start - 1 && (POSSESSIVE.test(tokens[from]?.text ?? '') || tokens[from]?.text === '-')) from++
  const first = tokens[from]
  return first
    ? { start: first.start, end: before.end, head: inFull(head), ...opensSentence(tokens, from, start) }
    : undefined
}
