import type { Quote, Speaker } from '#core/news/analysis.ts'
import { lazily } from '#core/lazily.ts'
import { passage } from '#core/news/passage.ts'
import { BODY_NOUNS, ROLE_NOUNS } from '../../data/people-words.ts'
import type { Cast, Mention } from './cast.ts'
import { byAge, described, kinOf } from './definite.ts'
import type { CastMember } from './members.ts'
import { plain } from './names.ts'
import { type PossibleSpeaker, asWritten, headOf, learn, ofMember, toldGender } from './person.ts'
import type { Range, Subject } from '../tokens/phrases.ts'
import { type Means, chosen } from './pronouns.ts'
import { type Role, bare, roleHead } from '../tokens/roles.ts'
import type { ClausesIn } from '../clauses/clauses.ts'
import type { Unit } from '../tokens/units.ts'
import { finiteIn } from '../tokens/words.ts'

const PRONOUNS = new Map<string, Means>([
  ['he', 'male'],
  ['his', 'male'],
  ['she', 'female'],
  ['her', 'female'],
  ['it', 'thing'],
  ['its', 'thing'],
  ['they', 'several'],
  ['their', 'several'],
])
/** Words that by themselves name nobody: their referent is not given, or is the writer. */
const NAMELESS = /^(?:i|we|you|that|this|who|which|what|him|them)$/u
const NO_TOPIC = /^(?:he|she|it|they|i|we|you|this|that|these|those|there|which|who|what)$/u
/** Sentences back in which a pronoun's topic is searched for. */
const TOPICS = 3

/** Resolves the subjects of statements. Call in text order, since pronouns refer back. */
export class Speakers {
  private readonly body: string
  private readonly units: readonly Unit[]
  private readonly cast: Cast
  private readonly clauses: ClausesIn
  private readonly spoken: { readonly unit: number; readonly who: PossibleSpeaker }[] = []
  /** The subject of each unit, as far as computed. */
  private readonly topics = new Map<number, PossibleSpeaker | undefined>()
  /** Words that occur in lower case somewhere. */
  private readonly smallWords = lazily(() => new Set(this.body.match(/(?<![\p{L}\p{M}])\p{Ll}[\p{L}\p{M}]*/gu)))

  constructor(body: string, units: readonly Unit[], clauses: ClausesIn, cast: Cast) {
    this.clauses = clauses
    this.body = body
    this.units = units
    this.cast = cast
  }

  /**
   * The speaker that a statement's subject refers to; `undefined` if unclear. `opening`: the statement's first word.
   */
  named(unitIndex: number, subject: Subject, opening: string, type: Quote['type']): Speaker | undefined {
    const tokens = this.units[unitIndex]?.tokens
    const first = tokens?.[subject.from]
    const last = tokens?.[subject.relative ?? subject.to - 1]
    if (!first || !last) return undefined
    const who = this.resolve(unitIndex, subject)
    if (!who) return undefined
    if (who.member) learn(who.member, opening, type)
    this.spoken.push({ unit: unitIndex, who })
    const role = who.member && roleOf(who.member)
    return {
      name: this.body.slice(who.start, who.end),
      ...(role ? { role: this.written(role) } : {}),
      mention: passage(this.body, first.start, last.end),
      kind: who.member ? ofMember(who.member).kind : who.kind,
    }
  }

  /**
   * The role as in the text, except that a sentence's capital is dropped from a word that is a role or occurs in lower
   * case elsewhere.
   */
  private written(role: Role): string {
    const text = this.body.slice(this.roleStart(role), role.end)
    if (!role.opensSentence) return text
    const small = text.charAt(0).toLowerCase() + text.slice(1)
    const [word = ''] = small.split(/[^\p{L}]/u)
    return ROLE_NOUNS.has(word) || this.smallWords().has(word) ? small : text
  }

  /** "the terminal’s chief executive" keeps its article, which belongs to the terminal. */
  private roleStart({ start, end }: Role): number {
    const owned = /^\p{Ll}[\p{L} -]*['’]s? /u.test(this.body.slice(start, end))
    return owned && this.body.slice(0, start).endsWith('the ') ? start - 4 : start
  }

  private resolve(unitIndex: number, subject: Subject): PossibleSpeaker | undefined {
    const unit = this.units[unitIndex]
    const first = unit?.tokens[subject.from]
    if (!unit || !first) return undefined
    if (subject.to - subject.from === 1) {
      const means = PRONOUNS.get(first.lower)
      if (means) return this.pronoun(unitIndex, subject.from, means)
      if (NAMELESS.test(first.lower)) return undefined
    }
    const mentions = this.cast.inUnit(unitIndex)
    const joint = jointly(unit, subject, mentions)
    if (joint) return joint
    const headEnd = headOf(unit, subject, mentions)
    const noun = bare(unit.tokens[headEnd - 1])
    const aged = byAge(unit.tokens[subject.from + 1]?.lower ?? '', plain({ lower: noun }), this.cast.members)
    const own = mentions.find(({ from, to }) => from >= subject.from && to === headEnd)
    const member = aged ?? own?.member ?? this.memberAside(unitIndex, subject, headEnd)
    if (member) return ofMember(member)
    const of = unit.tokens[headEnd]?.lower === 'of' && headEnd < subject.to
    const definite = /^(?:the|this|that)$/u.test(first.lower) && (headEnd === subject.to || of)
    const around = [...unit.tokens.slice(subject.from + 1, headEnd - 1), ...unit.tokens.slice(headEnd, subject.to)]
    const modifiers = around.map(({ lower }) => lower).filter(word => word !== 'the' && word !== 'of')
    const { body, units, cast, spoken } = this
    const known = { body, units, cast, spoken, topic: (index: number) => this.topic(index) }
    const at = unit.tokens[subject.from + 1]?.start ?? first.start
    const end = unit.tokens[subject.to - 1]?.end ?? at
    const meant = definite
      ? described({ noun, modifiers, unit: unitIndex, at, end }, known)
      : this.kin(unitIndex, subject, noun)
    return meant ?? asWritten(unit, subject, headEnd)
  }

  /** "Her husband". */
  private kin(unitIndex: number, { from, to }: Subject, noun: string): PossibleSpeaker | undefined {
    const means = PRONOUNS.get(this.units[unitIndex]?.tokens[from]?.lower ?? '')
    if (to - from !== 2 || (means !== 'male' && means !== 'female')) return undefined
    const kin = kinOf(noun, this.pronoun(unitIndex, from, means)?.member, this.cast.members)
    return kin && ofMember(kin)
  }

  /** The name in the apposition to an office: "the driver, Ana Berg,". */
  private memberAside(unitIndex: number, subject: Subject, headEnd: number): Mention['member'] | undefined {
    const tokens = this.units[unitIndex]?.tokens ?? []
    const aside = this.nameIn(unitIndex, subject.apposition ?? asideAfter(tokens, subject.to))
    if (!aside) return undefined
    const office = roleHead(tokens, subject.from, headEnd) !== undefined || tokens[subject.from]?.lower === 'one'
    return office || /^[,—]$/u.test(tokens[aside.to]?.text ?? '') ? aside.member : undefined
  }

  /** The name in an apposition; not in "the driver, who knows Ana Berg,". */
  private nameIn(unitIndex: number, aside: Range | undefined): Mention | undefined {
    const tokens = this.units[unitIndex]?.tokens
    if (!aside || !tokens) return undefined
    const fitting = this.cast
      .inUnit(unitIndex)
      .filter(
        ({ from, to }) =>
          from >= aside.from &&
          to <= aside.to &&
          tokens.slice(aside.from, from).every(token => /^(?:DET|ADJ|NOUN|PROPN)$/u.test(token.pos)),
      )
    return fitting.find(({ to }) => to === aside.to) ?? fitting[0]
  }

  private pronoun(unitIndex: number, token: number, means: Means): PossibleSpeaker | undefined {
    const at = this.units[unitIndex]?.tokens[token]?.start ?? 0
    const topics = new Map<number, PossibleSpeaker>()
    for (let unit = Math.max(0, unitIndex - TOPICS); unit <= unitIndex; unit++) {
      const topic = unit < unitIndex ? this.topic(unit) : this.topicBefore(unit, token)
      if (topic) topics.set(unit, topic)
    }
    const who = chosen({ unitIndex, at, means, units: this.units, cast: this.cast, spoken: this.spoken, topics })
    return means === 'male' || means === 'female' ? toldGender(who, means) : who
  }

  /** The subject of a unit's first verb, if it is not a pronoun. */
  private topic(unitIndex: number): PossibleSpeaker | undefined {
    if (!this.topics.has(unitIndex)) this.topics.set(unitIndex, this.topicBefore(unitIndex, Infinity))
    return this.topics.get(unitIndex)
  }

  private topicBefore(unitIndex: number, token: number): PossibleSpeaker | undefined {
    const unit = this.units[unitIndex]
    if (!unit) return undefined
    const clauses = this.clauses(unitIndex).filter(({ verb, subject: own }) => own && verb < token)
    const subject = (clauses.find(({ kind }) => kind === 'main') ?? clauses.find(({ kind }) => kind !== 'fronted'))
      ?.subject
    const first = subject && unit.tokens[subject.from]
    return first && !NO_TOPIC.test(first.lower) ? this.resolve(unitIndex, subject) : undefined
  }
}

/** ", Ana Berg," directly after a phrase. */
function asideAfter(tokens: Unit['tokens'], to: number): Range | undefined {
  if (tokens[to]?.text !== ',') return undefined
  let end = to + 1
  while (end < tokens.length && !/^[,.;:—]$/u.test(tokens[end]?.text ?? '')) end++
  return finiteIn(tokens, to + 1, end) ? undefined : { from: to + 1, to: end }
}

/** The most informative role; a person's is not an organisation ("the assembly"). */
function roleOf({ roles, kind }: CastMember): Role | undefined {
  const told = roles.filter(({ body }) => !body)
  const own = kind === 'person' ? told.filter(({ head }) => !BODY_NOUNS.has(head) || ROLE_NOUNS.has(head)) : told
  if (own.length === 0 && kind === 'person') return roles.find(({ body }) => body)
  return own.toSorted((a, b) => b.end - b.start - (a.end - a.start))[0]
}

/** "Ana Berg and Tom Lie": a joint statement is not attributed to either of them, but to the phrase as written. */
function jointly(unit: Unit, { from, to }: Range, mentions: readonly Mention[]): PossibleSpeaker | undefined {
  const { tokens } = unit
  let and = to - 2
  while (and > from && tokens[and]?.lower !== 'and') and--
  if (and <= from || mentions.some(mention => mention.from < and && and < mention.to)) return undefined
  const one = atHead(unit, { from, to: and }, mentions)
  const other = atHead(unit, { from: and + 1, to }, mentions)
  const [first, last] = [tokens[tokens[from]?.lower === 'the' ? from + 1 : from], tokens[to - 1]]
  if (!one || !other || one === other || !first || !last) return undefined
  if ((one.kind === 'place') !== (other.kind === 'place')) return undefined
  // "Defence and Interior Minister Ana Berg" is one person.
  if (other.kind === 'person' && one.kind !== 'person' && one.words.length === 1) return undefined
  return { start: first.start, end: last.end, kind: 'other', plural: true, noun: '' }
}

function atHead(unit: Unit, range: Range, mentions: readonly Mention[]): Mention['member'] | undefined {
  const end = headOf(unit, range, mentions)
  const mention = mentions.find(({ from, to }) => from >= range.from && to === end)
  return mention?.member
}
