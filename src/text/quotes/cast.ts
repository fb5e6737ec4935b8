import {
  BODY_NAME_ENDS,
  BODY_NOUNS,
  NAME_PARTICLES,
  NOT_NAMES,
  ROLE_NOUNS,
  TITLES,
  TITLE_PARTS,
} from '../data/people-words.ts'
import { type Gender, genderOfName, genderOfNoun, isFirstName } from './gender.ts'
import type { Token } from './tokens.ts'
import type { Unit } from './units.ts'

/** Somebody or something with a name in one article. */
export interface Member {
  /** The words of the fullest form, lower case. */
  words: readonly string[]
  /** Where that form stands. */
  start: number
  end: number
  kind: 'person' | 'body' | 'unknown'
  gender?: Gender
  roles: Role[]
  mentions: number
}

/** A verbatim piece of the article that says what somebody is. */
export interface Role {
  readonly start: number
  readonly end: number
  readonly head: string
}

/** One place where a member is named. Tokens are those of the unit, `to` exclusive. */
export interface Mention {
  readonly unit: number
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
  readonly member: Member
  readonly quoted: boolean
}

interface Found {
  readonly unit: number
  readonly from: number
  readonly to: number
  readonly words: readonly string[]
  readonly title?: Role
  readonly the: boolean
}

export interface Cast {
  readonly members: readonly Member[]
  /** In text order. */
  readonly mentions: readonly Mention[]
  /** Mentions by unit. */
  inUnit(unit: number): readonly Mention[]
}

/** Who is named in an article, and where. */
export function castOf(units: readonly Unit[]): Cast {
  const found = units.flatMap((unit, index) => namesIn(unit, index))
  const members: Member[] = []
  const linked = new Map<Found, Member>()
  for (const name of found) if (name.words.length > 1) linked.set(name, joinFull(units, members, name))
  for (const name of found)
    if (name.words.length === 1) {
      const member = joinShort(units, members, name)
      if (member) linked.set(name, member)
    }
  const mentions: Mention[] = []
  for (const name of found) {
    const member = linked.get(name)
    const unit = units[name.unit]
    const first = unit?.tokens[name.from]
    const last = unit?.tokens[name.to - 1]
    if (!member || !unit || !first || !last) continue
    member.mentions++
    addRoles(unit, name, member)
    mentions.push({
      unit: name.unit,
      from: name.from,
      to: name.to,
      start: first.start,
      end: last.end,
      member,
      quoted: (unit.quoted[name.from] ?? -1) >= 0,
    })
  }
  const byUnit = new Map<number, Mention[]>()
  for (const mention of mentions) byUnit.set(mention.unit, [...(byUnit.get(mention.unit) ?? []), mention])
  return { members, mentions, inUnit: unit => byUnit.get(unit) ?? [] }
}

const CAPITAL = /^\p{Lu}/u
const bare = (token: Token | undefined) => (token?.lower ?? '').replace(/\.$/u, '')
const isTitle = (token: Token | undefined) => token !== undefined && bare(token) in TITLES

function nameWord(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    CAPITAL.test(token.text) &&
    (token.pos === 'PROPN' ||
      (!token.initial && /^(?:NOUN|ADJ|X|VERB|NUM)$/u.test(token.pos) && token.text.length > 1)) &&
    !NOT_NAMES.has(token.lower)
  )
}

function namesIn(unit: Unit, index: number): readonly Found[] {
  const { tokens } = unit
  const names: Found[] = []
  let i = 0
  while (i < tokens.length) {
    const starts =
      nameWord(tokens[i]) ||
      (NAME_PARTICLES.has(tokens[i]?.lower ?? '') && nameWord(tokens[i + 1]) && CAPITAL.test(tokens[i]?.text ?? '')) ||
      (/^(?:de|van|von|di|da|del|della|bin|al)$/u.test(tokens[i]?.text ?? '') &&
        (nameWord(tokens[i + 1]) || (NAME_PARTICLES.has(tokens[i + 1]?.text ?? '') && nameWord(tokens[i + 2]))))
    if (!starts) {
      i++
      continue
    }
    let to = i + 1
    while (to < tokens.length) {
      const token = tokens[to]
      const touching = tokens[to - 1]?.end === token?.start
      if (token && nameWord(token)) to++
      else if (
        token &&
        touching &&
        (token.text === '-' || token.text === '’' || token.text === "'") &&
        tokens[to + 1] &&
        nameWord(tokens[to + 1]) &&
        tokens[to + 1]?.start === token.end
      )
        to += 2
      else if (
        token &&
        /^['’]s$/u.test(token.text) &&
        BODY_NAME_ENDS.has(tokens[to + 1]?.lower ?? '') &&
        nameWord(tokens[to + 1])
      )
        to += 2
      else if (token && NAME_PARTICLES.has(token.lower) && nameWord(tokens[to + 1])) to += 2
      else if (
        token &&
        NAME_PARTICLES.has(token.lower) &&
        NAME_PARTICLES.has(tokens[to + 1]?.lower ?? '') &&
        nameWord(tokens[to + 2])
      )
        to += 3
      else break
    }
    const name = nameFrom(unit, index, i, to)
    if (name) names.push(name)
    i = to
  }
  return names
}

/** Takes titles and roles off the front of a run of capitalised words. */
function nameFrom(unit: Unit, index: number, from: number, to: number): Found | undefined {
  const { tokens } = unit
  let start = from
  for (let i = from; i < to - 1; i++) {
    const token = tokens[i]
    if (token && (isTitle(token) || ROLE_NOUNS.has(token.lower) || (i === start && TITLE_PARTS.has(token.lower))))
      start = i + 1
  }
  const last = tokens[to - 1]
  if (!last || (to - start === 1 && (isTitle(last) || ROLE_NOUNS.has(last.lower) || BODY_NOUNS.has(last.lower))))
    return undefined
  const words = tokens
    .slice(start, to)
    .map(token => token.lower)
    .filter(word => /\p{L}/u.test(word))
  const first = tokens[start]
  const before = tokens[start - 1]
  const the = tokens[from - 1]?.lower === 'the' && from === start
  if (!first || words.length === 0) return undefined
  let roleFrom = start
  while (roleFrom > 0) {
    const token = tokens[roleFrom - 1]
    if (!token || (unit.quoted[roleFrom - 1] ?? -1) >= 0) break
    if (
      /^(?:NOUN|ADJ|PROPN|NUM)$/u.test(token.pos) ||
      isTitle(token) ||
      token.text === '-' ||
      /^['’]s?$/u.test(token.text)
    )
      roleFrom--
    else break
  }
  const head = bare(before)
  const titled =
    before !== undefined && roleFrom < start && (head in TITLES || ROLE_NOUNS.has(head) || BODY_NOUNS.has(head))
  while (roleFrom < start && /^['’]s?$/u.test(tokens[roleFrom]?.text ?? '')) roleFrom++
  const roleStart = tokens[roleFrom]
  return {
    unit: index,
    from: start,
    to,
    words,
    the,
    ...(titled && roleStart && before ? { title: { start: roleStart.start, end: before.end, head } } : {}),
  }
}

function joinFull(units: readonly Unit[], members: Member[], name: Found): Member {
  const same = members.find(member => sameName(member.words, name.words))
  if (same) {
    if (name.words.length > same.words.length) Object.assign(same, place(units, name), { words: name.words })
    return same
  }
  const part = members.filter(
    member => endsWith(member.words, name.words) || (member.kind === 'body' && startsWith(member.words, name.words)),
  )
  if (part.length === 1 && part[0] && !isFirstName(name.words[0] ?? '')) return part[0]
  const member = newMember(units, name)
  members.push(member)
  return member
}

function newMember(units: readonly Unit[], name: Found): Member {
  const kind = kindOf(name)
  const gender = kind === 'body' ? undefined : genderOf(name)
  return { words: name.words, ...place(units, name), kind, roles: [], mentions: 0, ...(gender ? { gender } : {}) }
}

function place(units: readonly Unit[], name: Found): { start: number; end: number } {
  const tokens = units[name.unit]?.tokens
  return { start: tokens?.[name.from]?.start ?? 0, end: tokens?.[name.to - 1]?.end ?? 0 }
}

function genderOf(name: Found): Gender | undefined {
  const title = name.title && genderOfNoun(name.title.head)
  if (title) return title
  return name.words.length > 1 ? genderOfName(name.words[0] ?? '') : undefined
}

function kindOf(name: Found): Member['kind'] {
  const last = (name.words.at(-1) ?? '').replace(/\.$/u, '')
  if (name.title && (name.title.head in TITLES || ROLE_NOUNS.has(name.title.head))) return 'person'
  if (name.the || BODY_NAME_ENDS.has(last) || name.words.some(word => BODY_NOUNS.has(word))) return 'body'
  if (name.title) return 'body'
  if (name.words.length > 1 && (isFirstName(name.words[0] ?? '') || /^\p{L}\.$/u.test(name.words[0] ?? '')))
    return 'person'
  return 'unknown'
}

function sameName(a: readonly string[], b: readonly string[]): boolean {
  if (a.join(' ') === b.join(' ')) return true
  const last = a.at(-1)
  return last === b.at(-1) && a.length > 1 && b.length > 1 && a[0] === b[0] && (a.length === 2 || b.length === 2)
}

const endsWith = (words: readonly string[], end: readonly string[]) =>
  words.length > end.length && end.every((word, i) => words[words.length - end.length + i] === word)
const startsWith = (words: readonly string[], start: readonly string[]) =>
  words.length > start.length && start.every((word, i) => words[i] === word)

/** Links a single word to the member it is a part of, or makes a new member of it. */
function joinShort(units: readonly Unit[], members: Member[], name: Found): Member | undefined {
  const before = members.filter(member => member.start <= place(units, name).start)
  const fits = (member: Member) => {
    const gender = name.title ? genderOfNoun(name.title.head) : undefined
    return !(gender && member.gender && gender !== member.gender)
  }
  const surname = [...before, ...members].filter(
    member => endsWith(member.words, name.words) && member.kind !== 'body' && fits(member),
  )
  const exact = members.find(member => member.words.length === 1 && member.words[0] === name.words[0] && fits(member))
  const unique = [...new Set(surname)]
  if (unique.length === 1 && unique[0]) return settle(unique[0], name)
  if (unique.length > 1) return dominant(unique)
  const parts = members.filter(member => startsWith(member.words, name.words) || endsWith(member.words, name.words))
  const person = parts.filter(member => member.kind === 'person' && member.words[0] === name.words[0])
  const [only] = parts
  if (parts.length === 1 && only && (only.kind !== 'person' || person.length === 1)) return only
  if (exact) return settle(exact, name)
  if (parts.length > 1) return dominant(parts)
  const member = newMember(units, name)
  members.push(member)
  return member
}

function settle(member: Member, name: Found): Member {
  if (name.title && member.kind === 'unknown' && name.title.head in TITLES) member.kind = 'person'
  const gender = name.title && genderOfNoun(name.title.head)
  if (gender && !member.gender) member.gender = gender
  return member
}

/** Of several members with this name the one that the article is about; nobody if that is not plain. */
function dominant(members: readonly Member[]): Member | undefined {
  const [first, second] = [...members].sort((a, b) => b.mentions - a.mentions || a.start - b.start)
  return first && (!second || first.mentions > second.mentions || first.start < second.start) ? first : undefined
}

function addRoles(unit: Unit, name: Found, member: Member): void {
  if (name.title) member.roles.push(name.title)
  const role = roleBefore(unit, name) ?? roleAfter(unit, name)
  if (!role) return
  member.roles.push(role)
  if (member.kind === 'unknown')
    member.kind = ROLE_NOUNS.has(role.head) ? 'person' : BODY_NOUNS.has(role.head) ? 'body' : 'unknown'
  const gender = genderOfNoun(role.head)
  if (gender && member.kind === 'person' && !member.gender) member.gender = gender
}

/** "The foreign minister of Norland, Ana Berg": the noun phrase before the comma. */
function roleBefore(unit: Unit, name: Found): Role | undefined {
  const { tokens } = unit
  if (tokens[name.from - 1]?.text !== ',') return undefined
  let from = name.from - 2
  let started = -1
  while (from >= 0 && from > name.from - 16) {
    const token = tokens[from]
    if (
      !token ||
      /^[,;:.—–“”"]$/u.test(token.text) ||
      ((token.pos === 'VERB' || token.pos === 'AUX') &&
        !token.lower.endsWith('ing') &&
        tokens[from - 1]?.lower !== 'who')
    )
      break
    if (token.pos === 'DET' || /^(?:his|her|their|its|one)$/u.test(token.lower)) {
      started = from
      if (tokens[from - 1]?.pos !== 'ADP' || from === 0) break
    }
    if (/^['’]s?$/u.test(token.text) && tokens[from - 1]?.pos === 'PROPN') {
      started = from - 1
    }
    from--
  }
  if (started < 0) return undefined
  let at = started
  if (tokens[at]?.pos === 'DET' || /^(?:his|her|their|its)$/u.test(tokens[at]?.lower ?? '')) at++
  const head = roleHead(tokens, at, name.from - 1)
  const first = tokens[at]
  const last = tokens[name.from - 2]
  return head !== undefined && first && last && at < name.from - 1
    ? { start: first.start, end: last.end, head }
    : undefined
}

/** "Ana Berg, a driver from Oslo,": the noun phrase after the comma. */
function roleAfter(unit: Unit, name: Found): Role | undefined {
  const { tokens } = unit
  if (tokens[name.to]?.text !== ',') return undefined
  let at = name.to + 1
  let to = at
  while (
    to < tokens.length &&
    to < at + 14 &&
    !/^[,;:.—–“”"]$/u.test(tokens[to]?.text ?? '') &&
    !/^(?:who|which|whose|and|but)$/u.test(tokens[to]?.lower ?? '')
  ) {
    if (tokens[to]?.pos === 'AUX' || (tokens[to]?.pos === 'VERB' && !/(?:ed|ing)$/u.test(tokens[to]?.lower ?? '')))
      return undefined
    to++
  }
  if (tokens[at]?.pos === 'DET' || /^(?:his|her|their|its)$/u.test(tokens[at]?.lower ?? '')) at++
  const head = roleHead(tokens, at, to)
  const first = tokens[at]
  const last = tokens[to - 1]
  return head !== undefined && first && last && at < to && !/^(?:in|on|at|by|for|from|to)$/u.test(first.lower)
    ? { start: first.start, end: last.end, head }
    : undefined
}

/** The head of a noun phrase, if it is a noun for a person or body. */
export function roleHead(tokens: readonly Token[], from: number, to: number): string | undefined {
  let head: string | undefined
  for (let i = from; i < to; i++) {
    const token = tokens[i]
    if (!token || (i > from && (token.pos === 'ADP' || /^(?:who|which|that|for|of|at|in)$/u.test(token.lower)))) break
    const word = bare(token)
    if (ROLE_NOUNS.has(word) || BODY_NOUNS.has(word) || word in TITLES) head = word
  }
  return head
}
