import type { VerbForm } from './lexicon.ts'
import type { Token } from '../tokens/tokens.ts'

/** "Critics would say", "he might add": what may be said, and was not. */
export const isMaybe = (word: string) => /^(?:would|might|may|could|should|must|can)$/u.test(word)

const CONDITION = /^(?:if|unless|whether|imagine|suppose|supposing|lest|had)$/u
/** With the present tense these tell of any such case, and of none that was. */
const ANY_CASE = /^(?:when|whenever|before|until|till|once|wherever)$/u

/** "If the minister says it is dead", "unless Berg said so", "when a town threatens": does a condition open the clause? */
export function isSupposed(tokens: readonly Token[], subject: number, form: VerbForm): boolean {
  const opener = tokens[subject - 1]?.lower ?? ''
  return CONDITION.test(opener) || (ANY_CASE.test(opener) && (form === 'third' || form === 'base'))
}
