import { BODY_NAME_ENDS, BODY_NOUNS, EITHER, NAME_PARTICLES, ROLE_NOUNS, TITLES } from '../data/people-words.ts'
import { PLACES, PLACE_BEGINS } from '../data/places.ts'
import { type Gender, genderOfName, genderOfNoun, isFirstName } from './gender.ts'
import { type Name, namesIn } from './names.ts'
import { type Role, roleAfter, roleBefore } from './roles.ts'
import type { Unit } from './units.ts'

/** Somebody or something with a name in one article. */
export interface Member {
  /** The words of the fullest form, lower case. */
  words: readonly string[]
  /** Where that form stands in the text. */
  start: number
  end: number
  kind: 'person' | 'body' | 'place' | 'unknown'
  gender?: Gender
  readonly roles: Role[]
  mentions: number
}

/** One place where a member is named. Tokens are those of the unit, `to` exclusive. */
export interface Mention {
  readonly unit: number
  readonly from: number
  readonly to: number
  readonly start: number
  readonly member: Member
  readonly quoted: boolean
  /** It stands before a noun and says of what kind that is: "the Berg campaign". */
  readonly attributive: boolean
}

export interface Cast {
  readonly members: readonly Member[]
  /** In text order. */
  readonly mentions: readonly Mention[]
  inUnit(unit: number): readonly Mention[]
}

/** Who is named in an article, and where: full names first, then the surnames and short forms that go back to them. */
export function castOf(units: readonly Unit[]): Cast {
  const names = units.flatMap((unit, index) => namesIn(unit, index))
  const members: Member[] = []
  const linked = new Map<Name, Member>()
  const headline = (name: Name) => units[name.unit]?.headline ?? false
  for (const name of names)
    if (name.words.length > 1 && !headline(name)) linked.set(name, joinFull(units, members, name))
  for (const name of names) {
    if (linked.has(name)) continue
    const member = joinShort(units, members, name, headline(name))
    if (member) linked.set(name, member)
  }
  const mentions = names.flatMap((name): Mention[] => {
    const member = linked.get(name)
    const unit = units[name.unit]
    const first = unit?.tokens[name.from]
    if (!member || !unit || !first) return []
    addRoles(unit, name, member)
    const quoted = (unit.quoted[name.from] ?? -1) >= 0
    const attributive = unit.tokens[name.to]?.pos === 'NOUN'
    return [{ unit: name.unit, from: name.from, to: name.to, start: first.start, member, quoted, attributive }]
  })
  const byUnit: Mention[][] = units.map(() => [])
  for (const mention of mentions) byUnit[mention.unit]?.push(mention)
  return { members, mentions, inUnit: unit => byUnit[unit] ?? [] }
}

function joinFull(units: readonly Unit[], members: Member[], name: Name): Member {
  const known = members.find(member => sameName(member, name)) ?? shorterForm(members, name)
  if (!known) return added(units, members, name)
  known.mentions++
  if (name.words.length > known.words.length && known.kind !== 'body')
    Object.assign(known, place(units, name), { words: name.words })
  return known
}

/** "Harbour Robotics" after "Harbour Robotics Group": the same words again, from the front or the back. */
function shorterForm(members: readonly Member[], name: Name): Member | undefined {
  const longer = members.filter(
    ({ words, kind }) => endsWith(words, name.words) || (kind === 'body' && startsWith(words, name.words)),
  )
  const [first = ''] = name.words
  return longer.length === 1 && (NAME_PARTICLES.has(first) || !isFirstName(first)) ? longer[0] : undefined
}

function sameName({ words }: Member, name: Name): boolean {
  if (words.join(' ') === name.words.join(' ')) return true
  const [first] = words
  if (words.at(-1) !== name.words.at(-1) || first !== name.words[0]) return false
  return words.length > 1 && (words.length === 2 || name.words.length === 2)
}

function added(units: readonly Unit[], members: Member[], name: Name): Member {
  const kind = kindOf(name)
  const gender = kind === 'person' || kind === 'unknown' ? genderOf(name) : undefined
  const member: Member = {
    words: name.words,
    ...place(units, name),
    kind,
    roles: [],
    mentions: 1,
    ...(gender ? { gender } : {}),
  }
  members.push(member)
  return member
}

function place(units: readonly Unit[], name: Name): { readonly start: number; readonly end: number } {
  const tokens = units[name.unit]?.tokens
  return { start: tokens?.[name.from]?.start ?? 0, end: tokens?.[name.to - 1]?.end ?? 0 }
}

function genderOf(name: Name): Gender | undefined {
  const told = name.title && genderOfNoun(name.title.head)
  return told ?? (name.words.length > 1 ? genderOfName(name.words[0] ?? '') : undefined)
}

function kindOf({ words, title, the }: Name): Member['kind'] {
  const first = words[0] ?? ''
  const last = (words.at(-1) ?? '').replace(/\.$/u, '')
  if (PLACES.has(words.join(' '))) return 'place'
  if (title && !EITHER.has(title.head) && (title.head in TITLES || ROLE_NOUNS.has(title.head))) return 'person'
  if (
    the ||
    (title && BODY_NOUNS.has(title.head)) ||
    BODY_NAME_ENDS.has(last) ||
    words.some(word => BODY_NOUNS.has(word))
  )
    return 'body'
  if (words.length === 1) return 'unknown'
  if (PLACE_BEGINS.has(first)) return 'place'
  return isFirstName(first) || /^\p{L}\.$/u.test(first) ? 'person' : 'unknown'
}

const endsWith = (words: readonly string[], end: readonly string[]) =>
  words.length > end.length && end.every((word, i) => words[words.length - end.length + i] === word)
const startsWith = (words: readonly string[], start: readonly string[]) =>
  words.length > start.length && start.every((word, i) => words[i] === word)

/** Links a short form to the member it is a part of, or makes a new member of it. */
function joinShort(units: readonly Unit[], members: Member[], name: Name, headline: boolean): Member | undefined {
  const gender = name.title && genderOfNoun(name.title.head)
  const fits = (member: Member) => !(gender && member.gender && gender !== member.gender)
  const known =
    pick(
      members.filter(
        member =>
          (member.kind === 'person' || member.kind === 'unknown') && endsWith(member.words, name.words) && fits(member),
      ),
      name,
      units,
    ) ??
    members.find(member => member.words.join(' ') === name.words.join(' ') && fits(member)) ??
    pick(
      members.filter(member => member.kind !== 'place' && startsWith(member.words, name.words)),
      name,
      units,
    )
  if (known === 'several') return undefined
  if (!known) return headline ? undefined : added(units, members, name)
  known.mentions++
  if (name.title && known.kind === 'unknown' && name.title.head in TITLES) known.kind = 'person'
  if (gender) known.gender ??= gender
  return known
}

/** Of several members that a surname fits, the one the article is about; nobody if that is not plain. */
function pick(members: readonly Member[], name: Name, units: readonly Unit[]): Member | 'several' | undefined {
  if (members.length < 2) return members[0]
  const at = place(units, name).start
  const introduced = members.filter(member => member.start < at)
  if (introduced.length === 1) return introduced[0]
  const [first, second] = (introduced.length > 0 ? introduced : members).toSorted((a, b) => b.mentions - a.mentions)
  return first && second && first.mentions >= 2 * second.mentions ? first : 'several'
}

function addRoles(unit: Unit, name: Name, member: Member): void {
  const role = roleBefore(unit, name.from) ?? roleAfter(unit, name.to)
  for (const told of [name.title, role]) {
    if (!told) continue
    member.roles.push(told)
    if (member.kind === 'unknown') {
      if (EITHER.has(told.head)) continue
      if (ROLE_NOUNS.has(told.head) || told.head in TITLES) member.kind = 'person'
      else if (BODY_NOUNS.has(told.head)) member.kind = 'body'
    }
    const gender = genderOfNoun(told.head)
    if (gender && member.kind === 'person') member.gender ??= gender
  }
}
