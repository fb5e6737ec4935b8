import type { Speaker } from '#core/analysis.ts'
import { passage } from '#core/passage.ts'
import { BODY_NOUNS, ROLE_NOUNS } from '../data/people-words.ts'
import { type Cast, type Member, type Mention, roleHead } from './cast.ts'
import { type Gender, genderOfNoun } from './gender.ts'
import type { Statement } from './statements.ts'
import type { Unit } from './units.ts'

/** Somebody who can be meant by a pronoun: a member of the cast, or a person known only by a noun phrase. */
interface Candidate {
  readonly member?: Member
  readonly name: { readonly start: number; readonly end: number }
  readonly kind: Speaker['kind']
  readonly gender?: Gender | undefined
}

/** Names the speakers of statements, in text order. */
export class Attribution {
  private readonly body: string
  private readonly units: readonly Unit[]
  private readonly cast: Cast
  /** Who spoke last, by unit. */
  private readonly spoken: { readonly unit: number; readonly at: number; readonly who: Candidate }[] = []

  constructor(body: string, units: readonly Unit[], cast: Cast) {
    this.body = body
    this.units = units
    this.cast = cast
  }

  /** The speaker of a statement, or nobody. */
  speakerOf(statement: Statement, subjectUnit: number): Speaker | undefined {
    const unit = this.units[subjectUnit]
    const { subject } = statement
    if (!unit || !subject) return undefined
    const first = unit.tokens[subject.from]
    const last = unit.tokens[subject.to - 1]
    if (!first || !last) return undefined
    const who = this.resolve(subjectUnit, subject.from, subject.to, subject.apposition)
    if (!who) return undefined
    this.spoken.push({ unit: subjectUnit, at: first.start, who })
    return this.asSpeaker(who, first.start, last.end)
  }

  private asSpeaker(who: Candidate, start: number, end: number): Speaker {
    const role = who.member?.roles.toSorted((a, b) => b.end - b.start - (a.end - a.start))[0]
    return {
      name: this.body.slice(who.name.start, who.name.end),
      ...(role ? { role: this.body.slice(role.start, role.end) } : {}),
      mention: passage(this.body, start, end),
      kind: who.kind,
    }
  }

  private resolve(
    unitIndex: number,
    from: number,
    to: number,
    apposition?: { from: number; to: number },
  ): Candidate | undefined {
    const unit = this.units[unitIndex]
    const first = unit?.tokens[from]
    if (!unit || !first) return undefined
    if (to - from === 1) {
      const word = first.lower
      if (word === 'he' || word === 'his') return this.person(unitIndex, first.start, 'male')
      if (word === 'she' || word === 'her') return this.person(unitIndex, first.start, 'female')
      if (word === 'it' || word === 'its') return this.organisation(unitIndex, first.start)
      if (word === 'they' || word === 'their') return this.group(unitIndex, first.start)
      if (/^(?:i|we|you|that|this|who|which|those|these|what|one)$/u.test(word)) return undefined
    }
    const headEnd = headOf(unit, from, to)
    const mentions = this.cast.inUnit(unitIndex)
    const named = mentions.find(mention => mention.from >= from && mention.to === headEnd)
    if (named) return fromMention(named)
    const appended = this.appended(unitIndex, apposition ?? asideAfter(unit, to))
    if (appended && (roleHead(unit.tokens, from, headEnd) || unit.tokens[from]?.lower === 'one'))
      return fromMention(appended)
    return this.nominal(unitIndex, from, to, headEnd)
  }

  /** The name in an apposition: "the driver, Ana Berg,"; not "the driver, who knows Ana Berg,". */
  private appended(unitIndex: number, apposition: { from: number; to: number } | undefined): Mention | undefined {
    const tokens = this.units[unitIndex]?.tokens
    if (!apposition || !tokens) return undefined
    return this.cast
      .inUnit(unitIndex)
      .find(
        mention =>
          mention.from >= apposition.from &&
          mention.to <= apposition.to &&
          tokens.slice(apposition.from, mention.from).every(token => /^(?:DET|ADJ|NOUN|PROPN)$/u.test(token.pos)),
      )
  }

  private nominal(unitIndex: number, from: number, to: number, headEnd: number): Candidate | undefined {
    const unit = this.units[unitIndex]
    const first = unit?.tokens[from]
    const head = unit?.tokens[headEnd - 1]
    if (!unit || !first || !head) return undefined
    const noun = head.lower.replace(/\.$/u, '')
    if (first.lower === 'the') {
      const known = this.definite(
        first.start,
        noun,
        unit.tokens.slice(from + 1, headEnd - 1).map(token => token.lower),
      )
      if (known) return known
    }
    let start = from
    if (/^(?:the|a|an|one|his|her|their|its|another|my|our)$/u.test(first.lower) && to - from > 1) start++
    const begin = unit.tokens[start]
    const end = unit.tokens[to - 1]
    if (!begin || !end) return undefined
    const kind = ROLE_NOUNS.has(noun) ? 'role' : BODY_NOUNS.has(noun) ? 'body' : 'other'
    return { name: { start: begin.start, end: end.end }, kind, gender: genderOfNoun(noun) }
  }

  /** "The minister", "the company": the member whose role or name has the noun, the last one named before. */
  private definite(at: number, noun: string, modifiers: readonly string[]): Candidate | undefined {
    const before = this.cast.mentions.filter(mention => mention.start < at && !mention.quoted)
    if (/^(?:younger|elder|older)$/u.test(modifiers[0] ?? '')) {
      const first = this.cast.members.find(
        member =>
          member.words.at(-1) === noun &&
          (modifiers[0] === 'younger') === member.roles.some(role => YOUNGER.test(role.head)),
      )
      if (first) return fromMember(first)
    }
    for (const mention of before.toReversed()) {
      const { member } = mention
      if (
        modifiers.length > 0 &&
        member.kind !== 'person' &&
        member.roles.some(
          role =>
            role.start < at &&
            modifiers.every(word => this.body.slice(role.start, role.end).toLowerCase().split(' ').includes(word)),
        )
      )
        return fromMention(mention)
      const asRole = member.roles.some(role => role.head === noun && role.start < at)
      const asName = member.words.length > 1 && member.words.at(-1) === noun
      if (asRole || asName) return fromMention(mention)
    }
    const spoken = this.spoken.findLast(
      ({ who }) => !who.member && lastWord(this.body.slice(who.name.start, who.name.end)) === noun,
    )
    if (spoken) return spoken.who
    if (
      /^(?:company|firm|group|organization|organisation|bank|maker|retailer|manufacturer|airline)$/u.test(noun) &&
      modifiers.length <= 1
    ) {
      const business = before.findLast(
        ({ member }) => member.kind === 'body' && !PUBLIC.test(member.words.at(-1) ?? ''),
      )
      if (business) return fromMention(business)
    }
    return undefined
  }

  private person(unitIndex: number, at: number, gender: Gender): Candidate | undefined {
    return this.best(
      unitIndex,
      at,
      candidate =>
        candidate.kind !== 'body' &&
        candidate.kind !== 'other' &&
        (candidate.gender === undefined || candidate.gender === gender),
      gender,
    )
  }

  private best(
    unitIndex: number,
    at: number,
    fits: (candidate: Candidate) => boolean,
    gender?: Gender,
  ): Candidate | undefined {
    const line = this.units[unitIndex]?.line ?? 0
    const scores = new Map<number, { candidate: Candidate; score: number }>()
    const add = (candidate: Candidate, score: number) => {
      const known = scores.get(candidate.name.start)
      if (!known || known.score < score) scores.set(candidate.name.start, { candidate, score })
    }
    for (const mention of this.cast.mentions) {
      if (mention.start >= at) break
      if (mention.unit < unitIndex - 8 || mention.quoted) continue
      const candidate = fromMention(mention)
      if (
        candidate.kind === 'other' && mention.member.kind === 'unknown'
          ? !fits({ ...candidate, kind: 'person' })
          : !fits(candidate)
      )
        continue
      let score = 10 - (unitIndex - mention.unit) * 1.5
      if (isSubject(this.units[mention.unit], mention)) score += 3
      if (gender && candidate.gender === gender) score += 2
      if (mention.member.kind === 'person') score += 1
      if ((this.units[mention.unit]?.line ?? 0) !== line) score -= 1
      add(candidate, score)
    }
    for (const { unit, who } of this.spoken) {
      if (unit < unitIndex - 8 || !fits(who)) continue
      add(
        who,
        10 -
          (unitIndex - unit) * 1.5 +
          4 +
          (gender && who.gender === gender ? 2 : 0) -
          ((this.units[unit]?.line ?? 0) === line ? 0 : 1),
      )
    }
    const [first, second] = [...scores.values()].sort((a, b) => b.score - a.score)
    if (!first || first.score < 3) return undefined
    return second && first.score - second.score < 0.75 ? undefined : first.candidate
  }

  private organisation(unitIndex: number, at: number): Candidate | undefined {
    return this.best(unitIndex, at, candidate => candidate.kind === 'body')
  }

  private group(unitIndex: number, at: number): Candidate | undefined {
    return this.best(
      unitIndex,
      at,
      candidate =>
        candidate.kind === 'body' ||
        (candidate.member === undefined &&
          /s$|people|police/u.test(this.body.slice(candidate.name.start, candidate.name.end))),
    )
  }
}

function lastWord(text: string): string {
  return text.toLowerCase().split(/\s+/u).at(-1) ?? ''
}

const YOUNGER = /son$|daughter$|nephew|niece/u
const PUBLIC =
  /^(?:court|ministry|police|parliament|senate|congress|government|party|university|hospital|council|times|post|journal|news|reuters|bloomberg|afp|ap|army)$/u

/** ", Ana Berg," right after a phrase. */
function asideAfter(unit: Unit, to: number): { from: number; to: number } | undefined {
  if (unit.tokens[to]?.text !== ',') return undefined
  let end = to + 1
  while (end < unit.tokens.length && !/^[,.;:—]$/u.test(unit.tokens[end]?.text ?? '')) end++
  return { from: to + 1, to: end }
}

const fromMention = (mention: Mention) => fromMember(mention.member)

function fromMember(member: Member): Candidate {
  const kind = member.kind === 'person' ? 'person' : member.kind === 'body' ? 'body' : 'other'
  return { member, name: { start: member.start, end: member.end }, kind, gender: member.gender }
}

/** Where the head of a noun phrase ends: before "of", "who", a comma or parenthesis. */
function headOf(unit: Unit, from: number, to: number): number {
  for (let i = from + 1; i < to; i++) {
    const token = unit.tokens[i]
    if (!token) break
    if (
      (token.pos === 'ADP' || /^(?:of|for|from|who|which|that|whose|with|at|in|\(|,|[-–—])$/u.test(token.lower)) &&
      !(token.text === '-' && unit.tokens[i - 1]?.end === token.start)
    )
      return i
    if (token.pos === 'VERB' && unit.tokens[i - 1]?.pos === 'NOUN') return i
    if (token.pos === 'ADJ' && unit.tokens[i - 1]?.pos === 'NOUN' && i < to - 1) return i
  }
  return to
}

/** Does the mention stand where a subject stands: not after a preposition or verb, and before a verb? */
function isSubject(unit: Unit | undefined, mention: Mention): boolean {
  if (!unit) return false
  const before = unit.tokens[mention.from - 1]
  const after = unit.tokens[mention.to]
  if (before && (before.pos === 'ADP' || before.pos === 'VERB')) return false
  return (
    after !== undefined && (after.pos === 'VERB' || after.pos === 'AUX' || after.pos === 'ADV' || after.text === ',')
  )
}
