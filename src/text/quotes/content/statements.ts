import { afterSource, beyond, predicateAfter } from './clause-ends.ts'
import { contentAfter } from './complement.ts'
import type { Cue } from '../cues/cue.ts'
import { cuesOf } from '../cues/cues.ts'
import { contentEnd, shapeOf, trimmed } from './ending.ts'
import { type Voice, labelled } from './labelled.ts'
import type { Quotation } from '../tokens/marks.ts'
import { isOuter } from './outer.ts'
import { around, clauseOpening, closes, isAdjunct, leftStart, startsWithVerb } from './parenthesis.ts'
import type { Range, Subject } from '../tokens/phrases.ts'
import { type Clause, type ClausesIn, mainSubject } from '../clauses/clauses.ts'
import type { Unit } from '../tokens/units.ts'
import { negates } from '../tokens/verbs.ts'
import { finiteIn, isQuoted, markBefore } from '../tokens/words.ts'

/**
 * A statement in the text, before its speaker is resolved. Offsets are those of the text; an empty one only records who
 * spoke.
 */
export interface Statement {
  readonly start: number
  readonly end: number
  readonly type: 'direct' | 'indirect' | 'mixed'
  /** The unit it is in. */
  readonly unit: number
  readonly cue: Cue | undefined
  /** The unit whose tokens `cue` and `subject` index. */
  readonly cueUnit: number
  /** The speaker, as mentioned at this place. */
  readonly subject: Subject | undefined
  readonly denied: boolean
}

/** Tokens; nothing longer is a sentence, whatever its punctuation. */
const LONGEST_UNIT = 1500

/**
 * The statements made by cues and labels, unit by unit. `heard`: the person who answers in an interview that only says
 * "A:".
 */
export function statementsOf(
  units: readonly Unit[],
  clauses: ClausesIn,
  heard: () => Voice | undefined,
): readonly Statement[] {
  let read = 0
  return units.flatMap((unit, index) => {
    if (unit.start < read || unit.tokens.length > LONGEST_UNIT) return []
    const label = labelled(units, index, heard)
    if (!label) return new UnitReader(units, unit, index, clauses).read()
    read = label.end
    return label.statement ? [label.statement] : []
  })
}

class UnitReader {
  private readonly units: readonly Unit[]
  private readonly unit: Unit
  private readonly index: number
  private readonly clausesIn: ClausesIn
  private readonly found: Statement[] = []

  constructor(units: readonly Unit[], unit: Unit, index: number, clauses: ClausesIn) {
    this.clausesIn = clauses
    this.units = units
    this.unit = unit
    this.index = index
  }

  /** Lazy: most units have no cue. */
  private get clauses(): readonly Clause[] {
    return this.clausesIn(this.index)
  }

  read(): readonly Statement[] {
    const { unit } = this
    const cues = cuesOf(unit, () => this.clauses).map(cue => {
      const until = cue.until ?? (cue.kind === 'verb' ? beyond(unit, this.clauses, cue) : undefined)
      return until === undefined ? cue : { ...cue, until }
    })
    if (cues.length === 0) return []
    const rights = cues.map(cue => {
      const right = cue.kind === 'according' ? undefined : contentAfter(unit, cue, closesContent(unit, cue))
      return right !== undefined && right >= (cue.until ?? Infinity) ? undefined : right
    })
    const reach = cues.map((cue, i) => rights[i] ?? reachOf(unit, cue))
    const ends = cues.map((cue, i) => {
      const from = reach[i]
      return from === undefined || cues.length === 1 ? undefined : contentEnd(unit, from, [], shapeOf(unit, cue, from))
    })
    const outer = cues.filter((_, i) => isOuter(unit, cues, reach, ends, i))
    const stops = outer.flatMap(cue => [clauseOpening(unit, cue), cue.group])
    let speaker: Subject | undefined
    let left: number | undefined
    for (const cue of outer) {
      if (cue.kind !== 'according') speaker = cue.subject ?? (cue.group >= (left ?? Infinity) ? undefined : speaker)
      const subject = cue.subject ?? (cue.order === 'shared' ? this.sharedBy(cue, speaker) : undefined)
      left = cue.until
      if (cue.unsaid) continue
      if (cue.kind === 'according') this.according(cue, stops, subject)
      else this.spoken(cue, rights[cues.indexOf(cue)], stops, subject)
    }
    return this.found
  }

  /**
   * "Berg left where the crew stood shouting, saying …": a participle after a comma belongs to the main clause's
   * subject.
   */
  private sharedBy(cue: Cue, speaker: Subject | undefined): Subject | undefined {
    const main = mainSubject(this.clauses, cue.group)
    const far = cue.form === 'gerund' && markBefore(this.unit, cue.group) === ','
    const hangs = this.clauses.some(({ kind, subject }) => kind === 'dependent' && subject?.from === speaker?.from)
    return speaker === undefined || (far && hangs) ? (main ?? speaker) : speaker
  }

  private spoken(cue: Cue, right: number | undefined, stops: readonly number[], subject: Subject | undefined): void {
    const { unit } = this
    const quotes = cue.entry.frames.has('quote')
    const opening = unit.tokens[clauseOpening(unit, cue)]?.lower
    const sides =
      quotes && (cue.until === undefined || (opening === 'as' && cue.form !== 'base')) ? around(unit, cue) : {}
    const echoes = unit.tokens[clauseOpening(unit, cue)]?.lower === 'as' && this.found.length > 0
    if (echoes && right === undefined) return
    if (opening === 'as' && isAsideOfWriter(unit, cue)) return
    if (sides.left && (right === undefined || right === sides.right || isQuoted(unit, sides.left.from)))
      this.whole(sides.left, cue, subject)
    if (right !== undefined) {
      const more = cue.until !== undefined ? [cue.until] : cue.kind === 'noun' ? predicateAfter(unit, right) : []
      this.add(
        {
          from: right,
          to: contentEnd(unit, right, [...stops, ...more], shapeOf(unit, cue, right)),
        },
        cue,
        subject,
      )
    } else if (sides.right !== undefined) {
      this.add({ from: sides.right, to: contentEnd(unit, sides.right, stops, { kind: 'clause' }) }, cue, subject)
    } else if (quotes && !sides.left) this.neighbour(cue, subject)
  }

  private according(cue: Cue, stops: readonly number[], subject: Subject | undefined): void {
    const { unit } = this
    const opening = clauseOpening(unit, cue)
    const after = cue.subject && afterSource(unit, Math.max(cue.to, cue.subject.to))
    if (opening > 1) {
      const from = leftStart(unit, opening)
      const to = trimmed(unit, from, opening)
      // "The fine is, according to Berg, …", but not "worse than it ever was, according to Berg"
      const isOpen = unit.tokens[to - 1]?.pos === 'AUX' && !finiteIn(unit.tokens, from, to - 1)
      // "The fine is, in the words of Berg, | “a bill …”", "and in the words of Berg, | “…”"
      if (after !== undefined && isQuoted(unit, after) && (isOpen || unit.tokens[opening - 1]?.pos === 'CCONJ'))
        this.add({ from: after, to: contentEnd(unit, after, stops, { kind: 'clause' }) }, cue, subject)
      else if (isOpen) this.heard(cue, subject)
      else if (after !== undefined && leadsOn(unit, { from, to }) && !startsWithVerb(unit, after))
        this.add({ from: after, to: contentEnd(unit, after, stops, { kind: 'clause' }) }, cue, subject)
      else {
        this.whole({ from, to }, cue, subject)
        // "The wires, according to Berg, | will last"
        if (after !== undefined && startsWithVerb(unit, after) && !finiteIn(unit.tokens, from, opening))
          this.add({ from: after, to: contentEnd(unit, after, stops, { kind: 'clause' }) }, cue, subject)
      }
    } else if (after !== undefined)
      this.add({ from: after, to: contentEnd(unit, after, stops, { kind: 'clause' }) }, cue, subject)
  }

  /**
   * Content in the adjacent unit: "“Why?” asked Berg." as two sentences, and "Berg added:" before a paragraph of its
   * own.
   */
  private neighbour(cue: Cue, subject: Subject | undefined): void {
    const { unit, index, units } = this
    const previous = units[index - 1]
    const last = previous?.quotations.at(-1)
    const opening = clauseOpening(unit, cue)
    if (
      opening === 0 &&
      subject &&
      closes(unit, cue) &&
      this.found.length === 0 &&
      (previous?.line === unit.line || (previous !== undefined && endsOpenly(previous))) &&
      last?.close === previous.end
    ) {
      this.push({ ...direct(last), unit: index - 1 }, cue, subject)
      return
    }
    const next = units[index + 1]
    if (unit.tokens.at(-1)?.text !== ':' || !next || next.line === unit.line) return
    const [quotation] = next.quotations
    if (quotation?.open === next.start) this.push({ ...direct(quotation), unit: index + 1 }, cue, subject)
  }

  /** "It was, according to Berg.": shows nothing, but resolves a later "he". */
  private heard(cue: Cue, subject: Subject | undefined): void {
    const { start = 0 } = this.unit.tokens[cue.from] ?? {}
    if (subject) this.push({ start, end: start, type: 'indirect', unit: this.index }, cue, subject)
  }

  /**
   * Content that a later cue reports as a whole ("Berg said it fell, police said") replaces the statements inside it.
   */
  private whole(range: Range, cue: Cue, subject: Subject | undefined): void {
    const start = this.unit.tokens[range.from]?.start ?? 0
    const end = this.unit.tokens[range.to - 1]?.end ?? 0
    const kept = this.found.filter(
      inside => inside.start < start || inside.end > end || (inside.start === start && inside.end === end),
    )
    this.found.splice(0, this.found.length, ...kept)
    this.add(range, cue, subject)
  }

  private add({ from, to }: Range, cue: Cue, subject: Subject | undefined): void {
    const first = this.unit.tokens[from]
    const last = this.unit.tokens[to - 1]
    if (!first || !last || to <= from) return
    const opening = this.unit.quotations.find(({ open }) => open === first.start)
    if (
      opening &&
      opening.close < last.end &&
      /[,.?!…—]/u.test(this.unit.tokens.findLast(({ end }) => end <= opening.end)?.text ?? '')
    ) {
      this.push({ ...direct(opening), unit: this.index }, cue, subject)
      return
    }
    const inside = this.unit.quotations.filter(({ open }) => open >= first.start && open < last.end)
    const [only] = inside
    const isDirect = only && inside.length === 1 && only.open === first.start && only.close >= last.end - 1
    const type = inside.length > 0 ? ('mixed' as const) : ('indirect' as const)
    this.push(
      { ...(isDirect ? direct(only) : { start: first.start, end: last.end, type }), unit: this.index },
      cue,
      subject,
    )
  }

  private push(
    piece: Pick<Statement, 'start' | 'end' | 'type' | 'unit'>,
    cue: Cue,
    subject: Subject | undefined,
  ): void {
    const group = this.unit.tokens.slice(cue.group, cue.from)
    const denied = cue.entry.frames.has('denies') && !group.some(({ lower }) => negates(lower))
    this.found.push({ ...piece, cue, cueUnit: this.index, denied, subject })
  }
}

/** "“…,” he said", "The road was open, he said in a note": the content precedes the cue's clause and is complete. */
function closesContent(unit: Unit, cue: Cue): boolean {
  const { left } = cue.kind === 'verb' && cue.entry.frames.has('quote') ? around(unit, cue) : {}
  if (!left) return false
  if (isQuoted(unit, left.from)) return isQuoted(unit, left.to - 1)
  return (
    !/^(?:ADP|SCONJ|ADV|VERB)$/u.test(unit.tokens[left.from]?.pos ?? '') && finiteIn(unit.tokens, left.from, left.to)
  )
}

/**
 * "In March, according to Berg, | …", "…, because, according to Berg, | …": does what precedes the cue only lead up to
 * the statement?
 */
function leadsOn(unit: Unit, left: Range): boolean {
  const last = unit.tokens[left.to - 1]?.lower ?? ''
  return (
    /^(?:because|that|which|who|what|and|but|although|while|whereas|if|when|since|so)$/u.test(last) ||
    isAdjunct(unit, left)
  )
}

/** "“… / stand still,” / Berg sang": a comma shows that it continues on the next line. */
const endsOpenly = ({ tokens }: Unit) => tokens.at(-2)?.text === ','

/** "Is it dead, as Berg says?", "those who, as Berg says, lost": the writer's own sentence, borrowing a word. */
function isAsideOfWriter(unit: Unit, cue: Cue): boolean {
  const { tokens } = unit
  const last = tokens.length - 1
  if (tokens[last]?.text === '?' && !isQuoted(unit, last) && cue.entry.lemma !== 'ask') return true
  const before = tokens[clauseOpening(unit, cue) - 2]
  return (
    before !== undefined &&
    !isQuoted(unit, clauseOpening(unit, cue) - 2) &&
    /^(?:who|which|when|whether|where|if)$/u.test(before.lower)
  )
}

/** Where the content of a cue begins, if not directly after it. */
function reachOf(unit: Unit, cue: Cue): number | undefined {
  if (cue.kind === 'verb') return around(unit, cue).right
  return cue.kind === 'according' && cue.group <= 1 && cue.subject
    ? afterSource(unit, Math.max(cue.to, cue.subject.to))
    : undefined
}

export function direct(quotation: Quotation): Pick<Statement, 'start' | 'end' | 'type'> {
  return { start: quotation.start, end: quotation.end, type: 'direct' }
}
