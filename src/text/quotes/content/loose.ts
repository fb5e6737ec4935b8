import { pointsElsewhere } from './labelled.ts'
import type { Quotation } from '../tokens/marks.ts'
import { type Subject, phraseAfter, phraseBefore } from '../tokens/phrases.ts'
import { type Statement, direct } from './statements.ts'
import type { Token } from '../tokens/tokens.ts'
import type { Unit } from '../tokens/units.ts'
import type { Clause, ClausesIn } from '../clauses/clauses.ts'
import { roleHead } from '../tokens/roles.ts'
import { finiteIn, isDash, isPossessive, isQuoted } from '../tokens/words.ts'

interface Voice {
  readonly subject: Subject
  readonly cueUnit: number
  readonly line: number
  /** The quotation continues in the next paragraph. */
  readonly runsOn: boolean
  /** It was quoted directly. */
  readonly direct: boolean
}

const LONGEST_SIGNATURE = 12
/** Verbs whose subject gets the words from somebody else. */
const TAKES_IN =
  /^(?:read|reads|see|sees|saw|hear|hears|heard|find|finds|found|get|gets|got|receive|receives|received|show|shows|showed|carry|carries|carried|open|opens|opened|notice|noticed)$/u
const MESSAGE =
  /^(?:answer|reply|response|message|verdict|advice|conclusion|comment|explanation|question|reaction|statement|warning|words?|reason|argument|view|point)s?$/u

/** Words of a paragraph that is nothing but a quotation, and so continues the previous speaker's. */
const GOES_ON = 6

/**
 * Adds the quotations without a cue: one that is a sentence of its own continues the last speaker in the same
 * paragraph, or across paragraphs if the quotation mark was not closed. Otherwise it is unattributed.
 */
export function withLooseQuotations(
  units: readonly Unit[],
  clauses: ClausesIn,
  statements: readonly Statement[],
): readonly Statement[] {
  const byUnit = units.map((): Statement[] => [])
  for (const statement of statements) byUnit[statement.unit]?.push(statement)
  let voice: Voice | undefined
  return units.flatMap((unit, index) => {
    const own = byUnit[index] ?? []
    const speaking =
      own.findLast(({ subject, type }) => subject && type !== 'indirect') ?? own.findLast(({ subject }) => subject)
    const heard = speaking?.subject ? { subject: speaking.subject, cueUnit: speaking.cueUnit } : undefined
    const opens = units[index - 1]?.line !== unit.line
    const next = voice?.direct && voice.line === unit.line - 1 && opens && isAllQuotation(unit)
    const carried = voice && (voice.line === unit.line || voice.runsOn || next) ? voice : undefined
    const apart = apartFrom(own, unit.quotations)
    const free = apart.length > 0 && pointsElsewhere(unit) ? [] : apart
    const counted = free.length > 0 ? countedIn(unit) : undefined
    const loose = free.flatMap((quotation): Statement[] => {
      const signed = signature(unit, quotation)
      const piece = signed ? direct(quotation) : counted && standing(unit, counted, quotation, carried !== undefined)
      if (!piece) return []
      const from =
        (signed ? { subject: signed, cueUnit: index } : heard) ??
        voiceBeside(units, clauses, index, quotation) ??
        carried ??
        (quotation.runsOn ? voiceBelow(byUnit[index + 1], units[index + 1]) : undefined)
      const cueUnit = from?.cueUnit ?? index
      return [{ ...piece, unit: index, cue: undefined, cueUnit, denied: false, subject: from?.subject }]
    })
    const runsOn = unit.quotations.at(-1)?.runsOn ?? false
    if (heard) voice = { ...heard, line: unit.line, runsOn, direct: speaking?.type === 'direct' }
    else if (carried && unit.quotations.length > 0) voice = { ...carried, line: unit.line, runsOn }
    else if (voice?.runsOn) voice = { ...voice, runsOn: false }
    return [...own, ...loose]
  })
}

/** "“It was late.⏎“We went,” Berg said": the speaker of the paragraph in which an open quotation continues. */
function voiceBelow(
  statements: readonly Statement[] | undefined,
  unit: Unit | undefined,
): Pick<Voice, 'subject' | 'cueUnit'> | undefined {
  const [first] = unit?.quotations ?? []
  const next = statements?.find(({ start, type }) => type === 'direct' && start === first?.start)
  return next?.subject && { subject: next.subject, cueUnit: next.cueUnit }
}

function isAllQuotation(unit: Unit): boolean {
  const [quotation] = unit.quotations
  const last = unit.tokens.at(-1)
  const whole = quotation?.open === unit.start && last !== undefined && quotation.close >= last.start
  return whole && unit.tokens.filter(isWord).length >= GOES_ON
}

/** The name tied to a quotation by a colon or a dash: "From Chairwoman Berg: “…”", "“…” — Ana Berg". */
function voiceBeside(
  units: readonly Unit[],
  clauses: ClausesIn,
  index: number,
  quotation: Quotation,
): Pick<Voice, 'subject' | 'cueUnit'> | undefined {
  const unit = units[index]
  if (!unit) return undefined
  const before = unit.tokens.findLastIndex(({ end }) => end <= quotation.open)
  if (unit.tokens[before]?.text === ':') {
    const subject = namedLabel(unit, before) ?? plainSpoken(unit, clauses(index), before)
    return subject && { subject, cueUnit: index }
  }
  const after = units[index + 1]
  if (!after || quotation.close < unit.end || after.line > unit.line + 1) return undefined
  const below = after.line > unit.line && isAllQuotation(unit) && units[index - 1]?.line !== unit.line
  const subject = signatureFrom(after, 0, below)
  return subject && { subject, cueUnit: index + 1 }
}

/** "“…” — Ana Berg", in one sentence. */
function signature(unit: Unit, { close }: Quotation): Subject | undefined {
  if (unit.quotations.length > 1) return undefined
  const at = unit.tokens.findIndex(({ start }) => start >= close)
  return at > 0 ? signatureFrom(unit, at, false) : undefined
}

/** A dash and a name, or, alone on the next line, just a name: "Ana Berg, driver". */
function signatureFrom(unit: Unit, from: number, alone: boolean): Subject | undefined {
  const { tokens } = unit
  let at = from
  while (/^[—–―-]+$/u.test(tokens[at]?.text ?? '')) at++
  if ((at === from && !alone) || finiteIn(tokens, at, tokens.length)) return undefined
  if (alone && (tokens.length - at > LONGEST_SIGNATURE || /^[.:?!]$/u.test(tokens.at(-1)?.text ?? '.')))
    return undefined
  const subject = phraseAfter(unit, at)
  return subject && isName(unit, subject) ? subject : undefined
}

/** "The mayor was blunt: “…”", "Berg shook her head: “…”", "Her answer was short: “…”": the person who is the subject of the clause before a colon. */
function plainSpoken(unit: Unit, clauses: readonly Clause[], colon: number): Subject | undefined {
  const { tokens } = unit
  const last = clauses.findLast(({ verb }) => verb < colon)
  // "This is how | Berg sums it up: “…”"
  const how = last && /^(?:how|what|why)$/u.test(tokens[last.from]?.lower ?? '') ? last : undefined
  const clause = how ?? clauses.findLast(({ kind, verb }) => kind === 'main' && verb < colon)
  const subject = clause?.subject
  const verb = clause && tokens[verbOf(tokens, clause.verb, colon)]?.lower
  if (!clause || !subject || verb === undefined || TAKES_IN.test(verb)) return undefined
  const head = tokens[subject.to - 1]
  const first = tokens[subject.from]
  if (head && MESSAGE.test(head.lower)) return ownerOf(unit, subject)
  const person = head?.pos === 'PROPN' || roleHead(tokens, subject.from, subject.to) !== undefined
  return person || (subject.to - subject.from === 1 && /^(?:he|she)$/u.test(first?.lower ?? '')) ? subject : undefined
}

/** The last verb of a group: "could not have | been". */
function verbOf(tokens: readonly Token[], group: number, end: number): number {
  let at = group
  while (at + 1 < end && /^(?:AUX|PART|ADV)$/u.test(tokens[at + 1]?.pos ?? '')) at++
  return at
}

/** The phrase before a colon, if it is a name rather than a clause. */
function namedLabel(unit: Unit, colon: number): Subject | undefined {
  const dash = unit.tokens.findLastIndex((_, i) => i < colon && isDash(unit.tokens, i))
  const first = unit.tokens.findIndex((token, i) => i > dash && token.text === ',')
  // "Here is Senator Berg: “…”"
  const here = unit.tokens[0]?.lower === 'here' ? 2 : 0
  if (finiteIn(unit.tokens, Math.max(here, dash + 1), colon)) return undefined
  const from = unit.tokens.findLastIndex(({ lower }, i) => i < colon && i > dash && lower === 'from')
  const least = Math.max(here, Math.max(from, dash) + 1)
  const ends = first > 0 && first < colon ? [first, colon] : [colon]
  const bracket =
    unit.tokens[colon - 1]?.text === ')' ? unit.tokens.findLastIndex(({ text }, i) => i < colon && text === '(') : -1
  if (bracket > 0) ends.unshift(bracket)
  for (const end of ends) {
    const phrase = phraseBefore(unit, end, least)
    const own = phrase && (isName(unit, phrase) ? phrase : ownerOf(unit, phrase))
    if (own) return own
  }
  return undefined
}

/** "Berg’s reply", "her answer": the author of a message. */
function ownerOf({ tokens }: Unit, { from, to }: Subject): Subject | undefined {
  if (!MESSAGE.test(tokens[to - 1]?.lower ?? '')) return undefined
  if (/^(?:his|her)$/u.test(tokens[from]?.lower ?? '')) return { from, to: from + 1 }
  const mark = tokens.findIndex((token, i) => i > from && i < to && isPossessive(token))
  return mark > 0 ? { from, to: mark } : undefined
}

const isName = ({ tokens }: Unit, { from, to }: Subject) =>
  tokens.slice(from, to).every(({ pos, lower }) => pos === 'PROPN' || lower === 'and') && to - from > 1

/** The quotations that no statement overlaps. */
function apartFrom(statements: readonly Statement[], quotations: readonly Quotation[]): readonly Quotation[] {
  const sorted = statements.toSorted((a, b) => a.start - b.start)
  let furthest = -Infinity
  const ends = sorted.map(({ end }) => (furthest = Math.max(furthest, end)))
  return quotations.filter(({ open, close }) => {
    const begun = countWhile(sorted, ({ start }) => start < close)
    return (ends[begun - 1] ?? -Infinity) <= open
  })
}

const isWord = ({ text }: Token) => /[a-z\u00C0-\uFFFF]/iu.test(text)

/** What is common to all quotations of a unit. */
interface Counted {
  readonly words: readonly Token[]
  /** How many are outside quotations. */
  readonly outside: number
}

function countedIn(unit: Unit): Counted {
  const words = unit.tokens.filter(isWord)
  return { words, outside: unit.tokens.filter((token, i) => !isQuoted(unit, i) && isWord(token)).length }
}

/**
 * A quotation that is a sentence of its own: all of its unit, or what follows a colon; with `goesOn`, nearly all
 * suffices.
 */
function standing(
  unit: Unit,
  { words, outside }: Counted,
  quotation: Quotation,
  goesOn: boolean,
): Pick<Statement, 'start' | 'end' | 'type'> | undefined {
  const skipped = countWhile(words, ({ start }) => start < quotation.start)
  const inside = Math.max(0, countWhile(words, ({ end }) => end <= quotation.end) - skipped)
  const before = unit.tokens[countWhile(unit.tokens, ({ end }) => end <= quotation.open) - 1]
  const opening = unit.tokens[countWhile(unit.tokens, ({ start }) => start < quotation.open)]
  const heading = !goesOn && opening?.start === quotation.open && /^['‘]/u.test(opening.text)
  // "had one word for them: “Amateurs.”"
  const least =
    before?.text === ':' && /[.!?]$/u.test(unit.tokens.findLast(({ end }) => end <= quotation.end)?.text ?? '') ? 1 : 2
  if (inside >= least && !heading && (outside === 0 || before?.text === ':')) return direct(quotation)
  if (!goesOn || quotation.open !== unit.start || inside <= outside) return undefined
  const last = unit.tokens.findLast(token => !/^[.,;:]$/u.test(token.text))
  return last ? { start: unit.start, end: last.end, type: 'mixed' } : undefined
}

/** Binary search: the number of leading items for which a monotonic predicate holds. */
function countWhile<T>(sorted: readonly T[], isBefore: (item: T) => boolean): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    const item = sorted[middle]
    if (item !== undefined && isBefore(item)) low = middle + 1
    else high = middle
  }
  return low
}
