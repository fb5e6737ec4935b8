import { BODY_NOUNS, NAME_PARTICLES, ROLE_NOUNS, TITLES } from '../../data/people-words.ts'
import { isFirstName } from './gender.ts'
import { namesakesIn } from './namesakes.ts'
import type { Token } from './tokens.ts'
import { isSyllable } from './words.ts'

/** Nouns that are tagged as verbs or adjectives after a preposition. */
const ALWAYS_NOUNS = new Set([
  'police',
  'officials',
  'sources',
  'critics',
  'analysts',
  'experts',
  'researchers',
  'prosecutors',
  'lawmakers',
])
const WEAK = new Set(['ADJ', 'NOUN', 'VERB', 'ADV', 'X', 'INTJ', 'AUX'])

/** Tags that may be wrong on a lower-case word. */
const MISTAKEN = new Set(['VERB', 'ADJ', 'ADV'])

/**
 * Corrects known errors of the tagger: some plural nouns; a capitalised word inside a sentence is a name; so is one at
 * the start of a sentence that is a name elsewhere in the text and never in lower case.
 */
export function repairTags(tokens: readonly Token[]): readonly Token[] {
  const names = new Set<string>()
  const plain = new Set<string>()
  let before: Token | undefined
  for (const token of tokens) {
    if (!token.capital) plain.add(token.lower)
    else if (!token.initial && before && !opens(before, token)) names.add(token.text)
    before = token
  }
  const namesakes = namesakesIn(tokens)
  return tokens.map((token, index) => {
    // Fast path: nearly no word is ever mistagged.
    if (
      !token.capital &&
      !token.initial &&
      !MISTAKEN.has(token.pos) &&
      isSure(tokens, index) &&
      !isVerbAfterName(tokens, index)
    )
      return token
    if (
      token.initial &&
      /^(?:said|says|asked|added|wrote|imagine|suppose)$/u.test(token.lower) &&
      isCapital(tokens[index + 1])
    )
      return { ...token, pos: 'VERB' as const }
    if (namesakes.has(index)) return { ...token, pos: 'PROPN' as const, namesake: true as const }
    if (token.pos !== 'NOUN' && ALWAYS_NOUNS.has(token.lower)) return { ...token, pos: 'NOUN' as const }
    const weak = token.pos === 'ADJ' || token.pos === 'VERB'
    if (weak && isCapital(tokens[index + 1]) && ROLE_NOUNS.has(token.lower)) {
      return { ...token, pos: 'NOUN' as const }
    }
    if (
      (token.pos === 'ADJ' || token.pos === 'ADV') &&
      (ROLE_NOUNS.has(token.lower) || (token.pos === 'ADV' && BODY_NOUNS.has(token.lower))) &&
      /^(?:ADP|PUNCT|VERB|AUX)$/u.test(tokens[index + 1]?.pos ?? '')
    )
      return { ...token, pos: 'NOUN' as const }
    const source = tokens[index - 1]?.lower === 'to' && tokens[index - 2]?.lower === 'according'
    if (source && token.capital && isCapital(tokens[index + 1])) return { ...token, pos: 'PROPN' as const }
    if (token.pos === 'VERB' && source) return { ...token, pos: 'NOUN' as const }
    if (token.pos === 'VERB' && !/(?:ed|ing)$/u.test(token.lower) && isDetermined(tokens, index)) {
      return { ...token, pos: 'NOUN' as const }
    }
    if (isCapital(tokens[index - 1]) && isCapital(tokens[index + 1]) && NAME_PARTICLES.has(token.text)) {
      return { ...token, pos: 'PROPN' as const }
    }
    if (endsGivenName(tokens, index)) return { ...token, pos: 'PROPN' as const }
    if (!token.capital)
      return isVerbBeforeObject(tokens, index) || isVerbAfterName(tokens, index)
        ? { ...token, pos: 'VERB' as const }
        : token
    if (isHyphenated(tokens, index)) return { ...token, pos: 'PROPN' as const }
    if (token.initial && QUANTITY.test(token.lower) && tokens[index + 1]?.lower === 'of')
      return { ...token, pos: 'PRON' as const }
    if (isPartOfName(tokens, index) || (token.initial && FUNCTION.has(token.pos) && opensName(tokens, index)))
      return { ...token, pos: 'PROPN' as const }
    if (!WEAK.has(token.pos)) return token
    const before = tokens[index - 1]
    const first = token.initial || before === undefined || opens(before, token)
    const name = first
      ? (names.has(token.text) && !plain.has(token.lower)) || opensName(tokens, index)
      : token.text.length > 1
    return name ? { ...token, pos: 'PROPN' as const } : token
  })
}

const QUANTITY = /^(?:several|both|many|most|some|few|all|none|dozens|scores|hundreds|thousands|half)$/u
/** Tags of function words that may be names: "Rosa Till", "Per Olsson". */
const FUNCTION = new Set(['ADP', 'SCONJ'])

/** "Rosa Till said", "said Per Olsson": an apparent preposition, capitalised inside a sentence beside a name. */
function isPartOfName(tokens: readonly Token[], index: number): boolean {
  const [before, token, next] = [tokens[index - 1], tokens[index], tokens[index + 1]]
  if (!token || token.initial || !FUNCTION.has(token.pos) || token.text.length < 3 || !before) return false
  if (/^\p{Lu}+$/u.test(token.text)) return false
  const first = isFirstName(token.lower) && next?.pos === 'PROPN' && isCapital(next) && !isCapital(before)
  const last = before.pos === 'PROPN' && isCapital(before) && next !== undefined && !isCapital(next)
  return first || (last && /^(?:VERB|AUX|PUNCT)$/u.test(next.pos))
}

/** "Berg sums | it up", "Berg wishes | to sail": a plural noun does not occur between a name and these. */
function isVerbAfterName(tokens: readonly Token[], index: number): boolean {
  const [before, token, next, further] = tokens.slice(Math.max(0, index - 1), index + 3)
  if (index === 0 || token?.pos !== 'NOUN' || before?.pos !== 'PROPN' || !/[^s]s$/u.test(token.lower)) return false
  return /^(?:it|him|them)$/u.test(next?.lower ?? '') || (next?.lower === 'to' && further?.pos === 'VERB')
}

/** "…, limited the recovery": an adjective never precedes an article. */
const isVerbBeforeObject = (tokens: readonly Token[], index: number) =>
  tokens[index]?.pos === 'ADJ' &&
  tokens[index]?.lower.endsWith('ed') &&
  /^(?:a|an|the)$/u.test(tokens[index + 1]?.lower ?? '') &&
  !/^(?:AUX|ADV)$/u.test(tokens[index - 1]?.pos ?? '')

function isSure(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]
  if (!token || ALWAYS_NOUNS.has(token.lower) || tokens[index - 1]?.text === '-') return false
  return !(isCapital(tokens[index - 1]) && isCapital(tokens[index + 1]) && NAME_PARTICLES.has(token.text))
}

/** "the press", "a later press": a determiner before a word makes it a noun. */
function isDetermined(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1]
  const determiner = before?.pos === 'ADV' ? tokens[index - 2] : before
  const further = tokens[index - 2]
  if (before?.pos === 'ADJ' && !/^(?:AUX|ADV|NOUN|PRON|PROPN)$/u.test(further?.pos ?? '')) return true
  return determiner !== undefined && /^(?:a|an|the|its|their|his|my|our)$/u.test(determiner.lower)
}

/** One half of "Per-Arne": capitals on both sides of a hyphen. */
function isHyphenated(tokens: readonly Token[], index: number): boolean {
  return (
    (isHyphen(tokens, index + 1) && isCapital(tokens[index + 2])) ||
    (isHyphen(tokens, index - 1) && isCapital(tokens[index - 2]))
  )
}

/** The second syllable of a given name after a surname: "Park Ji-won", "Tsai Ing-wen". */
function endsGivenName(tokens: readonly Token[], index: number): boolean {
  const [surname, first] = [tokens[index - 3], tokens[index - 2]]
  if (!isHyphen(tokens, index - 1) || !isCapital(surname) || !isCapital(first)) return false
  return isSyllable(first?.lower ?? '') && isSyllable(tokens[index]?.lower ?? '')
}

function isHyphen(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]
  return token?.text === '-' && tokens[i - 1]?.end === token.start && token.end === tokens[i + 1]?.start
}

const isCapital = (token: Token | undefined) => token?.capital === true

/**
 * "Will Smith", "Rose Hill": a first name that is also a verb or noun, at the start of a sentence, before another name.
 */
function opensName(tokens: readonly Token[], index: number): boolean {
  const [word, next, after] = tokens.slice(index, index + 3)
  if (!word || next?.pos !== 'PROPN' || !isCapital(next) || !isFirstName(word.lower)) return false
  if (ROLE_NOUNS.has(word.lower) || TITLES.has(word.lower)) return false
  return /^(?:VERB|AUX|PROPN)$/u.test(after?.pos ?? '') || after?.text === ','
}

/** Is the mark before a word one that may precede a sentence: a colon, a dash, an opening quotation mark? */
function opens(mark: Token, word: Token): boolean {
  if (/^[:—–―]$/u.test(mark.text)) return true
  if (mark.text === '-') return mark.end < word.start
  return /^["“”„«‘'’`]+$/u.test(mark.text) && mark.end === word.start
}
