import { isKnown } from '#text/rarity.ts'
import { stemOf } from '#text/words.ts'
import type { Evidence } from '#ask/scoring/score.ts'
import type { Concept } from '#ask/scoring/concepts.ts'
import type { Found } from './evidence.ts'

export type Reason = 'unknown subject' | 'speaker silent' | 'nothing of that kind' | 'nothing like it'

/** What the best sentence and its surroundings must say of a question. */
const ENOUGH = 0.45
/** Below this, whose words these are is a guess. */
const VOICE = 0.35

/** Why the articles do not answer; `undefined` where the best sentence may. */
export function reasonFor({ question, concepts, sought }: Found, best: readonly Evidence[]): Reason | undefined {
  const [first] = best
  if (!first) return 'nothing like it'
  if (concepts.some(isUnknownName)) return 'unknown subject'
  if (first.covered < ENOUGH && concepts.length > 0) return 'nothing like it'
  if (sought.length > 0 && first.voice < VOICE) return 'speaker silent'
  if (question.wanted === 'age' && first.tells === 0) return 'nothing of that kind'
  return undefined
}

/** A word that neither the articles here nor English news know: what was asked about is not here. */
function isUnknownName({ word, articles }: Concept): boolean {
  return articles === 0 && word.length > 3 && !isKnown(stemOf(word))
}
