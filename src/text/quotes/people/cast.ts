import { BODY_NOUNS, EITHER, ROLE_NOUNS, TITLES } from '../../data/people-words.ts'
import { genderOfNoun } from '../tokens/gender.ts'
import { type CastMember, Register } from './members.ts'
import { HONORIFIC, type Name, namesIn } from './names.ts'
import { bare, bodyAfter, roleAfter, isTitle, roleBefore, roleOfSubject, roleOfVerb } from '../tokens/roles.ts'
import type { Unit } from '../tokens/units.ts'

/** A mention of a member. Tokens are those of the unit, `to` exclusive. */
export interface Mention {
  readonly unit: number
  readonly from: number
  readonly to: number
  readonly start: number
  readonly member: CastMember
  readonly quoted: boolean
  /** It modifies a noun: "the Berg campaign". */
  readonly attributive: boolean
}

export interface Cast {
  readonly members: readonly CastMember[]
  /** In text order. */
  readonly mentions: readonly Mention[]
  inUnit(unit: number): readonly Mention[]
}

/**
 * The people and organisations named in an article, and where: full names first, then the surnames and short forms that
 * refer to them.
 */
export function castOf(units: readonly Unit[]): Cast {
  const names = realNames(
    units,
    units.flatMap((unit, index) => namesIn(unit, index)),
  )
  const register = new Register()
  const linked = new Map<Name, CastMember>()
  const headline = (name: Name) => units[name.unit]?.headline ?? false
  const link = (name: Name, member: CastMember | undefined) => {
    const unit = units[name.unit]
    if (!member || !unit) return
    linked.set(name, member)
    addRoles(unit, name, member)
  }
  for (const name of names) if (name.words.length > 1 && !headline(name)) link(name, register.full(name))
  for (const name of names) {
    if (linked.has(name)) continue
    link(name, name.words.length === 1 ? register.short(name, headline(name) || name.common) : register.known(name))
  }
  register.forgetSurnames()
  const mentions = names.flatMap((name): Mention[] => {
    const member = linked.get(name)
    const unit = units[name.unit]
    if (!member || !unit) return []
    const quoted = (unit.quoted[name.from] ?? -1) >= 0
    const attributive = unit.tokens[name.to]?.pos === 'NOUN'
    return [{ unit: name.unit, from: name.from, to: name.to, start: name.start, member, quoted, attributive }]
  })
  const byUnit: Mention[][] = units.map(() => [])
  for (const mention of mentions) byUnit[mention.unit]?.push(mention)
  return { members: register.members, mentions, inUnit: unit => byUnit[unit] ?? [] }
}

/**
 * Drops single words that are capitalised only at the beginning of a sentence and are nouns there: plurals
 * ("Midwives"), or before another noun ("Trawler skipper").
 */
function realNames(units: readonly Unit[], names: readonly Name[]): readonly Name[] {
  const opening = ({ unit, from }: Name) => units[unit]?.tokens[from]?.initial ?? false
  const inside = new Set(names.flatMap(name => (opening(name) ? [] : name.words)))
  return names.filter(name => {
    const [word = ''] = name.words
    if (name.words.length > 1 || inside.has(word) || !opening(name)) return true
    const attributive = units[name.unit]?.tokens[name.to]?.pos === 'NOUN'
    return !attributive && !/(?:[^s]s|men)$/u.test(word)
  })
}

/** The interviewee if the voices are called Q and A: the person named most, if that is clear. */
export function interviewed({
  members,
  mentions,
}: Cast): { readonly cueUnit: number; readonly subject: { readonly from: number; readonly to: number } } | undefined {
  const [first, second] = members
    .filter(({ kind, words }) => kind === 'person' || (kind === 'unknown' && words.length > 1))
    .toSorted((a, b) => b.mentions - a.mentions)
  if (!first || first.mentions === second?.mentions) return undefined
  const mention = mentions.find(({ member }) => member === first)
  return mention && { cueUnit: mention.unit, subject: { from: mention.from, to: mention.to } }
}

/** "The pilot, | Capt. Ana Berg": honorifics and abbreviated titles may come between an office and the name. */
function beforeTitles({ tokens }: Pick<Unit, 'tokens'>, from: number): number {
  const token = tokens[from - 1]
  if (token?.text === '.' && isTitle(tokens[from - 2])) return beforeTitles({ tokens }, from - 2)
  return isTitle(token) && (HONORIFIC.test(bare(token)) || token?.text.endsWith('.'))
    ? beforeTitles({ tokens }, from - 1)
    : from
}

function addRoles(unit: Unit, name: Name, member: CastMember): void {
  const role =
    roleBefore(unit, beforeTitles(unit, name.from), name.to) ??
    roleAfter(unit, name.to) ??
    roleOfVerb(unit, name.to) ??
    roleOfSubject(unit, name.from, name.to)
  const body = bodyAfter(unit, name.to)
  if (body) member.roles.push(body)
  for (const told of [name.office, role, name.title]) {
    if (!told) continue
    if (HONORIFIC.test(told.head)) member.titles.add(told.head === 'dr' ? 'doctor' : told.head)
    else member.roles.push(told)
    if (member.kind === 'unknown') {
      if (EITHER.has(told.head)) continue
      if (ROLE_NOUNS.has(told.head) || TITLES.has(told.head)) member.kind = 'person'
      else if (BODY_NOUNS.has(told.head)) member.kind = 'body'
    }
    const gender = genderOfNoun(told.head)
    if (gender && member.kind === 'person') member.gender ??= gender
  }
}
