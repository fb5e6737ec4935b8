import { CLOSES_A_SENTENCE, FOLLOWS_AN_HOUR, NEVER_ENDS, OPENS_A_SENTENCE, SITE_ENDINGS } from './abbreviations.ts'

/**
 * Marks that always end a sentence, in scripts with a full stop of their own: Chinese, Hindi, Urdu, Ethiopic, Khmer,
 * Burmese, Armenian.
 */
const ENDS_ALONE = '。！？।॥؟۔።፧។៕။։'
const CANDIDATE = new RegExp(String.raw`(?:\.(?:\s?\.)+|[.!?…]+)[!?…]*|[${ENDS_ALONE}]+`, 'gu')
const CLOSERS = /^[\p{Pe}\p{Pf}"'’*]+/u
const OPENERS = /^[\p{Ps}\p{Pi}"'‘*¿¡—–-]+\s*/u
/** The dash between a dateline and its news: "MIAMI, Fla. — A boat". */
const DASH = /^\s*(?:[—–]|--?)\s/u
/** A quotation of three words or more, which is no nickname. */
const QUOTATION = /^\s*["“](?:[^\s"”]+\s){2}/u
const WORD_BEFORE = /(?<![\p{L}\p{N}.&'’-])[\p{L}\p{N}.&'’-]+$/u
const WORD_AFTER = /^[\p{L}\p{N}]+(?:['’]\p{L}+)?/u
/** "1. Open the valve": at the start of a line or after a stop; the word before that stop is the month in "Jan. 4." */
const ITEM_NUMBER = /(?:^|(?<=(?<before>\p{L}*)[.!?:;])\s+)\d{1,2}$/u
const ADDRESS = /(?:[/@]|www\.)(?:(?!www\.)[^\s/@])*$/iu
/** What continues a sentence after a quotation that ends with a stop, in Japanese. */
const QUOTED_ON = /^(?:と|って|など|との)/u
const LONGEST_WORD = 60
const GERMAN_DATE =
  /^(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jahrhundert)\b/u

const THAI_SPACE =
  /(?<=[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])\s+(?=[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])/gu
/** Typical characters of a Thai sentence; only spaces separate sentences, and they may also occur within. */
const THAI_SENTENCE = 60

/** The offsets just after each sentence of a line, except the last. */
export function stopsOf(line: string): readonly number[] {
  const marked = stopsByMarks(line)
  return marked.length === 0 && line.length > 2 * THAI_SENTENCE ? stopsBySpaces(line) : marked
}

function stopsBySpaces(line: string): readonly number[] {
  const stops: number[] = []
  for (const { index } of line.matchAll(THAI_SPACE)) {
    if (index - (stops.at(-1) ?? 0) >= THAI_SENTENCE && line.length - index >= THAI_SENTENCE / 2) stops.push(index)
  }
  return stops
}

function stopsByMarks(line: string): readonly number[] {
  const stops: number[] = []
  let open = false
  let seen = 0
  for (const match of line.matchAll(CANDIDATE)) {
    const after = match.index + match[0].length
    open = quotesIn(line.slice(seen, match.index)) % 2 === 1 ? !open : open
    seen = match.index
    const end = after + closersAt(line.slice(after), open)
    if (end < line.length && endsHere(line, match.index, match[0], end)) stops.push(end)
  }
  return stops
}

function quotesIn(text: string): number {
  return text.split('"').length - 1
}

/**
 * Characters after a stop that still belong to it; a straight quotation mark does if one is open or a space follows.
 */
function closersAt(rest: string, open: boolean): number {
  const closers = CLOSERS.exec(rest)?.[0] ?? ''
  const straight = closers.search(/["'*]/u)
  if (straight === -1 || open || /^(?:\s|$)/u.test(rest.slice(closers.length))) return closers.length
  return straight
}

function endsHere(line: string, at: number, stop: string, end: number): boolean {
  const rest = line.slice(end)
  if (ENDS_ALONE.includes(stop.charAt(0))) return !QUOTED_ON.test(rest) || !/[」』”]$/u.test(line.slice(0, end))
  const space = /^\s*/u.exec(rest)?.[0].length ?? 0
  const next = rest.slice(space).replace(OPENERS, '')
  const left = line.slice(Math.max(0, at - LONGEST_WORD), at)
  const before = WORD_BEFORE.exec(left.slice(left.lastIndexOf(' ') + 1))?.[0] ?? ''
  if (/^[\p{Ll}\p{M}]/u.test(next) || /^[,;:.]/u.test(next) || next === '') return false
  if (DASH.test(rest) && (space === 0 || isShort(before) || /^\p{Lu}\p{Ll}{1,4}$/u.test(before))) return false
  if (space === 0) return runsIntoNext(left, before, rest)
  if (stop !== '.') return !/^[Yy]ahoo$/u.test(before)
  return !isItemNumber(left) && endsAtFullStop(before, next, QUOTATION.test(rest))
}

function isItemNumber(left: string): boolean {
  if (!/^\d/u.test(left.slice(-1))) return false
  const item = ITEM_NUMBER.exec(left)
  return item !== null && !isShort(item.groups?.['before'] ?? '')
}

/** An abbreviation, whose full stop need not end the sentence. */
function isShort(before: string): boolean {
  const word = before.toLowerCase()
  return (
    NEVER_ENDS.has(word) ||
    CLOSES_A_SENTENCE.has(word) ||
    /^nos?$/u.test(word) ||
    /^(?:\p{L}\.)+\p{L}{1,2}$/u.test(word)
  )
}

/** "…in the city.The mayor": a missing space, rather than a web address, an abbreviation or a decimal. */
function runsIntoNext(left: string, before: string, rest: string): boolean {
  const word = /(?:[\p{Ll}’'%)\]”]{2}|\d)$/u.test(left) && !before.includes('.')
  const next = WORD_AFTER.exec(rest.replace(OPENERS, ''))?.[0] ?? ''
  if (!word || NEVER_ENDS.has(before.toLowerCase()) || ADDRESS.test(left)) return false
  return /^(?:\p{Lu}\p{Ll}|[AI]$)/u.test(next) && !SITE_ENDINGS.has(next.toLowerCase())
}

function endsAtFullStop(before: string, next: string, quotation: boolean): boolean {
  const word = before.toLowerCase()
  const following = WORD_AFTER.exec(next)?.[0] ?? ''
  const opens = quotation || OPENS_A_SENTENCE.has(following.toLowerCase())
  if (NEVER_ENDS.has(word)) return false
  // "T. E. Whitby"
  if (/^\p{Lu}$/u.test(before) && /^\p{Lu}\./u.test(next)) return false
  if (/^[ap]\.?m$/u.test(word)) return !FOLLOWS_AN_HOUR.has(following.toLowerCase())
  if (/^nos?$/u.test(word)) return !/^\d/u.test(following)
  if (/^\d{1,2}$/u.test(word)) return !GERMAN_DATE.test(next)
  // "Huw Ll. Ellis", "Chr. Holm"
  if (/^[B-DF-HJ-NP-TV-Z][b-df-hj-np-tv-z]{1,2}$/u.test(before)) return opens
  if (/^\p{L}$/u.test(word) || /^(?:\p{L}\.)+\p{L}{1,2}$/u.test(word) || CLOSES_A_SENTENCE.has(word)) return opens
  return true
}
