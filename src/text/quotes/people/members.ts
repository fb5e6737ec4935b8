import { BODY_NAME_ENDS, BODY_NOUNS, EITHER, NAME_PARTICLES, ROLE_NOUNS, TITLES } from '../../data/people-words.ts'
import { PLACES, PLACE_BEGINS } from '../../data/places.ts'
import { type Gender, genderOfName, genderOfNoun, isFirstName } from '../tokens/gender.ts'
import type { Name } from './names.ts'
import { type Role, singular } from '../tokens/roles.ts'
import { isSyllable } from '../tokens/words.ts'

/** A named person or thing in one article. */
export interface CastMember {
  /** The words of the fullest form, lower case. */
  words: readonly string[]
  /** Offsets of that form in the text. */
  start: number
  end: number
  kind: 'person' | 'body' | 'place' | 'unknown'
  gender?: Gender
  /** The gender comes only from name lists; a title is more reliable. */
  listed?: boolean
  /** How many of their statements began with "they", which may mean one person. */
  saidThey: number
  /** That form is all in capitals. */
  shouted: boolean
  readonly roles: Role[]
  /** Nouns of titles that are no office: "doctor", "sheikh". */
  readonly titles: Set<string>
  mentions: number
  /** Which words of the name are used alone. */
  readonly called: Set<'first' | 'last'>
}

/** A surname shared by this many members refers to none of them; also bounds the lists. */
const MOST_ALIKE = 50

/** Collects the members of a cast: full names first, then the short forms that refer to them. */
export class Register {
  readonly members: CastMember[] = []
  private readonly byFirst = new Map<string, CastMember[]>()
  private readonly byLast = new Map<string, CastMember[]>()

  /** Adds a name of several words. */
  full(name: Name): CastMember {
    const ending = this.endingLike(name)
    const known = ending.find(member => sameName(member, name)) ?? this.longer(ending, name)
    if (!known) return this.added(name)
    known.mentions++
    const calmer = known.shouted && !name.shouted && name.words.length === known.words.length
    if (calmer || (name.words.length > known.words.length && known.kind !== 'body')) {
      Object.assign(known, { words: name.words, start: name.start, end: name.end, shouted: name.shouted })
    }
    return known
  }

  /** The member with this full name, if any. */
  known(name: Name): CastMember | undefined {
    return this.endingLike(name).find(member => sameName(member, name))
  }

  /** Adds a single word; `undefined` if several members fit equally. `known`: do not add a new member. */
  short(name: Name, known: boolean): CastMember | undefined {
    const gender = name.title && genderOfNoun(name.title.head)
    const alike = this.endingLike(name)
    const holders =
      name.title && alike.length > 1
        ? alike.filter(member => member.roles.some(({ head }) => head === name.title?.head))
        : []
    const agreeing =
      holders.length > 0 ? holders : alike.filter(member => !gender || !member.gender || gender === member.gender)
    // "Sandy Berg … Mr Berg"
    const [only] = alike
    const told = only !== undefined && alike.length === 1 && only.listed === true && only.start < name.start
    const ending = agreeing.length === 0 && told ? alike : agreeing
    const surname = ending.filter(
      ({ kind, words }) => (kind === 'person' || kind === 'unknown') && endsWith(words, name.words),
    )
    const beginning = (this.byFirst.get(name.words[0] ?? '') ?? []).filter(
      ({ kind, words }) => kind !== 'place' && (!gender || kind === 'person') && startsWith(words, name.words),
    )
    const meant =
      pick(surname, name) ??
      ending.find(({ words }) => words.length === 1) ??
      pick(beginning, name) ??
      pick(this.holding(name), name)
    if (meant === 'several') return undefined
    if (!meant) return this.abbreviated(name) ?? (known ? undefined : this.added(name))
    meant.mentions++
    if (meant.words.length > 1) meant.called.add(name.words[0] === meant.words[0] ? 'first' : 'last')
    if (name.title && meant.kind === 'unknown' && TITLES.has(name.title.head)) meant.kind = 'person'
    if (gender) Object.assign(meant, { gender, listed: false })
    return meant
  }

  /** Drops genders that were taken from lists of first names for a surname that comes first. */
  forgetSurnames(): void {
    for (const member of this.members) if (member.listed && surnameFirst(member)) delete member.gender
  }

  /** "Harbour Robotics" after "Harbour Robotics Group": a shorter form, from the front or the back. */
  private longer(ending: readonly CastMember[], { words: [first = '', ...rest] }: Name): CastMember | undefined {
    const words = [first, ...rest]
    const beginning = (this.byFirst.get(first) ?? []).filter(({ kind }) => kind === 'body')
    const found = [
      ...ending.filter(member => endsWith(member.words, words)),
      ...beginning.filter(member => startsWith(member.words, words)),
    ]
    if (found.length === 0 && NAME_PARTICLES.has(first))
      return this.members.find(member => member.kind === 'person' && holds(member.words, words))
    const [only] = found
    // "Silva Neto" for "João da Silva Neto"
    const surname = only !== undefined && NAME_PARTICLES.has(only.words.at(-words.length - 1) ?? '')
    return found.length === 1 && (surname || NAME_PARTICLES.has(first) || !isFirstName(first)) ? only : undefined
  }

  /** "Lula" for "Luiz Inácio Lula da Silva": a person with the word inside the name. */
  private holding({ words: [word = ''] }: Name): readonly CastMember[] {
    return PLACES.has(word)
      ? []
      : this.members.filter(({ kind, words }) => kind === 'person' && words.length > 2 && words.includes(word))
  }

  /** "the IAEA" for "International Atomic Energy Agency": the body with these initials. */
  private abbreviated({ words: [word = ''], shouted }: Name): CastMember | undefined {
    const letters = word.replaceAll('.', '')
    if (!shouted || letters.length < 3) return undefined
    const member = this.members.find(({ kind, words }) => kind === 'body' && initialsOf(words) === letters)
    if (member) member.mentions++
    return member
  }

  private endingLike({ words }: Name): readonly CastMember[] {
    return this.byLast.get(words.at(-1) ?? '') ?? []
  }

  private added(name: Name): CastMember {
    const kind = kindOf(name)
    const gender = kind === 'person' || kind === 'unknown' ? genderOf(name) : undefined
    const { words, start, end, shouted } = name
    const member: CastMember = {
      words,
      start,
      end,
      shouted,
      kind,
      roles: [],
      titles: new Set(),
      saidThey: 0,
      mentions: 1,
      called: new Set(),
      ...(gender ? { gender, listed: toldOf(name) === undefined } : {}),
    }
    this.members.push(member)
    listed(this.byFirst, words[0] ?? '', member)
    listed(this.byLast, words.at(-1) ?? '', member)
    return member
  }
}

function listed(index: Map<string, CastMember[]>, key: string, member: CastMember): void {
  const list = index.get(key)
  if (!list) index.set(key, [member])
  else if (list.length < MOST_ALIKE) list.push(member)
}

function sameName({ words }: CastMember, name: Name): boolean {
  if (words.join(' ') === name.words.join(' ')) return true
  if (words[0] !== name.words[0] || words.at(-1) !== name.words.at(-1)) return false
  return words.length > 1 && (words.length === 2 || name.words.length === 2)
}

const initialsOf = (words: readonly string[]) =>
  words
    .filter(word => !/^(?:of|and|for|the|&)$/u.test(word))
    .map(word => word.charAt(0))
    .join('')

/** "Nagy Eszter", "Kim Jong-soo": referred to by the first word alone, and the last is a given name. */
function surnameFirst({ words, called }: CastMember): boolean {
  const last = words.at(-1) ?? ''
  return (
    called.has('first') &&
    !called.has('last') &&
    words.length < 4 &&
    (isFirstName(last) || last.split('-').every(isSyllable))
  )
}

/** The gender implied by a title, or by "Jr." and the like. */
const toldOf = ({ title, words }: Name): Gender | undefined =>
  (title && genderOfNoun(title.head)) ?? (/^(?:[js]r\.?|ii|iii|iv)$/u.test(words.at(-1) ?? '') ? 'male' : undefined)

function genderOf(name: Name): Gender | undefined {
  const { words } = name
  // "Aung San Suu Kyi": of four words, the first on the lists may not be a first name.
  const listed = words.length > 1 && (words.length < 4 || words.some(word => NAME_PARTICLES.has(word)))
  return toldOf(name) ?? (listed ? genderOfName(words.find(word => !/^\p{L}\.?$/u.test(word)) ?? '') : undefined)
}

function kindOf({ words, title, the }: Name): CastMember['kind'] {
  const first = words[0] ?? ''
  const last = (words.at(-1) ?? '').replace(/\.$/u, '')
  if (PLACES.has(words.join(' '))) return 'place'
  if (title && !EITHER.has(title.head) && (TITLES.has(title.head) || ROLE_NOUNS.has(title.head))) return 'person'
  if (the || (title && BODY_NOUNS.has(title.head))) return 'body'
  if (BODY_NAME_ENDS.has(last) || words.some(word => BODY_NOUNS.has(word))) return 'body'
  if (words.length === 1) return 'unknown'
  if (PLACE_BEGINS.has(first)) return 'place'
  if (isFirstName(first) || /^\p{L}\.$/u.test(first)) return 'person'
  // "U.N. Women"
  return last !== singular(last) && ROLE_NOUNS.has(singular(last)) ? 'body' : 'unknown'
}

const endsWith = (words: readonly string[], end: readonly string[]) =>
  words.length > end.length && end.every((word, i) => words[words.length - end.length + i] === word)
const holds = (words: readonly string[], part: readonly string[]) =>
  ` ${words.join(' ')} `.includes(` ${part.join(' ')} `)
const startsWith = (words: readonly string[], start: readonly string[]) =>
  words.length > start.length && start.every((word, i) => words[i] === word)

/** Of several members that a short form fits, the one the article is about; `several` if that is unclear. */
function pick(members: readonly CastMember[], { start }: Name): CastMember | 'several' | undefined {
  if (members.length < 2) return members[0]
  const introduced = members.filter(member => member.start < start)
  if (introduced.length === 1) return introduced[0]
  const [first, second] = (introduced.length > 0 ? introduced : members).toSorted((a, b) => b.mentions - a.mentions)
  return first && second && first.mentions >= 2 * second.mentions ? first : 'several'
}
