import type { Cast, Mention } from './cast.ts'
import type { CastMember } from './members.ts'
import { type PossibleSpeaker, ofMember } from './person.ts'

/** "the minister", "the French company": the noun and the words before it, and what stands before them in the text. */
export interface Description {
  readonly noun: string
  readonly modifiers: readonly string[]
  readonly unit: number
  readonly at: number
}

/** What a definite description can refer to. */
export interface Referents {
  readonly body: string
  readonly cast: Cast
  readonly spoken: readonly { readonly unit: number; readonly who: PossibleSpeaker }[]
  /** The subject of a unit. */
  readonly topic: (unit: number) => PossibleSpeaker | undefined
}

/** How many names or sentences back "the minister" may refer. */
const REMEMBERED = 120
const YOUNGER = /son$|daughter$|nephew|niece/u
const BUSINESS =
  /^(?:company|firm|group|organization|organisation|bank|lender|retailer|manufacturer|airline|operator|supplier|insurer|brewer|start-?up|(?:auto|car|chip|drug|phone|plane|ship|steel|toy|truck)?maker)$/u
const PUBLIC =
  /^(?:court|ministry|police|parliament|senate|congress|government|party|university|hospital|council|times|post|journal|news|reuters|bloomberg|afp|ap|army|house)$/u

/** Whom a definite description means: somebody with that role or name, quoted or talked of before, or the firm. */
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
  return BUSINESS.test(what.noun) && what.modifiers.length === 0 ? theFirm(what, known, before) : undefined
}

function byRole(
  { noun, modifiers, at }: Description,
  { body }: Referents,
  before: readonly Mention[],
): Mention | undefined {
  const has = ({ member }: Mention) =>
    member.roles.some(role => role.start < at && role.head === noun && saysAll(modifiers, body, role))
  const holder = before.find(has)
  // "Minister Berg met Minister Lie. The minister said …": nobody can tell which.
  const several =
    holder !== undefined &&
    modifiers.length === 0 &&
    before.some(other => other.unit === holder.unit && other.member !== holder.member && isPerson(other) && has(other))
  if (several && isPerson(holder)) return undefined
  return (
    holder ??
    before.find(({ member }) => member.words.length > 1 && member.kind === 'body' && member.words.includes(noun)) ??
    (modifiers.length > 0 && BUSINESS.test(noun)
      ? before.find(
          ({ member }) =>
            member.kind !== 'person' && member.roles.some(role => role.start < at && saysAll(modifiers, body, role)),
        )
      : undefined)
  )
}

const isPerson = ({ member }: Mention) => member.kind === 'person'

/** Somebody without a name, told of before by the same noun. */
function isSame({ noun, modifiers }: Description, { body }: Referents, who: PossibleSpeaker): boolean {
  return !who.member && who.noun === noun && saysAll(modifiers, body, who)
}

/** "The company": the subject of the sentence before, or the last firm named. */
function theFirm({ unit }: Description, { topic }: Referents, before: readonly Mention[]): PossibleSpeaker | undefined {
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

/** The names before the description, the last one first. */
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

/** Do all of these words stand at this place? */
function saysAll(
  words: readonly string[],
  body: string,
  { start, end }: { readonly start: number; readonly end: number },
): boolean {
  if (words.length === 0) return true
  const said = body.slice(start, end).toLowerCase().split(/\s+/u)
  return words.every(word => said.includes(word))
}
