import type { Cue } from './cues.ts'
import { isStance } from './cues.ts'
import { type Range, phraseAfter } from './phrases.ts'
import type { Token } from './tokens.ts'
import type { Unit } from './units.ts'
import { finiteIn, isDay, isPersonal } from './words.ts'

const WH = new Set(['whether', 'how', 'why', 'what', 'if'])
const CLAUSE_OPENERS = new Set(['DET', 'PRON', 'NOUN', 'PROPN', 'ADJ', 'NUM', 'ADV', 'SYM', 'X', 'VERB'])
const ADJUNCT_PREPOSITIONS = new Set([
  'in',
  'on',
  'at',
  'to',
  'during',
  'from',
  'by',
  'via',
  'after',
  'before',
  'through',
  'with',
  'last',
  'this',
  'earlier',
  'later',
  'of',
  'about',
  'for',
  'under',
])
const NOT_BARE = new Set([
  'as',
  'when',
  'while',
  'after',
  'before',
  'because',
  'since',
  'until',
  'although',
  'though',
  'and',
  'but',
  'or',
  'so',
  'than',
])
/** How far after a cue its content may begin. */
const REACH = 30

/** The token at which the content to the right of a cue begins; `undefined` where there is none. */
export function contentAfter(unit: Unit, cue: Cue): number | undefined {
  const { tokens } = unit
  const { frames } = cue.entry
  const start = cue.order === 'after' && cue.subject ? cue.subject.to : cue.to
  const clause = clauseStart(unit, cue, start)
  if (clause !== undefined) return clause
  if (cue.order === 'after') return undefined
  const first = tokens[start]
  if (!first || quotedMark(unit, start)) return undefined
  if (frames.has('wh') && WH.has(first.lower)) return start
  if (
    frames.has('to') &&
    first.lower === 'to' &&
    (tokens[start + 1]?.pos === 'VERB' || tokens[start + 1]?.pos === 'AUX' || tokens[start + 1]?.pos === 'NOUN')
  )
    return start
  if (frames.has('ing') && first.pos === 'VERB' && first.lower.endsWith('ing')) return start
  const object = objectStart(unit, cue, start)
  if (object === undefined) return undefined
  if (frames.has('np')) {
    const noun = stanceAt(tokens, object)
    return noun !== undefined && tokens[noun + 1]?.lower === 'that' ? noun + 2 : object
  }
  const phrase = phraseAfter(unit, object)
  if (!phrase) return undefined
  if (frames.has('np-to') && toWithin(tokens, phrase.to)) return object
  if (frames.has('np-for') && tokens.slice(phrase.from, phrase.to + 1).some(token => token.lower === 'for'))
    return object
  if (frames.has('np-against'))
    for (let i = object; i < object + 9; i++) if (tokens[i]?.lower === 'against' && tokens[i + 1]) return i + 1
  if (frames.has('np-of') && tokens.slice(phrase.from, phrase.to + 1).some(token => token.lower === 'of')) return object
  if (frames.has('quote-np') && unit.quoted.slice(object, object + 12).some(index => index >= 0)) return object
  return undefined
}

function toWithin(tokens: readonly Token[], from: number): boolean {
  for (let i = from; i < from + 14 && i < tokens.length; i++) {
    const token = tokens[i]
    if (!token || /^[,;:]$/u.test(token.text) || token.pos === 'AUX') return false
    if (token.lower === 'to' && /^(?:VERB|AUX|NOUN)$/u.test(tokens[i + 1]?.pos ?? '')) return true
  }
  return false
}

function objectStart(unit: Unit, cue: Cue, start: number): number | undefined {
  const token = unit.tokens[start]
  if (!token || isDay(token)) return undefined
  if (
    /^(?:DET|PRON|NOUN|PROPN|ADJ|NUM|SYM|X)$/u.test(token.pos) ||
    (token.pos === 'VERB' && /(?:ed|ing)$/u.test(token.lower)) ||
    (token.pos === 'ADV' && /^(?:ADJ|VERB)$/u.test(unit.tokens[start + 1]?.pos ?? ''))
  ) {
    return /^(?:that|this|so|it)$/u.test(token.lower) &&
      !unit.tokens[start + 1]?.pos.match(/NOUN|ADJ|PROPN/u) &&
      cue.entry.lemma !== 'urge'
      ? undefined
      : start
  }
  return undefined
}

function stanceAt(tokens: readonly Token[], from: number): number | undefined {
  for (let i = from; i < from + 4; i++) if (isStance(tokens[i])) return i
  return undefined
}

function quotedMark(unit: Unit, i: number): boolean {
  return (unit.quoted[i] ?? -1) >= 0
}

function clauseStart(unit: Unit, cue: Cue, start: number): number | undefined {
  const { tokens } = unit
  const { frames } = cue.entry
  let i = start
  if (frames.has('to-whom') && cue.order !== 'after' && !isComplementizer(tokens, i)) {
    const whom = phraseAfter(unit, i)
    if (whom) i = whom.to
    else if (/^(?:me|us|him|her|them)$/u.test(tokens[i]?.lower ?? '')) i++
  }
  const afterWhom = i
  const object = frames.has('to-whom') ? undefined : objectStart(unit, cue, start)
  for (let k = i; k < tokens.length && k < start + REACH; k++) {
    const token = tokens[k]
    if (!token) return undefined
    if (quotedMark(unit, k)) return frames.has('quote') && /["“„«‘']/u.test(token.text) ? k : undefined
    if (frames.has('that') && isComplementizer(tokens, k)) {
      if (k === afterWhom || object === undefined) return k + 1
      break
    }
    if (token.text === ':') return frames.has('quote') && k + 1 < tokens.length ? k + 1 : undefined
    if (frames.has('wh') && k > start && WH.has(token.lower) && frames.has('to-whom')) return k
    if (token.text === ',') {
      const end = asideEnd(tokens, k)
      if (end === undefined) {
        if (tokens[k + 1] && quotedMark(unit, k + 1) && frames.has('quote')) return k + 1
        break
      }
      k = end
      continue
    }
    if (/^[.;?!—–―]$/u.test(token.text)) break
    if (token.pos === 'CCONJ' && /^(?:VERB|AUX|ADV)$/u.test(tokens[k + 1]?.pos ?? '')) break
    if (token.pos === 'AUX' || (token.pos === 'VERB' && !token.lower.endsWith('ing') && !token.lower.endsWith('ed')))
      break
  }
  if (!frames.has('bare') || cue.order === 'after') return undefined
  return bareStart(unit, afterWhom)
}

/** "that" opens a clause, and is not a pronoun or determiner. */
function isComplementizer(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]
  const next = tokens[i + 1]
  if (token?.lower !== 'that' || !next) return false
  return !/^[.;?!]$/u.test(next.text) && finiteIn(tokens, i + 1, tokens.length)
}

/** "warned, however, that": the comma that ends an aside after which the content begins. */
function asideEnd(tokens: readonly Token[], comma: number): number | undefined {
  for (let i = comma + 1; i < comma + 16 && i < tokens.length; i++) {
    if (tokens[i]?.text === ',') return tokens[i + 1]?.lower === 'that' ? i : undefined
  }
  return undefined
}

function bareStart(unit: Unit, start: number): number | undefined {
  const { tokens } = unit
  let i = start
  for (;;) {
    const token = tokens[i]
    if (!token) return undefined
    if (isDay(token)) {
      i++
      continue
    }
    if (/^(?:last|this|earlier|later|next)$/u.test(token.lower) && (isTime(tokens[i + 1]) || isDay(tokens[i + 1]))) {
      i += 2
      if (isTime(tokens[i])) i++
      continue
    }
    if (
      /^(?:MON|monday|later|earlier|afterward|afterwards|publicly|recently|also|again|then)$/u.test(token.lower) &&
      token.pos === 'ADV'
    ) {
      i++
      continue
    }
    if (token.pos === 'ADP' && ADJUNCT_PREPOSITIONS.has(token.lower)) {
      const phrase = phraseAfter(unit, i + 1)
      if (!phrase || (/^(?:after|before|about)$/u.test(token.lower) && finiteIn(tokens, phrase.to, phrase.to + 2)))
        break
      const end = phrase.to
      const shorter = splitPhrase(unit, i + 1, end)
      if (shorter === undefined) break
      i = shorter
      continue
    }
    break
  }
  const token = tokens[i]
  if (
    !token ||
    NOT_BARE.has(token.lower) ||
    !(CLAUSE_OPENERS.has(token.pos) || token.lower === 'if' || token.pos === 'ADP' || token.pos === 'SCONJ') ||
    /^[.,;:]$/u.test(token.text)
  )
    return undefined
  const stop = clauseBreak(tokens, i)
  return finiteIn(tokens, i, stop) && hasSubject(unit, i, stop) ? i : undefined
}

const TIMES = /^(?:week|month|year|day|night|morning|afternoon|evening|summer|winter|spring|fall|weekend)$/u
const isTime = (token: Token | undefined) => token !== undefined && TIMES.test(token.lower)

function hasSubject(unit: Unit, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const token = unit.tokens[i]
    if (!token) return false
    if (token.pos === 'AUX' || token.pos === 'VERB') return i > from
    if (/^(?:NOUN|PROPN|PRON|NUM)$/u.test(token.pos)) return true
  }
  return false
}

function clauseBreak(tokens: readonly Token[], from: number): number {
  for (let i = from; i < tokens.length; i++) {
    const token = tokens[i]
    if (!token) break
    if (
      /^[.;]$/u.test(token.text) ||
      (NOT_BARE.has(token.lower) &&
        token.lower !== 'and' &&
        token.lower !== 'or' &&
        i > from &&
        !finiteIn(tokens, from, i))
    )
      return i
  }
  return tokens.length
}

/** Where the object of a preposition ends and a new noun phrase begins: "in a statement | the company was". */
function splitPhrase(unit: Unit, from: number, to: number): number | undefined {
  const { tokens } = unit
  for (let i = from + 1; i < to; i++) {
    const token = tokens[i]
    const before = tokens[i - 1]
    if (!token || !before) break
    if (
      (token.pos === 'DET' || token.pos === 'PRON') &&
      (before.pos === 'NOUN' || before.pos === 'PROPN' || before.pos === 'NUM')
    )
      return i
    if (isDay(before) || (isTime(before) && token.pos !== 'ADP')) return i
  }
  return to < tokens.length ? to : undefined
}

/** Where the content that begins at `start` ends: before the next outer clause, or at the end of the unit. */
export function contentEnd(unit: Unit, start: number, stops: readonly number[]): number {
  let end = unit.tokens.length
  for (const stop of stops) if (stop > start && stop < end) end = stop
  return trimEnd(unit, start, end)
}

export function trimEnd(unit: Unit, start: number, end: number): number {
  let at = end
  while (at > start) {
    const token = unit.tokens[at - 1]
    if (!token) break
    if (/^[,;:.—–-]$|^(?:and|but|while|though|although)$/u.test(token.lower)) at--
    else break
  }
  return at
}

export function personalNext(tokens: readonly Token[], i: number): boolean {
  return isPersonal(tokens[i])
}

export type { Range }
