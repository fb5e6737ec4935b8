import type { Passage } from '#core/news/passage.ts'
import { BODY_NOUNS, ROLE_NOUNS } from '../../data/people-words.ts'
import { stemOf } from '../../words.ts'
import { type NamesInText, namesOf } from './names.ts'

/** Events and acts mentioned as known: "the move", "the blaze". */
const REMARKS =
  /^(?:move|news|announcement|revelation|remark|comment|claim|result|gesture|admission|allegation|change|idea|question|reason|answer|request|demand|appeal|offer|warning|complaint|refusal|latest|youngest|eldest|oldest|former|ordeal|row|tweet|exchange|outburst)s?$/u
const EVENTS =
  /^(?:incident|accident|crash|collision|attack|shooting|stabbing|blast|explosion|bombing|fire|blaze|robbery|burglary|murder|killing|death|tragedy|quake|earthquake|storm|flood|outbreak|strike|protest|vote|ruling|verdict|decision|deal|agreement|proposal|plan|bill|law|rule|policy|ban|report|study|survey|finding|measure|project|investigation|inquiry|trial|case|hearing|match|game|win|victory|defeat|goal|film|movie|show|book|album|song|video|footage|photo|image|post|letter|device|vessel|ship|boat|plane|aircraft|jet|helicopter|car|vehicle|truck|bus|train|driver|suspect|victim|gunman|attacker|couple|family|teenager|youngster|star|father|mother)s?$/u
/** "The 34-year-old", "the three-term Republican", "the former soldier": somebody named before. */
const AGED = /^\d+-year-old/u
/** Complements that identify a noun, so that it needs no antecedent: "the decision to close", "the man who". */
const NARROWED =
  /^(?:of|to|who|whose|that|which|where|when|in|on|at|from|for|with|between|against|behind|by|about|over|under|near|into|as|among|around|aboard|inside|outside|named|called|known)$/u
const ENDS_NOUN =
  /^(?:[\p{L}-]+(?:ed|ing)|is|was|were|are|has|had|have|will|would|could|can|may|might|should|must|did|does|do|said|says|told|came|comes|took|takes|went|goes|began|begins|fell|rose|got|made|makes|gave|left|lost|won|found|held|also|then|now|still|never|not|and|or|but|himself|herself|itself)$/u
const LONGEST_NOUN = 5
const LONGEST_OPENING = 120
const DEFINITE = /^[\s"'“‘(]*the\s+/iu

/**
 * For each sentence, the things it mentions as known, and for each of those the earlier sentences that introduce it,
 * one of which must be shown as well. A surname needs the full name; "the senator" needs a person; "the move" needs
 * what moved.
 */
export function presumedOf(
  sentences: readonly Passage[],
  words: readonly (readonly string[])[],
  language: string,
): readonly (readonly (readonly number[])[])[] {
  const names = namesOf(sentences)
  const stems = new Map<number, ReadonlySet<string>>()
  const has = (index: number, stem: string): boolean => {
    const known = stems.get(index) ?? new Set((words[index] ?? []).map(stemOf))
    stems.set(index, known)
    return known.has(stem)
  }
  return sentences.map(({ text }, index) => {
    const told = names.presumed(index)
    const known = language === 'en' ? tellersOf(definiteNoun(text), index, names, has) : undefined
    return known === undefined || known.length === 0 ? told : [...told, known]
  })
}

interface Noun {
  readonly head: string
  readonly aged: boolean
}

/** The noun that a sentence opens with as known, unless a complement identifies it. */
function definiteNoun(text: string): Noun | undefined {
  const opening = DEFINITE.exec(text.slice(0, LONGEST_OPENING))
  if (opening === null) return undefined
  const words = text.slice(opening[0].length, opening[0].length + LONGEST_OPENING).split(/\s+/u)
  let head = ''
  let aged = false
  for (const raw of words.slice(0, 1 + LONGEST_NOUN)) {
    const word = raw.replace(/['’]s?$|(?<![,;:.])[,;:.]+$|["”]/gu, '')
    const ends = /[,;:.]$|['’]s$|s['’]$/u.test(raw)
    if (head !== '' && NARROWED.test(word)) return undefined
    if (/\p{Lu}/u.test(word)) return AGED.test(head) || aged ? { head, aged } : undefined
    if (head !== '' && ENDS_NOUN.test(word)) break
    aged ||= AGED.test(word)
    head = word.toLowerCase()
    if (ends) break
  }
  return head === '' ? undefined : { head, aged }
}

function tellersOf(
  noun: Noun | undefined,
  index: number,
  names: NamesInText,
  has: (index: number, stem: string) => boolean,
): readonly number[] | undefined {
  if (noun === undefined || index === 0) return undefined
  const { head, aged } = noun
  const singular = head.replace(/s$/u, '')
  const remark = REMARKS.test(head)
  const person = aged || ROLE_NOUNS.has(head) || ROLE_NOUNS.has(singular)
  const body = BODY_NOUNS.has(head) || BODY_NOUNS.has(singular)
  if (!remark && !person && !body && !EVENTS.test(head)) return undefined
  const stem = stemOf(head)
  const before = Array.from({ length: index }, (_, earlier) => earlier)
  const same = before.filter(earlier => has(earlier, stem))
  if (remark) return [...new Set([...same, index - 1])]
  if (person) return [...new Set([...same, ...before.filter(earlier => names.namesPerson(earlier)), index - 1])]
  if (body) return [...new Set([...same, ...before.filter(earlier => names.namesAny(earlier)), index - 1])]
  return [...new Set([...same, 0, 1, index - 1])].filter(earlier => earlier < index)
}
