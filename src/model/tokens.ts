import { even } from './spellings.ts'
import { CALENDAR_NAMES, DAYS_BY_NOW, NUMBER_WORDS, OPENERS, RELATIVE, UNITS } from './words.ts'

/** One word, number or symbol of a text. */
export interface ClaimToken {
  /** Normalised so that spellings of the same compare equal: lower case, no possessive, `1200` for `1,200`. */
  readonly word: string
  readonly kind: 'number' | 'date' | 'name' | 'word'
  /** In a position where any word would be capitalised. */
  readonly opens: boolean
  /** May belong to the token before it, judging by what is between them. */
  readonly joined: boolean
}

interface Raw {
  readonly raw: string
  readonly word: string
  readonly gap: string
}

const INNER = String.raw`[\p{L}\p{M}\p{N}]*`
const NUMBER = String.raw`(?:(?<![\p{L}\p{N}])-)?\p{N}${INNER}(?:[.,:/]\p{N}${INNER})*`
const WORD = String.raw`\p{L}${INNER}(?:['.&][\p{L}\p{N}]${INNER})*`
const TOKEN = new RegExp(String.raw`${NUMBER}|${WORD}|[\p{Sc}%°]`, 'gu')

/** The tokens of a text; an empty line separates what is on its two sides. */
export function claimTokensOf(text: string): readonly ClaimToken[] {
  const raws = rawsOf(even(text))
  const tokens: ClaimToken[] = []
  for (const [index, raw] of raws.entries()) {
    const before = tokens.at(-1)
    const rawBefore = raws[index - 1]
    const kind = kindOf(raw, raws[index + 1], before)
    const joined = before !== undefined && rawBefore !== undefined && joins(rawBefore, before, raw, kind)
    const opens = before === undefined || (!joined && /[.!?:("¶—-]/u.test(raw.gap))
    const names = kind === 'name' && !(opens && OPENERS.has(raw.word))
    tokens.push({ word: raw.word, kind: kind === 'name' && !names ? 'word' : kind, opens, joined })
  }
  return tokens
}

function rawsOf(text: string): readonly Raw[] {
  let end = 0
  return [...text.matchAll(TOKEN)].map(({ 0: raw, index }) => {
    const gap = text.slice(end, index)
    end = index + raw.length
    return { raw, word: spelled(raw), gap }
  })
}

function spelled(raw: string): string {
  const word = raw.toLowerCase().replace(/'s$/u, '')
  if (/^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u.test(word)) return word.replaceAll(',', '')
  return word.replace(/(?<=\p{L})\.(?=\p{L})/gu, '')
}

function kindOf({ raw, word, gap }: Raw, next: Raw | undefined, before: ClaimToken | undefined): ClaimToken['kind'] {
  const counted = before !== undefined && isTimely(before) && /^[ -]$/u.test(gap)
  const capital = /[\p{Lu}\p{Lt}]/u.test(raw)
  if (UNITS.has(word) && counted) return 'date'
  if (/^[\p{Sc}%°]|\p{N}/u.test(raw) || NUMBER_WORDS.has(word)) return 'number'
  if (DAYS_BY_NOW.has(word) || (capital && CALENDAR_NAMES.has(word))) return 'date'
  if (RELATIVE.has(word) && next && next.gap === ' ' && (UNITS.has(next.word) || isCalendarName(next))) return 'date'
  // Scripts without case (\p{Lo}) do not mark names, and a dot within a word makes it a host: both must be found
  // literally.
  return capital || /\p{Lo}|\p{L}\.\p{L}/u.test(raw) ? 'name' : 'word'
}

function isCalendarName({ raw, word }: Raw): boolean {
  return /^\p{Lu}/u.test(raw) && CALENDAR_NAMES.has(word)
}

export function isTimely({ kind }: Pick<ClaimToken, 'kind'>): boolean {
  return kind === 'number' || kind === 'date'
}

function joins(rawBefore: Raw, before: ClaimToken, { raw, gap }: Raw, kind: ClaimToken['kind']): boolean {
  if (/^(?: | ?- ?|)$/u.test(gap)) return true
  if (gap === '. ') return rawBefore.raw.length <= 4 && /^\p{Lu}/u.test(rawBefore.raw)
  return gap === ', ' && isTimely(before) && (/^\d{4}$/u.test(raw) || (kind === 'date' && before.kind === 'date'))
}
