import type { Quote, Speaker } from '#core/news/analysis.ts'
import { BODY_NAME_ENDS, BODY_NOUNS, ROLE_NOUNS } from '../../data/people-words.ts'
import { type Gender, genderOfNoun } from '../tokens/gender.ts'
import type { Mention } from './cast.ts'
import type { CastMember } from './members.ts'
import type { Range, Subject } from '../tokens/phrases.ts'
import { bare, singular } from '../tokens/roles.ts'
import type { Token } from '../tokens/tokens.ts'
import type { Unit } from '../tokens/units.ts'
import { isMessage } from '../tokens/verbs.ts'
import { isPossessive } from '../tokens/words.ts'

/** A possible speaker: a member of the cast, or known only by a noun phrase. */
export interface PossibleSpeaker {
  readonly member?: CastMember
  /** Offsets of the fullest form of the name. */
  readonly start: number
  readonly end: number
  readonly kind: Speaker['kind']
  readonly gender?: Gender
  readonly plural: boolean
  /** The head of the noun phrase; empty for names. */
  readonly noun: string
}

export function ofMember(member: CastMember): PossibleSpeaker {
  const kind = member.kind === 'person' ? 'person' : member.kind === 'unknown' ? 'other' : 'body'
  const { start, end, gender } = member
  return { member, start, end, kind, plural: false, noun: '', ...(gender ? { gender } : {}) }
}

const DROPPED = /^(?:the|a|an|one|his|her|their|its|my|our|whose)$/u
const PLURAL = /^(?:police|people|some|many|others|several|two|three|most|both)$/u

/** Somebody known only by a noun phrase ("two people familiar with the matter"), whose head ends at `headEnd`. */
export function asWritten(unit: Unit, { from, to, relative }: Subject, headEnd: number): PossibleSpeaker | undefined {
  const { tokens } = unit
  const drops = DROPPED.test(tokens[from]?.lower ?? '') && tokens[from + 1]?.lower !== 'of' && to - from > 1
  const first = tokens[drops ? from + 1 : from]
  const head = tokens[headEnd - 1]
  const thing = head?.pos === 'NOUN' && !isSomebody(head) && /^(?:VERB|ADP)$/u.test(tokens[headEnd]?.pos ?? '')
  const placed =
    thing && /^(?:in|on|at|sent|seen|published|released|obtained|written|filed)$/u.test(tokens[headEnd]?.lower ?? '')
  const last = tokens[(placed ? headEnd : relative === undefined ? relativeEnd(unit, to) : to) - 1]
  if (
    !first ||
    !last ||
    !head ||
    (/^(?:DET|ADV|ADP|PART)$/u.test(head.pos) &&
      !/^(?:another|both|many|some|several|few|those|most|half|all|each)$/u.test(head.lower))
  )
    return undefined
  const noun = bare(head)
  const one = singular(noun)
  const who = tokens.slice(headEnd, to + 2).some(({ lower }) => lower === 'who')
  const kind = ROLE_NOUNS.has(one) ? 'role' : BODY_NOUNS.has(one) ? 'body' : who ? 'role' : 'other'
  const gender = genderOfNoun(noun)
  const plural = one !== noun || PLURAL.test(noun)
  return { start: first.start, end: last.end, kind, plural, noun, ...(gender ? { gender } : {}) }
}

/** "an engineer who asked not to be named": the end of the clause that belongs to the phrase. */
function relativeEnd({ tokens }: Unit, to: number): number {
  if (tokens[to]?.lower !== 'who') return to
  let end = to + 1
  while (end < tokens.length && !/^[,.;:—"“”]$/u.test(tokens[end]?.text ?? '.')) end++
  return end
}

/** "people in the room", "a firm in Oslo", but not "an email sent in March". */
function isSomebody(head: Token): boolean {
  const noun = singular(bare(head))
  if (isMessage(head.lower)) return false
  return ROLE_NOUNS.has(noun) || BODY_NOUNS.has(noun) || /^(?:people|sources?)$/u.test(head.lower)
}

const AFTER_HEAD = /^(?:of|for|from|who|which|that|whose|with|at|in|on|to|by|\(|,|–|—|―)$/u

/** Where the head of a noun phrase ends: before "of", "who", a comma or a participle, unless within a name. */
export function headOf({ tokens }: Unit, { from, to }: Range, mentions: readonly Mention[]): number {
  for (let i = from + 1; i < to; i++) {
    const name = mentions.find(mention => mention.from >= from && mention.from < i && i < mention.to)
    if (name) i = name.to
    if (i >= to) break
    const token = tokens[i]
    const before = tokens[i - 1]
    if (!token || !before || isPossessive(token)) continue
    // "Reserve Bank of Malawi Governor Ana Berg"
    if (
      token.lower === 'of' &&
      before.capital &&
      BODY_NAME_ENDS.has(bare(before)) &&
      mentions.some(name => name.to === to)
    )
      continue
    if (token.pos === 'ADP' || AFTER_HEAD.test(token.lower)) return i
    if (before.pos === 'NOUN' && (token.pos === 'VERB' || (token.pos === 'ADJ' && i < to - 1))) return i
  }
  return to
}

/** Records that "he" or "she" referred to somebody, who is therefore a person of that gender. */
export function toldGender(who: PossibleSpeaker | undefined, gender: Gender): PossibleSpeaker | undefined {
  if (who?.member) who.member.gender ??= gender
  if (who?.member?.kind === 'unknown') who.member.kind = 'person'
  return who
}

/** "Berg said she …", "Harbour Foods said it …": how speakers are quoted and referred to shows their kind. */
export function learn(member: CastMember, opening: string, type: Quote['type']): void {
  if (type === 'direct' && member.kind === 'unknown' && member.words.length > 1) member.kind = 'person'
  if (member.kind !== 'unknown' && member.kind !== 'person') return
  if (/^its?$/u.test(opening) && member.kind === 'unknown') member.kind = 'body'
  if (opening === 'they' && member.gender === undefined) member.saidThey++
  if (!/^(?:he|she)$/u.test(opening) || member.gender !== undefined) return
  member.kind = 'person'
  member.gender = opening === 'he' ? 'male' : 'female'
}
