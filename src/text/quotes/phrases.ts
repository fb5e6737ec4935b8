import type { Unit } from './units.ts'
import type { Token } from './tokens.ts'

/** A stretch of a unit's tokens, `to` exclusive. */
export interface Range {
  readonly from: number
  readonly to: number
}

/** The subject of a cue: its noun phrase, and what stands in apposition to it. */
export interface Subject extends Range {
  readonly apposition?: Range
}

const PERSONAL = new Set(['he', 'she', 'it', 'they', 'i', 'we', 'you'])
const RELATIVE = new Set(['who', 'which', 'that'])
const FLOATING = new Set(['all', 'both', 'each', 'also', 'himself', 'herself', 'themselves', 'itself'])
const DAYS = new Set(
  'monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow tonight'.split(' '),
)
const NOMINAL = new Set(['NOUN', 'PROPN', 'NUM', 'PRON', 'SYM', 'X'])
const MODIFIER = new Set(['ADJ', 'DET', 'NUM', 'NOUN', 'PROPN', 'PART', 'SYM', 'X'])
const INNER = new Set([
  'of',
  'for',
  'at',
  'in',
  'from',
  'with',
  'on',
  'to',
  'by',
  'near',
  'against',
  'about',
  'over',
  'behind',
  'inside',
  'between',
  'under',
  'within',
  'close',
  'familiar',
  'than',
])
/** An apposition longer than this is not one. */
const LONGEST_ASIDE = 45

export const isPersonal = (token: Token | undefined) => token !== undefined && PERSONAL.has(token.lower)
export const isDay = (token: Token | undefined) => token !== undefined && DAYS.has(token.lower)
export const isNominal = (token: Token | undefined) => token !== undefined && NOMINAL.has(token.pos)

/** The noun phrase that ends just before token `end`, not reaching before `floor`. */
export function phraseBefore(unit: Unit, end: number, floor: number): Range | undefined {
  const { tokens } = unit
  let last = end
  while (
    last - 1 > floor &&
    FLOATING.has(tokens[last - 1]?.lower ?? '') &&
    tokens[last - 2] &&
    tokens[last - 2]?.pos !== 'ADP'
  )
    last--
  const head = tokens[last - 1]
  if (!head || last - 1 < floor) return undefined
  if (isPersonal(head)) return { from: last - 1, to: last }
  if (RELATIVE.has(head.lower)) return antecedent(unit, last - 1, floor)
  if (!isNominal(head) && head.pos !== 'ADJ' && head.text !== ')' && head.pos !== 'DET' && head.lower !== "'s")
    return undefined
  let from = last - 1
  let listed = false
  let i = last - 1
  while (i > floor) {
    const before = tokens[i - 1]
    const here = tokens[i]
    if (!before || !here) break
    if ((unit.quoted[i - 1] ?? -1) >= 0 && /^["“”]$/u.test(before.text)) break
    if (isPersonal(before) || (isDay(before) && here.pos === 'PROPN')) break
    if (here.text === ')') {
      const open = openParen(tokens, i, floor)
      if (open === undefined) break
      i = open
      from = open
      continue
    }
    if (before.text === ')') {
      i--
      continue
    }
    if (MODIFIER.has(before.pos) || before.pos === 'PRON') {
      if (
        before.pos === 'PRON' &&
        !/^(?:his|her|its|their|my|our|your|one|some|many|several|others|those|these|who|which|that)$/u.test(
          before.lower,
        )
      )
        break
      if (RELATIVE.has(before.lower) && before.pos !== 'DET') {
        const a = antecedent(unit, i - 1, floor)
        if (a) return a
        break
      }
      i--
      from = i
      if (before.pos === 'DET' && !isNominal(tokens[i - 1])) {
        if (!(tokens[i - 1] && INNER.has(tokens[i - 1]?.lower ?? '')) && tokens[i - 1]?.lower !== 'and') break
      }
      continue
    }
    if (
      (before.pos === 'ADV' && here.pos === 'ADJ') ||
      before.text === '-' ||
      (before.text === '–' && here.pos === 'PROPN') ||
      before.text === '&' ||
      before.text === '.' ||
      before.text === '’' ||
      before.text === '/'
    ) {
      i--
      from = i
      continue
    }
    if ((before.pos === 'ADP' || INNER.has(before.lower)) && INNER.has(before.lower)) {
      const previous = tokens[i - 2]
      if (
        i - 2 < floor ||
        !previous ||
        !(
          isNominal(previous) ||
          (previous.pos === 'ADJ' && i - 3 >= floor && isNominal(tokens[i - 3])) ||
          previous.text === ')' ||
          previous.pos === 'VERB'
        ) ||
        isPersonal(previous)
      )
        break
      if (previous.pos === 'VERB' && !reduced(tokens, i - 2, floor)) break
      i--
      from = i
      continue
    }
    if (before.lower === 'and' || before.lower === 'or') {
      if (i - 2 < floor || !isNominal(tokens[i - 2]) || isPersonal(tokens[i - 2]) || clauseBefore(tokens, i - 1, floor))
        break
      listed = true
      i--
      from = i
      continue
    }
    if (before.text === ',' && listed && isNominal(tokens[i - 2]) && i - 2 >= floor) {
      i--
      continue
    }
    if (before.pos === 'VERB' && reduced(tokens, i - 1, floor)) {
      i--
      from = i
      continue
    }
    if (before.pos === 'VERB' && /(?:ed|ing)$/u.test(before.lower) && tokens[i - 2]?.pos === 'DET') {
      i--
      from = i
      continue
    }
    break
  }
  const who = relativeBefore(unit, from, floor)
  if (who !== undefined) return who
  while (
    from < last - 1 &&
    !(MODIFIER.has(tokens[from]?.pos ?? 'PUNCT') || tokens[from]?.pos === 'PRON' || tokens[from]?.pos === 'VERB')
  )
    from++
  while (from < last - 1 && (tokens[from]?.pos === 'PART' || tokens[from]?.text === ',')) from++
  return aside(unit, from, last, floor) ?? { from, to: last }
}

/** "Berg, the auditor, whose firm …": the phrase found is itself in apposition to a name. */
function aside(unit: Unit, from: number, to: number, floor: number): Range | undefined {
  const { tokens } = unit
  if (tokens[from]?.pos !== 'DET' || tokens[from - 1]?.text !== ',' || tokens[to]?.text !== ',' || from - 2 < floor)
    return undefined
  const name = tokens[from - 2]
  if (name?.pos !== 'PROPN') return undefined
  return phraseBefore(unit, from - 1, floor)
}

/** "people contacted by", "the engineer leading": a participle after its noun. */
function reduced(tokens: readonly Token[], verb: number, floor: number): boolean {
  const word = tokens[verb]?.lower ?? ''
  const noun = tokens[verb - 1]
  return (
    verb - 1 >= floor &&
    noun !== undefined &&
    (noun.pos === 'NOUN' || noun.lower === 'those') &&
    /(?:ed|ing|en|held|led|run|born|made)$/u.test(word) &&
    !clauseBefore(tokens, verb, floor)
  )
}

/** Is there a finite verb between the start of the clause and `end`? */
function clauseBefore(tokens: readonly Token[], end: number, floor: number): boolean {
  for (let i = end - 1; i >= floor && i > end - 25; i--) {
    const token = tokens[i]
    if (!token || /^[,;:—–]$/u.test(token.text)) return false
    if (token.pos === 'AUX' || (token.pos === 'VERB' && !token.lower.endsWith('ing') && tokens[i - 1]?.lower !== 'to'))
      return true
  }
  return false
}

function openParen(tokens: readonly Token[], close: number, floor: number): number | undefined {
  for (let i = close - 1; i >= floor && i > close - 20; i--)
    if (tokens[i]?.text === '(') return i > floor ? i - 1 : undefined
  return undefined
}

/** "the judge who led the panel": where the phrase so far is the end of a relative clause, the noun before it. */
function relativeBefore(unit: Unit, from: number, floor: number): Range | undefined {
  const { tokens } = unit
  const verb = tokens[from - 1]
  if (
    !verb ||
    !(verb.pos === 'VERB' || verb.pos === 'AUX' || verb.pos === 'ADP' || verb.pos === 'ADV' || verb.pos === 'PART')
  )
    return undefined
  for (let i = from - 1; i > floor && i > from - 14; i--) {
    const token = tokens[i]
    if (!token || /^[,;:.—–“”"]$/u.test(token.text) || (token.pos === 'SCONJ' && token.lower !== 'that'))
      return undefined
    if (token.lower === 'who' || token.lower === 'which') {
      const noun = antecedent(unit, i, floor)
      return noun && !clauseBefore(tokens, noun.from, floor) ? { from: noun.from, to: from } : undefined
    }
  }
  return undefined
}

function antecedent(unit: Unit, relative: number, floor: number): Range | undefined {
  const end = unit.tokens[relative - 1]?.text === ',' ? relative - 1 : relative
  return end > floor ? phraseBefore(unit, end, floor) : undefined
}

const OPENS_ASIDE = new Set(['who', 'whose', 'which', 'whom', 'where', 'that'])
const NOT_ASIDE = new Set(['and', 'but', 'or', 'because', 'if', 'although', 'though', 'so'])

/** The subject whose verb group starts at `verb`. */
export function subjectBefore(unit: Unit, verb: number, floor: number): Subject | undefined {
  const { tokens } = unit
  const before = tokens[verb - 1]
  if (!before || verb - 1 < floor) return undefined
  if (before.text !== ',' && before.text !== '—' && before.text !== '–') return phraseBefore(unit, verb, floor)
  const mark = before.text
  for (let i = verb - 2; i > floor && i > verb - LONGEST_ASIDE; i--) {
    const token = tokens[i]
    if (!token) break
    if (/^[;:]$/u.test(token.text)) break
    if (token.text !== mark) continue
    const noun = tokens[i - 1]
    if (!noun || !(isNominal(noun) || noun.text === ')' || noun.pos === 'ADJ')) continue
    const opening = tokens[i + 1]
    if (!opening || NOT_ASIDE.has(opening.lower) || isPersonal(opening)) continue
    if (
      !OPENS_ASIDE.has(opening.lower) &&
      finiteIn(tokens, i + 1, verb - 1) &&
      !relativeInside(tokens, i + 1, verb - 1)
    )
      continue
    const phrase = phraseBefore(unit, i, floor)
    if (phrase) return { ...phrase, apposition: { from: i + 1, to: verb - 1 } }
  }
  return undefined
}

function relativeInside(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (OPENS_ASIDE.has(tokens[i]?.lower ?? '')) return true
    if (tokens[i]?.pos === 'AUX' || tokens[i]?.pos === 'VERB') return /(?:ed|ing|en)$/u.test(tokens[i]?.lower ?? '')
  }
  return false
}

/** Is there a finite verb among these tokens (by tag; infinitives and gerunds do not count)? */
export function finiteIn(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const token = tokens[i]
    if (!token) return false
    if (token.pos === 'AUX' && token.lower !== 'be' && token.lower !== 'being' && token.lower !== 'been') return true
    if (token.pos === 'VERB' && !token.lower.endsWith('ing') && tokens[i - 1]?.lower !== 'to') return true
  }
  return false
}

/** The noun phrase that starts at `start` ("said Anna Berg, a driver": the name). */
export function phraseAfter(unit: Unit, start: number): Range | undefined {
  const { tokens } = unit
  const first = tokens[start]
  if (!first) return undefined
  if (isPersonal(first)) return { from: start, to: start + 1 }
  if (!MODIFIER.has(first.pos) && first.pos !== 'PRON') return undefined
  let i = start
  while (i < tokens.length) {
    const token = tokens[i]
    if (!token || ((unit.quoted[i] ?? -1) >= 0 && /^["“”]$/u.test(token.text))) break
    const next = tokens[i + 1]
    const fits =
      MODIFIER.has(token.pos) ||
      (token.pos === 'PRON' &&
        i > start - 1 &&
        /^(?:his|her|its|their|my|our|your|one|some|many|several|others|those|these)$/u.test(token.lower)) ||
      (/^(?:of|for|at|in|from|with|on)$/u.test(token.lower) &&
        i > start &&
        next !== undefined &&
        (MODIFIER.has(next.pos) || next.pos === 'PRON') &&
        !isDay(next)) ||
      ((token.lower === 'and' || token.text === '&') &&
        i > start &&
        next !== undefined &&
        (next.pos === 'PROPN' || next.pos === 'NOUN' || next.pos === 'DET')) ||
      ((token.text === '-' || token.text === '/' || token.text === '’' || token.text === '.') &&
        i > start &&
        next !== undefined &&
        MODIFIER.has(next.pos))
    if (!fits || (i > start && isDay(token))) break
    i++
  }
  return i > start ? { from: start, to: i } : undefined
}
