import { ROLE_NOUNS } from '../../data/people-words.ts'
import type { Cast, Mention } from './cast.ts'
import type { CastMember } from './members.ts'
import { type PossibleSpeaker, ofMember } from './person.ts'
import { genderOfNoun } from '../tokens/gender.ts'
import type { Unit } from '../tokens/units.ts'

/**
 * A definite description, "the minister" or "the French company": the noun, its modifiers, and their position in the
 * text.
 */
export interface Description {
  readonly noun: string
  readonly modifiers: readonly string[]
  readonly unit: number
  /** Offsets, excluding the article. */
  readonly at: number
  readonly end: number
}

/** What a definite description can refer to. */
export interface Referents {
  readonly body: string
  readonly cast: Cast
  readonly spoken: readonly { readonly unit: number; readonly who: PossibleSpeaker }[]
  readonly units: readonly Unit[]
  /** The subject of a unit. */
  readonly topic: (unit: number) => PossibleSpeaker | undefined
}

/** Mentions or sentences back that "the minister" may refer to. */
const REMEMBERED = 120
const YOUNGER = /son$|daughter$|nephew|niece/u
const BUSINESS =
  /^(?:company|firm|group|organization|organisation|bank|lender|retailer|manufacturer|airline|operator|supplier|insurer|brewer|start-?up|(?:auto|car|chip|drug|phone|plane|ship|steel|toy|truck)?maker)$/u
const PUBLIC =
  /^(?:court|ministry|police|parliament|senate|congress|government|party|university|hospital|council|times|post|journal|news|reuters|bloomberg|afp|ap|army|house|cent(?:re|er)|institute|association|federation|union|alliance|society|school|college|museum|agency|authority|commission|foundation|department)$/u
/** Nouns that the last letter of an acronym often stands for. */
const INSTITUTION =
  /^(?:agency|authority|association|organi[sz]ation|bank|fund|union|commission|committee|council|court|federation|institute|service|department|board|league|foundation|society|party)$/u

/**
 * The referent of a definite description: somebody with that role or name, quoted or mentioned before, or the company.
 */
export function described(what: Description, known: Referents): PossibleSpeaker | undefined {
  const before = mentionsBefore(what, known.cast)
  const named = byRole(what, known, before)
  if (named) return ofMember(named.member)
  const quoted = known.spoken.slice(-REMEMBERED).findLast(({ who }) => isSame(what, known, who))
  if (quoted) return quoted.who
  for (let unit = what.unit - 1; unit >= Math.max(0, what.unit - REMEMBERED); unit--) {
    const topic = known.topic(unit)
    if (topic && isSame(what, known, topic)) return topic
  }
  const newcomer = ROLE_NOUNS.has(what.noun) ? newcomerBefore(what, known) : undefined
  if (newcomer) return ofMember(newcomer)
  return BUSINESS.test(what.noun) && what.modifiers.length === 0 ? theFirm(what, known, before) : undefined
}

/**
 * "That is what worries Ana Berg. The head of the harbour said …": the description means the only person in the
 * sentence before, if she is at its end and has had no role yet.
 */
function newcomerBefore({ noun, unit, at, end }: Description, { cast, units }: Referents): CastMember | undefined {
  const before = units[unit - 1]
  const [only, ...more] = cast
    .inUnit(unit - 1)
    .filter(({ member }) => member.kind !== 'place' && member.kind !== 'body')
  if (!before || !only || more.length > 0 || only.quoted || before.line !== units[unit]?.line) return undefined
  const { member } = only
  const gender = genderOfNoun(noun)
  const known = member.kind !== 'person' || member.roles.length > 0 || only.to < before.tokens.length - 1
  if (known || (gender && member.gender && gender !== member.gender)) return undefined
  member.roles.push({ start: at, end, head: noun })
  return member
}

const KIN = /^(?:husband|wife|brother|sister|father|mother|son|daughter)$/u

/** "her husband": whoever is called that, or the only other person with the owner's surname. */
export function kinOf(
  noun: string,
  owner: CastMember | undefined,
  members: readonly CastMember[],
): CastMember | undefined {
  if (!owner || !KIN.test(noun)) return undefined
  const gender = genderOfNoun(noun)
  const [only, ...more] = members.filter(
    member =>
      member !== owner &&
      member.words.length > 1 &&
      member.kind === 'person' &&
      member.words.at(-1) === owner.words.at(-1) &&
      (member.gender === undefined || member.gender === gender),
  )
  return more.length === 0 ? only : undefined
}

function byRole(
  { noun, modifiers, at }: Description,
  { body }: Referents,
  before: readonly Mention[],
): Mention | undefined {
  const has = ({ member }: Mention) =>
    (modifiers.length === 0 && member.titles.has(noun)) ||
    member.roles.some(role => role.start < at && role.head === noun && saysAll(modifiers, body, role))
  const holder = before.find(has)
  // "Minister Berg met Minister Lie. The minister said …": ambiguous.
  const several =
    holder !== undefined &&
    modifiers.length === 0 &&
    before.some(other => other.unit === holder.unit && other.member !== holder.member && isPerson(other) && has(other))
  if (several && isPerson(holder)) return undefined
  return (
    holder ??
    before.find(({ member }) => member.words.length > 1 && member.kind === 'body' && member.words.includes(noun)) ??
    before.find(({ member }) => modifiers.length === 0 && standsFor(member, noun)) ??
    (modifiers.length > 0 && BUSINESS.test(noun)
      ? before.find(
          ({ member }) =>
            member.kind !== 'person' && member.roles.some(role => role.start < at && saysAll(modifiers, body, role)),
        )
      : undefined)
  )
}

/** "the agency" for the IAEA: an acronym whose last letter can stand for the noun. */
function standsFor({ words: [word = '', ...rest], shouted, kind }: CastMember, noun: string): boolean {
  const letters = word.replaceAll('.', '')
  return (
    shouted &&
    rest.length === 0 &&
    kind !== 'place' &&
    letters.length > 2 &&
    INSTITUTION.test(noun) &&
    letters.endsWith(noun.charAt(0))
  )
}

const isPerson = ({ member }: Mention) => member.kind === 'person'

/** Somebody unnamed, mentioned before by the same noun. */
function isSame({ noun, modifiers }: Description, { body }: Referents, who: PossibleSpeaker): boolean {
  return !who.member && who.noun === noun && saysAll(modifiers, body, who)
}

/** "The company": the only one called that, the subject of the sentence before, or the last firm named. */
function theFirm(
  { unit, at }: Description,
  { topic }: Referents,
  before: readonly Mention[],
): PossibleSpeaker | undefined {
  const called = new Set(
    before.flatMap(({ member }) =>
      member.kind !== 'person' && member.roles.some(({ start, head }) => start < at && BUSINESS.test(head))
        ? [member]
        : [],
    ),
  )
  const [only] = called
  if (only && called.size === 1) return ofMember(only)
  const subject = topic(unit - 1)
  if (subject?.member && (subject.member.kind === 'body' || subject.member.kind === 'unknown')) return subject
  const firm = before.find(
    ({ member, attributive }) =>
      !attributive && member.kind === 'body' && !member.words.some(word => PUBLIC.test(word)),
  )
  return firm && ofMember(firm.member)
}

/** "The younger Berg" beside another Berg. */
export function byAge(age: string, surname: string, members: readonly CastMember[]): CastMember | undefined {
  if (!/^(?:younger|elder|older)$/u.test(age)) return undefined
  const junior = members.find(({ words }) => /^jr\.?$/u.test(words.at(-1) ?? '') && words.at(-2) === surname)
  if (junior && age === 'younger') return junior
  const senior = members.find(({ words }) => /^sr\.?$/u.test(words.at(-1) ?? '') && words.at(-2) === surname)
  return (
    senior ??
    members.find(
      ({ words, roles }) =>
        words.at(-1) === surname && (age === 'younger') === roles.some(role => YOUNGER.test(role.head)),
    )
  )
}

/** The mentions before the description, last one first. */
function mentionsBefore({ unit: last, at }: Description, cast: Cast): readonly Mention[] {
  const mentions: Mention[] = []
  for (let unit = last; unit >= 0 && mentions.length < REMEMBERED; unit--) {
    const inUnit = cast.inUnit(unit)
    for (let i = inUnit.length - 1; i >= 0; i--) {
      const mention = inUnit[i]
      if (mention && mention.start < at && !mention.quoted) mentions.push(mention)
    }
  }
  return mentions
}

/** Are all of these words at this place? */
function saysAll(
  words: readonly string[],
  body: string,
  { start, end }: { readonly start: number; readonly end: number },
): boolean {
  if (words.length === 0) return true
  const said = body.slice(start, end).toLowerCase().split(/\s+/u)
  return words.every(word => said.includes(word))
}
