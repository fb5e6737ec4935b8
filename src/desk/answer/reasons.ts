import { AT_SOMEBODY } from '#ask/intents/manners.ts'
import type { Wanted } from '#ask/question.ts'
import type { Concept } from '#ask/scoring/concepts.ts'
import { SILENT, type Evidence } from '#ask/scoring/score.ts'
import { isKnown } from '#text/rarity.ts'
import { stemOf } from '#text/words.ts'
import type { FoundSentences } from './evidence.ts'

export type Reason = 'unknown subject' | 'speaker silent' | 'nothing of that kind' | 'nothing like it'

/** What the best sentence and its surroundings must say of a question. */
const ENOUGH = 0.38
/** A concept that its article has less surely than this is missing there; so much of a question may be. */
const MISSING = { below: 0.3, most: 0.55 }
/** A thing that no article here tells of, by its weight, and how much of the question it is. */
const UNHEARD = { weight: 0.72, share: 0.25 }
/** Kinds of answer that are there or are not. */
const PLAIN: ReadonlySet<Wanted> = new Set(['number', 'money', 'age', 'date', 'duration'])
const FEW = 3
const AIMED = 0.5
/** What is told of somebody or something in no other words. */
const PARTICULARS = new Set(
  'born birthday birth married marry salary earn religion hobby nationality phone email address capital population built designed founded invented'
    .split(' ')
    .map(stemOf),
)

/** Why the articles do not answer; `undefined` where the best sentence may. */
export function reasonFor(
  { question, concepts, sought }: FoundSentences,
  best: readonly Evidence[],
): Reason | undefined {
  const [first] = best
  const { kind, manner } = question
  if (!first) return 'nothing like it'
  if (sought.length > 0 && first.voice < SILENT) return 'speaker silent'
  if (question.wanted !== undefined && PLAIN.has(question.wanted) && first.tells === 0) return 'nothing of that kind'
  if (concepts.length === 0) return undefined
  if (kind === 'whosaid' && manner !== undefined && AT_SOMEBODY.has(manner)) {
    // Few words name whom it was aimed at: "the mayor". They stand in the sentence, or nobody is said to have done it.
    if (question.about.length <= FEW && first.aimed < AIMED) return 'nothing like it'
  }
  if (first.covered < ENOUGH) return sought.length > 0 ? 'speaker silent' : 'nothing like it'
  const total = concepts.reduce((sum, { weight }) => sum + weight, 0)
  const missing = concepts.filter((_, at) => (first.around[at] ?? 0) < MISSING.below)
  const share = missing.reduce((sum, { weight }) => sum + weight, 0) / total
  if (missing.some(isUnknownName)) return 'unknown subject'
  if (share >= UNHEARD.share && missing.some(isUnheard)) return 'unknown subject'
  if (missing.some(({ word }) => PARTICULARS.has(stemOf(word)))) return 'nothing like it'
  return share >= MISSING.most ? 'nothing like it' : undefined
}

/** A word that neither the articles here nor English news know: what was asked about is not here. */
function isUnknownName({ word, articles }: Concept): boolean {
  return articles === 0 && word.length > 3 && !isKnown(stemOf(word)) && !isDeed(word)
}

/** A thing by its own name that no article has; what is done is told in many words. */
function isUnheard({ word, articles, weight }: Concept): boolean {
  return articles === 0 && weight >= UNHEARD.weight && !isDeed(word)
}

function isDeed(word: string): boolean {
  return /(?:ed|ing)$/u.test(word) || (word.endsWith('en') && isKnown(stemOf(word)))
}
