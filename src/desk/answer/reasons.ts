import { AT_SOMEBODY } from '#ask/intents/manners.ts'
import type { Kind, Question, Wanted } from '#ask/question.ts'
import type { Concept } from '#ask/scoring/concepts.ts'
import type { Evidence } from '#ask/scoring/ranking.ts'
import { AIMED, SILENT } from '#ask/scoring/score.ts'
import { ROLE_NOUNS } from '#text/data/people-words.ts'
import { isKnown } from '#text/rarity.ts'
import { stemOf } from '#text/words.ts'
import type { FoundSentences } from './evidence.ts'

export type Reason = 'unknown subject' | 'speaker silent' | 'nothing of that kind' | 'nothing like it'

/** Fraction of the question that the best sentence must cover, with its context. */
const ENOUGH = 0.38
/**
 * A concept is missing if its article has it with less confidence than `below`; concepts up to `most` of the question
 * may be missing.
 */
const MISSING = { below: 0.3, most: 0.55 }
/** Less where it is asked whether something happened, or why: this is told where it is told of at all. */
const MISSING_OF_EVENTS: Readonly<Partial<Record<Kind, number>>> = { yesno: 0.27, why: 0.35 }
/** A thing that no article mentions: its minimum weight, and its minimum fraction of the question. */
const UNHEARD = { weight: 0.72, share: 0.25, below: 0.5 }
/** Kinds of answer that are either there or not. */
const PLAIN: ReadonlySet<Wanted> = new Set(['number', 'money', 'age', 'date', 'duration'])
const FEW = 3
/** What is measured is given only by this word: "how much busier", "how many folks". */
const MEASURE = /\bhow (?:much |many )?([\p{L}-]+)/iu
/** Details that are never paraphrased, and acts that only these verbs express. */
const PARTICULARS = stemsOf(
  'birth birthday married marry salary earn religion hobby nationality phone email address capital population',
)
const DEEDS = stemsOf('born built designed founded invented won win owned')
const WON = stemsOf('won win wins')
const TOLD = { particular: 0.3, deed: 0.7, office: 0.5 }
/** Heads that fit any number. */
const ANYTHING = stemsOf('people persons person times others more number figure amount total score result count sum')
/**
 * Fractions of the question that are neither in a sentence, nor beside it, nor in the heading: at most `most` in one of
 * those shown, and `first` in the first.
 */
const FAR = { below: 0.25, most: 0.4, first: 0.5 }
/** Confidence below which somebody's words do not mention a thing. */
const SPOKEN_OF = 0.3
const THE_WORD = 0.95
const THEIRS = 0.65

/**
 * Does it name, in a few words, whom something was aimed at, as in "who criticised the mayor?" An answer must name them
 * too.
 */
export function namesTarget({ kind, manner, about }: Question): boolean {
  return kind === 'whosaid' && manner !== undefined && AT_SOMEBODY.has(manner) && about.length <= FEW
}

/** Why the articles do not answer; `undefined` if the best sentence may. */
export function reasonFor(found: FoundSentences, best: readonly Evidence[]): Reason | undefined {
  const { question, concepts, sought } = found
  const [first] = best
  const { kind, wanted, head } = question
  if (!first) return 'nothing like it'
  if (sought.length > 0 && first.voice < SILENT) return 'speaker silent'
  if (wanted !== undefined && PLAIN.has(wanted) && first.tells === 0) return 'nothing of that kind'
  if (concepts.length === 0) return undefined
  if (namesTarget(question)) return first.aimed < AIMED ? 'nothing like it' : undefined
  if (first.covered < ENOUGH) return sought.length > 0 ? 'speaker silent' : 'nothing like it'
  const missing = concepts.filter(
    ({ articles }, at) => (first.around[at] ?? 0) < (articles === 0 ? UNHEARD.below : MISSING.below),
  )
  const share = shareOf(missing, concepts)
  if (missing.some(isUnknownName)) return 'unknown subject'
  const measure = MEASURE.exec(question.text)?.[1]?.toLowerCase()
  const things = missing.filter(({ word }) => word !== measure)
  if (share >= UNHEARD.share && things.some(isUnheard)) return 'unknown subject'
  // Contests and prizes have names, and every word of a name must be there.
  const isThere = (at: number) => Math.max(first.beside[at] ?? 0, first.above[at] ?? 0) > TOLD.deed
  if (kind === 'who' && concepts.some(({ word }) => WON.has(stemOf(word)))) {
    if (!concepts.every((_, at) => isThere(at))) return 'unknown subject'
  }
  if (kind === 'said' && isSilentOn(found)) return 'speaker silent'
  if (wanted === 'money' && first.tells < 1) return 'nothing of that kind'
  if (concepts.some(({ word }, at) => isUntold(word, first, at))) return 'nothing like it'
  if (head !== undefined && ROLE_NOUNS.has(head) && isUnfilled(head, first, concepts)) return 'nothing of that kind'
  const counted = head === undefined ? -1 : concepts.findIndex(({ word }) => word === head)
  if (counted !== -1 && !ANYTHING.has(stemOf(head ?? ''))) {
    if (best.every(({ beside }) => (beside[counted] ?? 0) < TOLD.particular)) return 'nothing of that kind'
  }
  if (share >= (MISSING_OF_EVENTS[kind] ?? MISSING.most)) return 'nothing like it'
  // Whatever the wording, this is what the requested speaker says.
  if (sought.length > 0) return undefined
  const far = farFrom(first, concepts) >= FAR.first || best.every(one => farFrom(one, concepts) >= FAR.most)
  return far ? 'nothing like it' : undefined
}

/** An article that quotes them covers the subject, but only in others' words. */
function isSilentOn({ concepts, sought, evidence }: FoundSentences): boolean {
  if (sought.length !== 1 || sought[0]?.name === undefined) return false
  const theirs = evidence.candidates.filter(({ voice }) => voice >= THEIRS)
  const articles = new Set(theirs.map(({ piece }) => piece.text))
  const there = evidence.candidates.filter(({ piece }) => articles.has(piece.text))
  return concepts.some(
    (_, at) =>
      there.every(({ above }) => (above[at] ?? 0) < SPOKEN_OF) &&
      theirs.every(({ said }) => (said[at] ?? 0) < SPOKEN_OF) &&
      there.some(({ said }) => (said[at] ?? 0) >= THE_WORD),
  )
}

/** The holder of an office must be named where the office is: in the sentence, beside it or above it. */
function isUnfilled(role: string, { beside }: Evidence, concepts: readonly Concept[]): boolean {
  const at = concepts.findIndex(({ word }) => word === role)
  return at !== -1 && (beside[at] ?? 0) < TOLD.office
}

function isUntold(word: string, { around, beside }: Evidence, at: number): boolean {
  const stem = stemOf(word)
  if (PARTICULARS.has(stem)) return (around[at] ?? 0) < TOLD.particular
  return DEEDS.has(stem) && (beside[at] ?? 0) < TOLD.deed
}

/** The fraction of a question that is nowhere near a sentence. */
function farFrom({ beside, above }: Evidence, concepts: readonly Concept[]): number {
  const far = concepts.filter((_, at) => Math.max(beside[at] ?? 0, above[at] ?? 0) < FAR.below)
  return shareOf(far, concepts)
}

function shareOf(some: readonly Concept[], all: readonly Concept[]): number {
  const weigh = (concepts: readonly Concept[]) => concepts.reduce((sum, { weight }) => sum + weight, 0)
  return weigh(some) / (weigh(all) || 1)
}

function stemsOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' ').map(stemOf))
}

/** A word that is in no article here nor in English news: what was asked about is not here. */
function isUnknownName({ word, articles }: Concept): boolean {
  return articles === 0 && word.length > 3 && !isKnown(stemOf(word)) && !isDeed(word)
}

/** The name of a thing that no article has; acts can be worded in many ways. */
function isUnheard({ word, articles, weight }: Concept): boolean {
  return articles === 0 && weight >= UNHEARD.weight && !isDeed(word)
}

function isDeed(word: string): boolean {
  return /(?:ed|ing)$/u.test(word) || (word.endsWith('en') && isKnown(stemOf(word)))
}
