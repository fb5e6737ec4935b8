import type { Token } from './tokens.ts'
import type { Unit } from './units.ts'
import {
  clauseBefore,
  finiteIn,
  isDash,
  isDay,
  isInitial,
  isNominal,
  isOwner,
  isPersonal,
  isPossessive,
  isQuoted,
  isReduced,
  isRelative,
  modifies,
} from './words.ts'

/** A range of a unit's tokens, `to` exclusive. */
export interface Range {
  readonly from: number
  readonly to: number
}

/** The subject of a verb: its noun phrase, an apposition to it, and the "who" that refers to it. */
export interface Subject extends Range {
  readonly apposition?: Range
  readonly relative?: number
}

const FLOATING = /^(?:all|both|each|also|himself|herself|themselves|itself)$/u
const INNER =
  /^(?:of|for|at|in|from|with|on|to|by|near|against|about|over|behind|inside|between|under|within|than|around|across|throughout|outside|along|beyond)$/u
const STANDS_FIRST = /^(?:all|both|half|many|most|some|one|two|three|several|few|none|neither|either|each)$/u
const APPROXIMATE = /^(?:nearly|almost|about|roughly|only|at)$/u
const SHARE = /^(?:third|quarter|fifth|tenth|majority|minority|handful|dozens?|scores)$/u
/** Tokens; nothing longer is an apposition. */
const LONGEST_ASIDE = 45

/** The noun phrase that ends just before token `end`, not reaching back beyond `floor`. */
export function phraseBefore(unit: Unit, end: number, floor: number): Subject | undefined {
  const { tokens } = unit
  const last = beforeFloating(tokens, end, floor)
  const head = tokens[last - 1]
  if (!head || last - 1 < floor || (isPossessive(head) && isQuoted(unit, last - 1))) return undefined
  if (isPersonal(head)) return { from: last - 1, to: last }
  if (isRelative(head)) {
    const noun = antecedent(unit, last - 1, floor)
    return noun && { ...noun, relative: last - 1 }
  }
  // "those asked | said", "residents interviewed | said"
  const asked = head.lower.endsWith('ed') && isReduced(tokens, last - 1, floor) && finiteIn(tokens, end, end + 1)
  if (!asked && !isNominal(head) && !/^(?:ADJ|DET)$/u.test(head.pos) && head.text !== ')' && !isPossessive(head)) {
    const led = relativeBefore(unit, last, floor)
    return led && { from: led.from, to: last }
  }
  let from = asked ? last - 2 : last - 1
  let listed = false
  for (;;) {
    const next = stepLeft(unit, from, floor, listed)
    if (next === undefined) break
    listed ||= /^(?:and|or)$/u.test(tokens[from - 1]?.lower ?? '')
    from = next
  }
  // "In a joint statement, Berg and Marsh": a preposition's object is not part of a list of subjects.
  const comma = tokens[from - 1]?.pos === 'ADP' ? tokens.findIndex((token, i) => i > from && token.text === ',') : -1
  if (listed && comma > 0 && comma < last - 1) from = comma + 1
  const led = relativeBefore(unit, from, floor)
  return led ? { from: led.from, to: last } : (named(unit, from, last, floor) ?? { from, to: last })
}

function beforeFloating(tokens: readonly Token[], end: number, floor: number): number {
  let last = end
  while (last - 1 > floor && FLOATING.test(tokens[last - 1]?.lower ?? '') && tokens[last - 2]?.pos !== 'ADP') last--
  return last
}

/** The next token to the left that belongs to the noun phrase that so far begins at `from`. */
function stepLeft(unit: Unit, from: number, floor: number, listed: boolean): number | undefined {
  const { tokens } = unit
  const here = tokens[from]
  const before = tokens[from - 1]
  const further = tokens[from - 2]
  if (!here || !before || from - 1 < floor || isPersonal(before) || isRelative(before)) return undefined
  if ((unit.quoted[from - 1] ?? -1) >= 0 && /^["“”]$/u.test(before.text)) return nickname(unit, from, floor)
  if (isDay(before) && here.pos === 'PROPN') return undefined
  const clock = before.pos === 'NUM' && /^(?:at|past|in|since|of|to|on)$/u.test(further?.lower ?? '')
  if (clock && here.pos === 'PROPN') return undefined
  if (here.text === ')') return openBracket(tokens, from, floor)
  if (before.text === ')') return from - 1
  const far = from - 2 >= floor && further !== undefined
  if (far && INNER.test(before.lower)) {
    if (isPersonal(further) || isDay(further)) return undefined
    if (isNominal(further) || further.text === ')') return from - 2
    if (before.lower === 'of' && (STANDS_FIRST.test(further.lower) || SHARE.test(further.lower))) return from - 2
    if (before.lower === 'than' && /^(?:more|less|fewer)$/u.test(further.lower)) return from - 2
    // "those in the front row"
    if (/^(?:those|others|some|many)$/u.test(further.lower) && !isNominal(tokens[from - 3])) return from - 2
    if (/^(?:and|or)$/u.test(further.lower) && from - 3 >= floor && isNominal(tokens[from - 3])) return from - 3
    if (further.pos === 'ADJ' && (isNominal(tokens[from - 3]) || tokens[from - 3]?.lower === 'those')) return from - 2
    return further.pos === 'VERB' && isReduced(tokens, from - 2, floor) ? from - 3 : undefined
  }
  if (far && /^(?:and|or)$/u.test(before.lower)) {
    // "the Dockers’ and | Crane Operators’ Union"
    if (/^['’]$/u.test(further.text) && from - 3 >= floor && isNominal(tokens[from - 3])) return from - 3
    return isNominal(further) && !isPersonal(further) && !clauseBefore(tokens, from - 1, floor) ? from - 2 : undefined
  }
  if (far && before.text === ',' && listed) {
    const goesOn = isNominal(further) || further.text === ')'
    // "It grew among the members, teachers and officials said": a verb's object is not part of the list.
    return goesOn && !clauseBefore(tokens, from - 1, floor) ? from - 2 : undefined
  }
  if (here.pos === 'DET')
    return STANDS_FIRST.test(before.lower) || (before.pos === 'ADV' && APPROXIMATE.test(before.lower))
      ? from - 1
      : undefined
  if (modifies(before) || isOwner(before)) return from - 1
  if (before.pos === 'ADV' && before.lower !== 'as')
    return here.pos === 'ADJ' || here.pos === 'NUM' ? from - 1 : undefined
  if (/^[-–/&.’']$/u.test(before.text)) return from - 1
  if (before.pos !== 'VERB') return undefined
  if (isReduced(tokens, from - 1, floor)) return from - 2
  return /(?:ed|ing)$/u.test(before.lower) &&
    before.lower !== 'including' &&
    (further === undefined || /^(?:DET|PUNCT)$/u.test(further.pos))
    ? from - 1
    : undefined
}

/** "Robert “Bob” | Hale": to the left of the nickname's marks. */
function nickname({ tokens, quoted }: Unit, from: number, floor: number): number | undefined {
  let open = from - 2
  while (open >= floor && open > from - 6 && quoted[open - 1] === quoted[from - 1]) open--
  const before = open - 1
  const named = before >= floor && tokens[before]?.pos === 'PROPN' && tokens[from]?.pos === 'PROPN'
  const capitals = tokens.slice(open + 1, from - 1).every(({ capital }) => capital)
  return named && capitals && quoted[before] === -1 ? before : undefined
}

function openBracket(tokens: readonly Token[], close: number, floor: number): number | undefined {
  for (let i = close - 1; i > floor && i > close - 20; i--) if (tokens[i]?.text === '(') return i - 1
  return undefined
}

/** "Berg, the auditor, whose firm …": the phrase is an apposition to a name, which is what is meant. */
function named(unit: Unit, from: number, to: number, floor: number): Range | undefined {
  const { tokens } = unit
  const age = to - from === 1 && tokens[from]?.pos === 'NUM'
  // "Ana Berg, senior analyst, Harbour Bank, said"
  const office = tokens.slice(from, to).every(({ pos, capital }) => /^(?:ADJ|NOUN)$/u.test(pos) && !capital)
  if ((tokens[from]?.pos !== 'DET' && !age && !office) || tokens[from - 1]?.text !== ',' || tokens[to]?.text !== ',')
    return undefined
  const name = from - 2 >= floor && tokens[from - 2]?.pos === 'PROPN' ? phraseBefore(unit, from - 1, floor) : undefined
  // "In Riga, the minister, …": a place rather than her name.
  return name && (tokens[name.from - 1]?.pos !== 'ADP' || /^(?:by|as)$/u.test(tokens[name.from - 1]?.lower ?? ''))
    ? name
    : undefined
}

/** "the judge who led the panel": if the phrase so far ends a relative clause, the noun before that clause. */
function relativeBefore(unit: Unit, from: number, floor: number): Range | undefined {
  const { tokens } = unit
  if (!/^(?:VERB|AUX|ADP|ADV|PART)$/u.test(tokens[from - 1]?.pos ?? '')) return undefined
  for (let i = from - 1; i > floor && i > from - 22; i--) {
    const token = tokens[i]
    if (!token || /^[,;:.—–―“”"]$/u.test(token.text) || (token.pos === 'SCONJ' && token.lower !== 'that'))
      return undefined
    const that =
      token.lower === 'that' && /^(?:VERB|AUX)$/u.test(tokens[i + 1]?.pos ?? '') && tokens[i - 1]?.pos === 'NOUN'
    if (token.lower !== 'who' && token.lower !== 'which' && !that) continue
    const noun = antecedent(unit, i, floor)
    return noun && (!finiteIn(tokens, i + 1, from) || !clauseBefore(tokens, noun.from, floor)) ? noun : undefined
  }
  return undefined
}

function antecedent(unit: Unit, relative: number, floor: number): Range | undefined {
  const end = /^[,(]$/u.test(unit.tokens[relative - 1]?.text ?? '') ? relative - 1 : relative
  return end > floor ? phraseBefore(unit, end, floor) : undefined
}

const NOT_ASIDE = /^(?:and|but|or|because|if|although|though|so)$/u
const RELATIVE_ASIDE = /^(?:who|whose|which|whom|where|that)$/u

/** The subject of the verb group that starts at `verb`, skipping an apposition or aside in between. */
export function subjectBefore(unit: Unit, verb: number, floor: number): Subject | undefined {
  const { tokens } = unit
  // "Berg, a driver, later | said"
  if (tokens[verb - 1]?.pos === 'ADV' && tokens[verb - 2]?.text === ',') return subjectBefore(unit, verb - 1, floor)
  const mark = tokens[verb - 1]?.text
  if (mark === undefined || verb - 1 < floor) return undefined
  const dash = isDash(tokens, verb - 1) || (mark === '-' && isDash(tokens, verb - 2))
  if (mark !== ',' && !dash) {
    const phrase = phraseBefore(unit, verb, floor)
    return phrase && joinedBefore(unit, phrase, floor)
  }
  for (let i = verb - 2; i > floor && i > verb - LONGEST_ASIDE; i--) {
    const token = tokens[i]
    const noun = tokens[i - 1]
    const opening = tokens[i + 1]
    if (!token || !noun || !opening || /^[;:]$/u.test(token.text)) return undefined
    if (
      token.text !== mark ||
      (dash && !isDash(tokens, i) && !isDash(tokens, i - 1)) ||
      !(isNominal(noun) || noun.text === ')' || noun.pos === 'ADJ')
    )
      continue
    if ((NOT_ASIDE.test(opening.lower) && i + 2 < verb - 1) || isPersonal(opening)) continue
    if (
      !RELATIVE_ASIDE.test(opening.lower) &&
      finiteIn(tokens, i + 1, verb - 1) &&
      !clauseInside(tokens, i + 1, verb - 1)
    )
      continue
    const phrase = phraseBefore(unit, i, floor)
    if (phrase && (tokens[phrase.from - 1]?.pos !== 'ADP' || tokens[phrase.from - 1]?.lower === 'as'))
      return joinedBefore(unit, { ...phrase, apposition: { from: i + 1, to: verb - 1 } }, floor)
  }
  return undefined
}

/** "Mila Berg, a nurse, and Ivan Lie, a driver, said": both, although an apposition separates them. */
function joinedBefore(unit: Unit, phrase: Subject, floor: number): Subject {
  const { tokens } = unit
  const and = phrase.from - 1
  if (
    tokens[and]?.lower !== 'and' ||
    tokens[and - 1]?.text !== ',' ||
    and - 2 <= floor ||
    phrase.relative !== undefined
  )
    return phrase
  const first = subjectBefore(unit, and, floor)
  const aside = first?.apposition
  if (!first || !aside || finiteIn(tokens, aside.from, aside.to)) return phrase
  const named = [first, aside, phrase].filter(({ from, to }) =>
    tokens.slice(from, to).some(({ pos }) => pos === 'PROPN'),
  )
  return named.includes(phrase) && named.length > 1 ? { ...phrase, from: first.from } : phrase
}

/** Are the verbs of an aside those of a relative clause, or participles? */
function clauseInside(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const token = tokens[i]
    if (!token) return false
    if (RELATIVE_ASIDE.test(token.lower)) return true
    if (token.pos === 'AUX' || token.pos === 'VERB') return /(?:ed|ing|en)$/u.test(token.lower)
  }
  return false
}

const JOINS_AFTER = /^(?:of|for|at|in|from|with|on)$/u

/** The noun phrase that starts at `start` ("said Anna Berg, a driver": the name). */
export function phraseAfter(unit: Unit, start: number): Range | undefined {
  const { tokens } = unit
  if (isPersonal(tokens[start])) return { from: start, to: start + 1 }
  let to = start
  while (to < tokens.length && belongsAfter(unit, to, start)) to++
  return to > start ? { from: start, to } : undefined
}

function belongsAfter(unit: Unit, i: number, start: number): boolean {
  const token = unit.tokens[i]
  const before = unit.tokens[i - 1]
  const next = unit.tokens[i + 1]
  if (!token || ((unit.quoted[i] ?? -1) >= 0 && /^["“”]$/u.test(token.text)) || (i > start && isDay(token)))
    return false
  if (i > start && token.pos === 'DET' && before && isNominal(before)) return false
  if (modifies(token) || isOwner(token) || (i === start && token.lower === 'even')) return true
  const participle = token.pos === 'VERB' && before?.pos === 'DET' && next !== undefined && modifies(next)
  if (participle) return true
  if (i === start || !next) return false
  if (JOINS_AFTER.test(token.lower)) return (modifies(next) || isOwner(next)) && !isDay(next)
  if (token.lower === 'and' || token.text === '&') return /^(?:PROPN|NOUN|DET)$/u.test(next.pos)
  // "according to Huw Ll. Ellis"
  if (token.text === '.' && before?.end === token.start && isInitial(before)) return next.capital
  const owners = /^['’]$/u.test(token.text) && before?.lower.endsWith('s') === true && !isQuoted(unit, i)
  return modifies(next) && (owners || (/^[-/’.]$/u.test(token.text) && next.start === token.end))
}
