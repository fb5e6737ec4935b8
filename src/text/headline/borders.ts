import { ROLE_NOUNS } from '../data/people-words.ts'
import {
  ANTECEDENTS,
  CALENDAR,
  CONJUNCTIONS,
  COORDINATES,
  DANGLING,
  HAPPENS,
  MEASURES,
  PREPOSITIONS,
  RELATIVES,
  WANTS_MORE,
} from './grammar.ts'
import { canGoWithout, goesOnAfter } from './complements.ts'
import { isBeforePurpose, isBeforeTime, TIME } from './times.ts'
import { framesOf } from './frames.ts'
import { isVerb, mainVerb, type Word } from './verbs.ts'

/** "as well as", "as early as". */
const AS_AS = /^(?:early|well|many|much|soon|long|far|late|few)$/u
/** How well a clause could end after a word: as a clause, before a phrase, or before what defines its last noun. */
export function borderAfter(words: readonly Word[], index: number): 'clause' | 'phrase' | 'relative' | undefined {
  const word = words[index]
  if (word === undefined) return undefined
  const next = words[index + 1]
  if (next === undefined) return 'clause'
  if (isDangling(word) && !/^\p{N}/u.test(words[index - 1]?.text ?? '')) return undefined
  if (/[!?;:…]|\s[—–-]/u.test(word.gap)) return isBetweenDashes(words, index) ? undefined : 'clause'
  if (goesOnAfter(words, index)) return undefined
  const following = next.text.toLowerCase()
  if (following === 'now' && words[index + 2]?.text === 'that') return 'clause'
  if (MEASURES.has(word.text.toLowerCase()) && /^(?:after|before|since)$/u.test(following)) return undefined
  if (following === 'as' && (AS_AS.test(word.text) || AS_AS.test(words[index + 2]?.text ?? ''))) return undefined
  if (COORDINATES.has(following)) {
    // "not as an anomaly, | but because …": only half of the statement.
    if (following === 'but' && words.slice(Math.max(0, index - 7), index).some(({ text }) => text === 'not'))
      return undefined
    // "have shot | and killed a prosecutor": both verbs share an object.
    if (!word.gap.startsWith(',') && isVerb(word.text, words[index - 1]?.text ?? '') && !HAPPENS.has(word.text))
      return undefined
    const joined = word.gap.startsWith(',') && !isListed(words, index)
    return joined || goesOn(words, index + 2) ? 'clause' : undefined
  }
  if (/^(?:who|which|whose|where)$/u.test(following) && !word.gap.startsWith(',')) return definedBy(words, index)
  if (following === 'as' && (wantsMore(word) || !(isClause(words, index + 2) || TIME.test(word.text)))) return undefined
  if (CONJUNCTIONS.has(following)) return ANTECEDENTS.has(word.text.toLowerCase()) ? undefined : 'clause'
  if (isBeforeTime(words, index) || isBeforePurpose(words, index)) return 'phrase'
  if (wantsMore(word) || (/,\s*$/u.test(words[index - 1]?.gap ?? '') && word.text.endsWith('ing'))) return undefined
  if (word.gap.startsWith(',')) return isNameBeforeRole(words, index) ? undefined : 'phrase'
  if (
    following === 'that' &&
    !CALENDAR.has(word.text) &&
    /^\p{L}{3}/u.test(word.text) &&
    !isVerb(word.text, 'to') &&
    !SAYING.test(word.text) &&
    !waitsForThat(words.slice(0, index + 1))
  )
    return 'relative'
  if (ACCUSED.test(following) && !wantsMore(word)) return definedBy(words, index)
  if (following === 'of' && isOffice(words, index)) return 'phrase'
  if (following === 'of' && /^\p{N}/u.test(words[index + 2]?.text ?? '') && !inApposition(words, index)) return 'phrase'
  const happens = HAPPENS.has(word.text)
  const needsMore =
    isUneven(words, index) ||
    isStateOrDoing(words, index) ||
    (!happens && isVerb(word.text, words[index - 1]?.text.toLowerCase() ?? ''))
  // "after her players had gone in, …": the word is a particle of the verb.
  const particle = /^[,.;:]/u.test(next.gap) || isInfinitive(words, index)
  if (!PREPOSITIONS.has(following) || needsMore || particle || inApposition(words, index)) return undefined
  return happens || canGoWithout(words, index) ? 'phrase' : undefined
}

/** "has not been shy | about", "will not be chipping | in": the complement follows. */
function isStateOrDoing(words: readonly Word[], index: number): boolean {
  const word = words[index]?.text ?? ''
  const before = words[index - 1]?.text ?? ''
  return (
    /^\p{Ll}/u.test(word) && !/(?:ed|en|t)$/u.test(word) && /^(?:is|are|was|were|be|been|being)$|n['’]t$/u.test(before)
  )
}

/** "a man | accused of fraud". */
const ACCUSED = /^(?:accused|suspected|charged|convicted|wanted)$/u

/** "defending -- and beginning to explain | --": the sentence continues after the second dash. */
function isBetweenDashes(words: readonly Word[], index: number): boolean {
  const isDash = ({ gap }: Word) => /\s[—–-]/u.test(gap)
  const [word] = words.slice(index, index + 1)
  return word !== undefined && isDash(word) && words.slice(0, index).filter(isDash).length % 2 === 1
}

/** "elected as mayor | of Vale". */
function isOffice(words: readonly Word[], index: number): boolean {
  return words[index - 1]?.text === 'as' && ROLE_NOUNS.has(words[index]?.text ?? '')
}

/** "profiles of people who dared …": the clause that follows is essential. */
function definedBy(words: readonly Word[], index: number): 'relative' | undefined {
  const before = words.slice(Math.max(0, index - 3), index).map(({ text }) => text.toLowerCase())
  return before.some(word => /^(?:the|an?|its|his|her|their|\p{N}.*)$/u.test(word)) ? 'relative' : undefined
}

/** "forced to distance herself", "arrested in connection": the essential part follows the preposition. */
function wantsMore({ text }: Word): boolean {
  return WANTS_MORE.has(text.toLowerCase()) || /.sel(?:f|ves)$/u.test(text)
}

/** "will begin | in": no end directly after a bare verb. */
function isInfinitive(words: readonly Word[], index: number): boolean {
  return /^(?:to|will|would|can|could|may|might|must|should|cannot)$/u.test(words[index - 1]?.text ?? '')
}

/** "sessions, phone banks, and watch parties": the last but one of a list. */
function isListed(words: readonly Word[], index: number): boolean {
  const comma = words.slice(0, index).findLastIndex(({ gap }) => gap.startsWith(','))
  const piece = words.slice(comma + 1, index + 1)
  const plain = piece.every(({ text }) => /^\p{Ll}/u.test(text) && !isVerb(text, ''))
  return comma !== -1 && piece.length < 5 && plain
}

/** "…, Howard Dean, the former governor": a subject whose verb is still to come. */
function isNameBeforeRole(words: readonly Word[], index: number): boolean {
  const comma = words.slice(0, index).findLastIndex(({ gap }) => gap.includes(','))
  const piece = words.slice(comma + 1, index + 1)
  const next = words[index + 1]?.text ?? ''
  return comma !== -1 && /^(?:the|an?)$/u.test(next) && piece.every(({ text }) => /^\p{Lu}/u.test(text))
}

/** "the Senate, a body | in which …": an apposition must not be cut. */
function inApposition(words: readonly Word[], index: number): boolean {
  const comma = words.slice(0, index).findLastIndex(({ gap }) => gap.startsWith(','))
  const first = words[comma + 1]
  if (comma === -1 || first === undefined || !/^(?:an?|the|at|in|on|with|for|\p{L}+ing)$/u.test(first.text))
    return false
  return mainVerb(words.slice(comma, index + 1)) === -1
}

/** Words whose object is the clause after "that". */
const SAYING =
  /(?:ed|ing)$|^(?:clear|plain|sure|certain|fact|claim|belief|report|sign|news|idea|hope|fear|proof|evidence|doubt|concern|allegation|allegations|claims|reports|signs|fears|hopes|so|say|says|said)$/u

/** Words that may precede the full verb. */
const AUXILIARY = /^(?:is|are|was|were|has|have|had|will|would|not|also|already|\p{L}+ly)$/u

/**
 * "learned again during a long meeting | that …", "told the council | that …": what was learned or told follows. Not
 * "announced a plan | that …".
 */
export function waitsForThat(piece: readonly Word[]): boolean {
  const at = mainVerb(piece)
  if (piece.some(({ text }) => text === 'that')) return false
  const verbs = at === -1 ? [] : piece.slice(at)
  const saying = verbs.findIndex(({ text }) => !AUXILIARY.test(text))
  const frames = framesOf(verbs[saying]?.text ?? '')
  const object = verbs.slice(saying + 1).find(({ text }) => !TIME.test(text) && text !== 'on')?.text ?? ''
  return frames.has('that') && (frames.has('to-whom') || !/^(?:an?|the|its|his|her|their|\p{N}.*)$/u.test(object))
}

/** "338 votes for and 33 against": the number needs its counterpart. */
function isUneven(words: readonly Word[], index: number): boolean {
  return /^\d/u.test(words[index]?.text ?? '') && COORDINATES.has(words[index - 1]?.text ?? '')
}

/** After "and": does a verb or pronoun begin a new clause? "a pay and automation deal" continues. */
function goesOn(words: readonly Word[], index: number): boolean {
  const word = words[index]
  return word !== undefined && (isVerb(word.text, '') || SUBJECT.test(word.text))
}

const SUBJECT = /^(?:he|she|it|they|we|I|you|there|this|that|those|these)$/u

/** "as rescuers searched", not "described her as a disgrace": a verb comes before the next comma. */
function isClause(words: readonly Word[], from: number): boolean {
  for (const [index, word] of words.entries()) {
    if (index < from) continue
    if (index > from && isVerb(word.text, words[index - 1]?.text.toLowerCase() ?? '')) return true
    const ends = /[,;:.]/u.test(word.gap) || RELATIVES.has(word.text) || CONJUNCTIONS.has(word.text)
    if (ends || index > from + 7) return false
  }
  return false
}

function isDangling(word: Word): boolean {
  return DANGLING.has(word.text.toLowerCase())
}
