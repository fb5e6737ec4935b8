import type { Quote, Speaker } from '#core/analysis.ts'
import { passage } from '#core/passage.ts'
import { BODY_NOUNS, ROLE_NOUNS } from '../data/people-words.ts'
import type { Cast, Mention } from './cast.ts'
import type { Member } from './members.ts'
import { type Gender, genderOfNoun } from './gender.ts'
import { type Person, chosen } from './pronouns.ts'
import type { Range, Subject } from './phrases.ts'
import { bare, roleHead, singular } from './roles.ts'
import { mainSubject } from './subjects.ts'
import type { Unit } from './units.ts'
import { isPossessive } from './words.ts'

/** Finds out who is meant by the subjects of statements. They are asked for in text order: a pronoun looks back. */
export class Speakers {
  private readonly body: string
  private readonly units: readonly Unit[]
  private readonly cast: Cast
  private readonly spoken: { readonly unit: number; readonly who: Person }[] = []
  /** The subject of each unit, as far as it was looked for. */
  private readonly topics = new Map<number, Person | undefined>()

  constructor(body: string, units: readonly Unit[], cast: Cast) {
    this.body = body
    this.units = units
    this.cast = cast
  }

  /** Who the subject of a statement is; nobody where that cannot be told. `opening`: the statement's first word. */
  named(unitIndex: number, subject: Subject, opening: string, type: Quote['type']): Speaker | undefined {
    const tokens = this.units[unitIndex]?.tokens
    const first = tokens?.[subject.from]
    const last = tokens?.[subject.relative ?? subject.to - 1]
    if (!first || !last) return undefined
    const who = this.resolve(unitIndex, subject)
    if (!who) return undefined
    if (who.member) learn(who.member, opening, type)
    this.spoken.push({ unit: unitIndex, who })
    const role = who.member?.roles.toSorted((a, b) => b.end - b.start - (a.end - a.start))[0]
    return {
      name: this.body.slice(who.start, who.end),
      ...(role ? { role: this.body.slice(role.start, role.end) } : {}),
      mention: passage(this.body, first.start, last.end),
      kind: who.member ? ofMember(who.member).kind : who.kind,
    }
  }

  private resolve(unitIndex: number, subject: Subject): Person | undefined {
    const unit = this.units[unitIndex]
    const first = unit?.tokens[subject.from]
    if (!unit || !first) return undefined
    if (subject.to - subject.from === 1) {
      switch (first.lower) {
        case 'he':
        case 'his':
          return told(this.pronoun(unitIndex, subject.from, 'male'), 'male')
        case 'she':
        case 'her':
          return told(this.pronoun(unitIndex, subject.from, 'female'), 'female')
        case 'it':
        case 'its':
          return this.pronoun(unitIndex, subject.from, 'thing')
        case 'they':
        case 'their':
          return this.pronoun(unitIndex, subject.from, 'several')
        case 'i':
        case 'we':
        case 'you':
        case 'that':
        case 'this':
        case 'who':
        case 'which':
        case 'what':
        case 'one':
        case 'him':
        case 'them':
          return undefined
        default:
      }
    }
    const headEnd = headOf(unit, subject)
    const mentions = this.cast.inUnit(unitIndex)
    const second = unit.tokens[subject.from + 1]
    const aged = second && this.byAge(second.lower, bare(unit.tokens[headEnd - 1]))
    if (aged) return ofMember(aged)
    const own = mentions.find(mention => mention.from >= subject.from && mention.to === headEnd)
    if (own) return ofMember(own.member)
    const aside = this.nameIn(unitIndex, subject.apposition ?? asideAfter(unit, subject.to))
    const titled = roleHead(unit.tokens, subject.from, headEnd) !== undefined || first.lower === 'one'
    const closed = aside && /^[,—]$/u.test(unit.tokens[aside.to]?.text ?? '')
    if (aside && (titled || closed)) return ofMember(aside.member)
    return this.definite(unitIndex, subject, headEnd) ?? this.asWritten(unit, subject, headEnd)
  }

  /** The name in an apposition: "the driver, Ana Berg,"; not "the driver, who knows Ana Berg,". */
  private nameIn(unitIndex: number, aside: Range | undefined): Mention | undefined {
    const tokens = this.units[unitIndex]?.tokens
    if (!aside || !tokens) return undefined
    const fitting = this.cast
      .inUnit(unitIndex)
      .filter(
        mention =>
          mention.from >= aside.from &&
          mention.to <= aside.to &&
          tokens.slice(aside.from, mention.from).every(token => /^(?:DET|ADJ|NOUN|PROPN)$/u.test(token.pos)),
      )
    return fitting.find(mention => mention.to === aside.to) ?? fitting[0]
  }

  /** Somebody known only by a noun phrase: "two people familiar with the matter". */
  private asWritten(unit: Unit, { from, to }: Subject, headEnd: number): Person | undefined {
    const opening = unit.tokens[from]?.lower ?? ''
    const drops =
      /^(?:the|a|an|one|his|her|their|its|another|my|our)$/u.test(opening) && unit.tokens[from + 1]?.lower !== 'of'
    const first = unit.tokens[drops && to - from > 1 ? from + 1 : from]
    const last = unit.tokens[relativeEnd(unit, to) - 1]
    const noun = bare(unit.tokens[headEnd - 1])
    if (!first || !last || noun === '' || /^(?:DET|ADV|ADP|PART)$/u.test(unit.tokens[headEnd - 1]?.pos ?? ''))
      return undefined
    const one = singular(noun)
    const kind = ROLE_NOUNS.has(one) ? 'role' : BODY_NOUNS.has(one) ? 'body' : 'other'
    const gender = genderOfNoun(noun)
    const plural = one !== noun || /^(?:police|people|some|many|others|several|two|three|most|both)$/u.test(noun)
    return { start: first.start, end: last.end, kind, plural, noun, ...(gender ? { gender } : {}) }
  }

  /** "The minister", "the French company": somebody named or quoted before. */
  private definite(unitIndex: number, { from, to }: Subject, headEnd: number): Person | undefined {
    const unit = this.units[unitIndex]
    const first = unit?.tokens[from]
    if (!unit || !first || !/^(?:the|this|that)$/u.test(first.lower) || headEnd < to) return undefined
    const noun = bare(unit.tokens[headEnd - 1])
    const modifiers = unit.tokens.slice(from + 1, headEnd - 1).map(token => token.lower)
    const before = this.mentionsBefore(unitIndex, first.start)
    const has = (member: Member, fits: (words: readonly string[], head: string) => boolean) =>
      member.roles.some(role => role.start < first.start && fits(this.words(role), role.head))
    const fitting =
      before.find(({ member }) =>
        has(member, (words, head) => head === noun && modifiers.every(word => words.includes(word))),
      ) ??
      before.find(({ member }) => has(member, (_, head) => head === noun) && modifiers.length === 0) ??
      before.find(({ member }) => member.words.length > 1 && member.kind === 'body' && member.words.includes(noun)) ??
      (modifiers.length > 0 && BUSINESS.test(noun)
        ? before.find(
            ({ member }) =>
              member.kind !== 'person' && has(member, words => modifiers.every(word => words.includes(word))),
          )
        : undefined)
    if (fitting) return ofMember(fitting.member)
    const quoted = this.spoken
      .slice(-REMEMBERED)
      .findLast(
        ({ who }) => !who.member && who.noun === noun && modifiers.every(word => this.words(who).includes(word)),
      )
    if (quoted) return quoted.who
    for (let earlier = unitIndex - 1; earlier >= Math.max(0, unitIndex - REMEMBERED); earlier--) {
      const topic = this.topic(earlier)
      if (topic && !topic.member && topic.noun === noun && modifiers.every(word => this.words(topic).includes(word)))
        return topic
    }
    if (!BUSINESS.test(noun) || modifiers.length > 0) return undefined
    const topic = this.topic(unitIndex - 1)
    if (topic?.member && (topic.member.kind === 'body' || topic.member.kind === 'unknown')) return topic
    const firm = before.find(
      ({ member, attributive }) =>
        !attributive && member.kind === 'body' && !member.words.some(word => PUBLIC.test(word)),
    )
    return firm && ofMember(firm.member)
  }

  /** The names before an offset, the last one first, as far back as a reader remembers. */
  private mentionsBefore(unitIndex: number, at: number): readonly Mention[] {
    const mentions: Mention[] = []
    for (let unit = unitIndex; unit >= 0 && mentions.length < REMEMBERED; unit--) {
      mentions.push(
        ...this.cast
          .inUnit(unit)
          .filter(({ start, quoted }) => start < at && !quoted)
          .toReversed(),
      )
    }
    return mentions
  }

  /** "The younger Berg" beside another Berg. */
  private byAge(age: string, surname: string): Member | undefined {
    if (!/^(?:younger|elder|older)$/u.test(age)) return undefined
    return this.cast.members.find(
      ({ words, roles }) =>
        words.at(-1) === surname && (age === 'younger') === roles.some(role => YOUNGER.test(role.head)),
    )
  }

  private words({ start, end }: { readonly start: number; readonly end: number }): readonly string[] {
    return this.body.slice(start, end).toLowerCase().split(/\s+/u)
  }

  private pronoun(unitIndex: number, token: number, means: Gender | 'thing' | 'several'): Person | undefined {
    const at = this.units[unitIndex]?.tokens[token]?.start ?? 0
    const topics = new Map<number, Person>()
    for (let unit = Math.max(0, unitIndex - 3); unit < unitIndex; unit++) {
      const topic = this.topic(unit)
      if (topic) topics.set(unit, topic)
    }
    const own = this.topicBefore(unitIndex, token)
    if (own) topics.set(unitIndex, own)
    return chosen({ unitIndex, at, means, units: this.units, cast: this.cast, spoken: this.spoken, topics })
  }

  /** The subject of a unit's first verb, where it is no pronoun. */
  private topic(unitIndex: number): Person | undefined {
    if (!this.topics.has(unitIndex)) this.topics.set(unitIndex, this.findTopic(unitIndex))
    return this.topics.get(unitIndex)
  }

  private findTopic(unitIndex: number): Person | undefined {
    return this.topicBefore(unitIndex, Infinity)
  }

  private topicBefore(unitIndex: number, token: number): Person | undefined {
    const unit = this.units[unitIndex]
    const subject = unit && mainSubject(unit, Math.min(token, unit.tokens.length))
    const first = subject && unit.tokens[subject.from]
    if (!first || /^(?:he|she|it|they|i|we|you|this|that|these|those|there|which|who|what)$/u.test(first.lower)) {
      return undefined
    }
    return this.resolve(unitIndex, subject)
  }
}

/** How many names or sentences back "the minister" may refer. */
const REMEMBERED = 120

/** Whom "he" or "she" was found to mean is no longer of unknown gender. */
function told(who: Person | undefined, gender: Gender): Person | undefined {
  if (who?.member) who.member.gender ??= gender
  if (who?.member?.kind === 'unknown') who.member.kind = 'person'
  return who
}

/** "Berg said she …", "Harbour Foods said it …": how speakers refer to themselves tells what they are. */
function learn(member: Member, opening: string, type: Quote['type']): void {
  if (type === 'direct' && member.kind === 'unknown' && member.words.length > 1) member.kind = 'person'
  if (member.kind !== 'unknown' && member.kind !== 'person') return
  if (/^its?$/u.test(opening) && member.kind === 'unknown') member.kind = 'body'
  if (!/^(?:he|she)$/u.test(opening) || member.gender !== undefined) return
  member.kind = 'person'
  member.gender = opening === 'he' ? 'male' : 'female'
}

const YOUNGER = /son$|daughter$|nephew|niece/u
const BUSINESS = /^(?:company|firm|group|organization|organisation|bank|maker|retailer|manufacturer|airline|operator)$/u
const PUBLIC =
  /^(?:court|ministry|police|parliament|senate|congress|government|party|university|hospital|council|times|post|journal|news|reuters|bloomberg|afp|ap|army|house)$/u

/** ", Ana Berg," right after a phrase. */
function asideAfter(unit: Unit, to: number): Range | undefined {
  if (unit.tokens[to]?.text !== ',') return undefined
  let end = to + 1
  while (end < unit.tokens.length && !/^[,.;:—]$/u.test(unit.tokens[end]?.text ?? '')) end++
  return { from: to + 1, to: end }
}

export function ofMember(member: Member): Person {
  const kind = member.kind === 'person' ? 'person' : member.kind === 'unknown' ? 'other' : 'body'
  const { start, end, gender } = member
  return { member, start, end, kind, plural: false, noun: '', ...(gender ? { gender } : {}) }
}

/** "an engineer who asked not to be named": the end of the clause that belongs to the phrase. */
function relativeEnd(unit: Unit, to: number): number {
  if (unit.tokens[to]?.lower !== 'who') return to
  let end = to + 1
  while (end < unit.tokens.length && !/^[,.;:—"“”]$/u.test(unit.tokens[end]?.text ?? '.')) end++
  return end
}

const AFTER_HEAD = /^(?:of|for|from|who|which|that|whose|with|at|in|on|to|by|\(|,|–|—|―)$/u

/** Where the head of a noun phrase ends: before "of", "who", a comma, a participle. */
function headOf(unit: Unit, { from, to }: Range): number {
  for (let i = from + 1; i < to; i++) {
    const token = unit.tokens[i]
    const before = unit.tokens[i - 1]
    if (!token || !before || isPossessive(token)) continue
    if (token.pos === 'ADP' || AFTER_HEAD.test(token.lower)) return i
    if (before.pos === 'NOUN' && (token.pos === 'VERB' || (token.pos === 'ADJ' && i < to - 1))) return i
  }
  return to
}
