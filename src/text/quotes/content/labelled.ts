import type { Statement } from './statements.ts'
import type { Subject } from '../tokens/phrases.ts'
import { roleHead } from '../tokens/roles.ts'
import type { Token } from '../tokens/tokens.ts'
import type { Unit } from '../tokens/units.ts'
import { isQuoted } from '../tokens/words.ts'

const LONGEST_LABEL = 6
const LONGEST_TITLE = 20
/** Units around a labelled line that are searched for another label. */
const NEAR = 12
/** Units on both sides in which a label's name is searched for. */
const NAMED_NEAR = 40
/** Labels that are a kind of text, not a person. */
const NOBODY =
  /^(?:story|stories|more|live|read|watch|listen|see|also|note|notes|photos?|images?|credits?|captions?|graphics?|pictures?|videos?|updated?|breaking|related|exclusive|opinion|analysis|correction|editorial|sources?|abstract|text|tags?|byline|topics?|advertisement|latest|notices?|interviewer|host|moderator|presenter|timeline|recap|preview|review|explainer|factbox|profile|obituary|quiz|map|letters?)$/iu

const ASKS_OR_ANSWERS = /^(?:Q|A|Question|Answer|QUESTION|ANSWER)$/u
/** "WHAT HAPPENED:", "THE QUESTION:": a heading, not a speaker. */
const HEADING = /^(?:what|when|where|why|how|who|question|answer|verdict|result|results|score|odds|bottom|key|facts?)$/u
/** Labels that refer to another text: what follows says nothing here. */
const POINTS = /^(?:more|also|live|read|watch|listen|see|related|story|stories|photos?|pictures?|videos?)$/u

/** A mention of a speaker in the text. */
export interface Voice {
  readonly subject: Subject
  readonly cueUnit: number
}

/** What a label and a colon make of the beginning of a line. */
export interface Labelled {
  readonly statement?: Statement
  /** Everything before this offset is settled. */
  readonly end: number
}

/**
 * Statements attributed by a label and a colon: lines of a transcript ("BERG: We will.") or an interview ("Ana Berg: We
 * will.", "A: We will.", whose questions are nobody's), and headlines ("Berg: Strike will go on"). A label has at most
 * six words, the last of them a name or in capitals. `undefined`: there is no label.
 */
export function labelled(units: readonly Unit[], index: number, heard: () => Voice | undefined): Labelled | undefined {
  const unit = units[index]
  const label = unit && labelOf(unit)
  if (!unit || !label) return undefined
  const words = unit.tokens.slice(label.from, label.to)
  if (words.some(({ lower }) => NOBODY.test(lower))) return pointsElsewhere(unit) ? { end: unit.end } : undefined
  const opensLine = units[index - 1]?.line !== unit.line
  const exchange = words.length === 1 && ASKS_OR_ANSWERS.test(words[0]?.text ?? '')
  if (exchange && opensLine && hasAnother(units, index, ({ text }) => ASKS_OR_ANSWERS.test(text))) {
    const end = lineEnd(units, index)
    return /^q/iu.test(words[0]?.text ?? '')
      ? { end }
      : { statement: spokenLine(unit, index, label.to, end, heard()), end }
  }
  const heading =
    words.length > 1 ? words.some(({ lower }) => HEADING.test(lower)) : /^wh|^how$/u.test(words[0]?.lower ?? '')
  const shouted = index === 0 && units[1]?.line !== unit.line && !unit.tokens.some(({ text }) => /\p{Ll}/u.test(text))
  const transcript =
    !heading &&
    !shouted &&
    words.every(token => /^[\p{Lu}.'’-]{2,}$/u.test(token.text)) &&
    (words.at(-1)?.text.length ?? 0) > 2
  const named = !transcript && !unit.headline && opensLine && isNameLabel(words) && isExchange(units, index, words)
  const voice = { subject: { from: label.from, to: label.to }, cueUnit: index }
  if (transcript || (named && !isQuoted(unit, label.to + 1))) {
    const end = lineEnd(units, index)
    return { statement: spokenLine(unit, index, label.to, end, voice), end }
  }
  if (!named && !isHeadlineLabel(units, index, words)) return undefined
  const opening = unit.tokens[label.to + 1]
  const quotation = opening && unit.quotations.find(({ open }) => open === opening.start)
  if (!opening) return undefined
  const last = unit.tokens.findLast(token => !/^["”’.']$/u.test(token.text))
  if (!last || last.start < opening.start) return undefined
  const piece =
    quotation && quotation.close >= last.end
      ? { start: quotation.start, end: quotation.end, type: 'direct' as const }
      : {
          start: opening.start,
          end: unit.end,
          type: unit.quotations.length > 0 ? ('mixed' as const) : ('indirect' as const),
        }
  return { statement: { ...piece, ...voice, unit: index, cue: undefined, denied: false }, end: unit.end }
}

/** "Read more: “Ten bridges that fell”": refers to another text. */
export function pointsElsewhere(unit: Unit): boolean {
  const label = labelOf(unit)
  const words = label ? unit.tokens.slice(label.from, label.to) : []
  return words.length > 0 && words.length < 4 && words.every(({ lower }) => POINTS.test(lower))
}

/** The words before a colon near the beginning of a unit. */
function labelOf({ tokens }: Unit): { readonly from: number; readonly to: number } | undefined {
  if (!mayHaveLabel(tokens)) return undefined
  const first = tokens.slice(0, 2).findIndex(token => /^\p{L}/u.test(token.text))
  const from = /^the$/u.test(tokens[first]?.lower ?? '') ? first + 1 : first
  const short = /^[QA]$/u.test(tokens[from]?.text ?? '') && tokens[from + 1]?.text === '.'
  const to = short ? from + 1 : tokens.slice(0, from + LONGEST_LABEL + 1).findIndex(token => token.text === ':')
  return first < 0 || to <= from || !tokens[to + 1] ? undefined : { from, to }
}

/** Fast check: almost no unit has a colon or "Q." where a label could end. */
function mayHaveLabel(tokens: readonly Token[]): boolean {
  for (let i = 1; i < LONGEST_LABEL + 4; i++) {
    const text = tokens[i]?.text
    if (text === ':' || (text === '.' && i < 4)) return true
  }
  return false
}

function spokenLine(unit: Unit, index: number, colon: number, end: number, voice: Voice | undefined): Statement {
  const start = unit.tokens[colon + 1]?.start ?? unit.start
  const whose = { cueUnit: voice?.cueUnit ?? index, subject: voice?.subject }
  return { start, end, type: 'direct', unit: index, cue: undefined, denied: false, ...whose }
}

/** A speaker in a transcript continues to the end of the line. */
function lineEnd(units: readonly Unit[], index: number): number {
  let last = index
  while (units[last + 1] !== undefined && units[last + 1]?.line === units[index]?.line) last++
  return units[last]?.end ?? 0
}

/** "Ida Holm", "Holm": names, at most four words. */
const isNameLabel = (label: readonly Token[]) => label.length < 5 && label.every(({ pos }) => pos === 'PROPN')

/** "Poll: Berg ahead", "Berg: Strike will go on" above an article that names Berg. */
function isHeadlineLabel(units: readonly Unit[], index: number, label: readonly Token[]): boolean {
  const unit = units[index]
  const last = label.at(-1)
  if (!unit || !last || index > 0) return false
  const alone = units[1]?.line !== unit.line
  // "Police: Man found in harbour"
  if (alone && label.length === 1 && roleHead([last], 0, 1) !== undefined) return true
  if (unit.headline)
    return (
      (last.pos === 'PROPN' && (label.length === 1 || isNamed(units, index, last))) ||
      /^(?:poll|survey|report|study)s?$/u.test(last.lower)
    )
  const title = !/^[.!?]$/u.test(unit.tokens.at(-1)?.text ?? '.') || unit.tokens.length < LONGEST_TITLE
  return alone && title && isNameLabel(label) && isNamed(units, index, last)
}

/** Is the name used in a sentence nearby, not only as a label? */
function isNamed(units: readonly Unit[], index: number, { text }: Token): boolean {
  return units
    .slice(Math.max(0, index - NAMED_NEAR), index + NAMED_NEAR)
    .some(({ tokens }) =>
      tokens.some(
        (token, i) => i > 0 && token.text === text && tokens[i - 1]?.text !== '.' && tokens[i + 1]?.text !== ':',
      ),
    )
}

/**
 * Is it a line of an interview rather than a heading: does another begin with a full name too, or do names alternate?
 */
function isExchange(units: readonly Unit[], index: number, label: readonly Token[]): boolean {
  const isName = ({ pos }: Token) => pos === 'PROPN'
  const asks = ({ lower }: Token) => /^(?:interviewer|reporter|host|moderator|presenter)$/u.test(lower)
  // Names after bullets are a list.
  if (units[index]?.tokens[0] !== label[0]) return false
  if (label.length > 1 && (hasAnother(units, index, isName, 2) || hasAnother(units, index, asks))) return true
  // "Berg: 48 %", "Berg: Iowa." is a list.
  const words = units[index]?.tokens.slice(label.length).filter(({ text }) => /^\p{L}/u.test(text)) ?? []
  const sentence = words.length > 1 && /^[.?!…”"’]$/u.test(units[index]?.tokens.at(-1)?.text ?? '')
  return sentence && hasAnother(units, index, isName) && repeatsLabel(units, index)
}

/** Do two voices alternate: is there a label nearby that recurs? */
function repeatsLabel(units: readonly Unit[], index: number): boolean {
  const seen = new Set<string>()
  let repeated = false
  let line = -1
  for (const unit of units.slice(Math.max(0, index - NEAR), index + NEAR)) {
    const label = unit.line === line ? undefined : labelOf(unit)
    line = unit.line
    const name = label && label.to - label.from === 1 ? unit.tokens[label.from] : undefined
    if (name?.pos !== 'PROPN') continue
    repeated ||= seen.has(name.text)
    seen.add(name.text)
  }
  return repeated && seen.size > 1
}

/** Does another line near this one begin with such a label? */
function hasAnother(units: readonly Unit[], index: number, isPart: (token: Token) => boolean, least = 1): boolean {
  const line = units[index]?.line ?? 0
  return units.slice(Math.max(0, index - NEAR), index + NEAR).some((unit, i, near) => {
    if (unit.line === line || Math.abs(unit.line - line) > 2 || near[i - 1]?.line === unit.line) return false
    const label = labelOf(unit)
    return (
      label !== undefined && label.to - label.from >= least && unit.tokens.slice(label.from, label.to).every(isPart)
    )
  })
}
