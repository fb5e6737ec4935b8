import { BODY_NOUNS, ROLE_NOUNS } from '../../data/people-words.ts'
import type { CueEntry, VerbForm } from './lexicon.ts'
import type { Range } from '../tokens/phrases.ts'
import { bare, singular } from '../tokens/roles.ts'
import type { Token } from '../tokens/tokens.ts'

/** "Critics would say", "he might add": hypothetical; but "she would later say" is not. */
export function isHypothetical(words: readonly string[]): boolean {
  const maybe = words.some(word => /^(?:would|might|may|could|should|must|can)$/u.test(word))
  return (
    maybe && !(words.includes('would') && words.some(word => /^(?:later|afterwards?|eventually|soon)$/u.test(word)))
  )
}

/** "Imagine the mayor saying so", "without anyone saying so": does the word before a speaker make it unreal? */
export const isImagined = (before: Token | undefined) =>
  /^(?:imagine|imagining|imagined|picture|without|expect|expects|expected|prevent|stop|stopped)$/u.test(
    before?.lower ?? '',
  )

const CONDITION = /^(?:if|unless|whether|imagine|suppose|supposing|lest|had)$/u
/** With the present tense these refer to any such case rather than to an actual one. */
const ANY_CASE = /^(?:when|whenever|before|until|till|once|wherever)$/u

/**
 * "If the minister says it is dead", "unless Berg said so", "when a town threatens": does a condition open the clause?
 */
export function isSupposed(tokens: readonly Token[], subject: number, form: VerbForm): boolean {
  const that = tokens[subject - 1]?.lower === 'that' ? 1 : 0
  const opener = tokens[subject - 1 - that]?.lower ?? ''
  const before = tokens[subject - 2 - that]?.lower ?? ''
  if (that > 0) return /^(?:assuming|suppose|supposing|provided|providing|imagine|pretend|condition)$/u.test(opener)
  if (/^(?:long|soon)$/u.test(before) && opener === 'as') return form === 'third' || form === 'base'
  if (opener === 'case' && before === 'in') return true
  if (/^(?:assuming|provided|providing)$/u.test(opener) || (subject === 1 && opener === 'say')) return true
  return CONDITION.test(opener) || (ANY_CASE.test(opener) && (form === 'third' || form === 'base'))
}

/** Verbs that things can do without words. */
const DONE_BY_THINGS = /^(?:threaten|deny|promise)$/u

/** "The clouds threatened to burst", "the goal denied them a win": is the subject something that cannot speak? */
export function isAct(tokens: readonly Token[], { entry }: { readonly entry: CueEntry }, { from, to }: Range): boolean {
  if (!DONE_BY_THINGS.test(entry.lemma)) return false
  const words = tokens.slice(from, to)
  if (words.length === 1 && words[0]?.lower === 'it') return entry.lemma === 'threaten'
  const end = words.findIndex(({ pos }, i) => i > 0 && pos === 'ADP')
  const head = words[(end > 0 ? end : words.length) - 1]
  if (head?.pos !== 'NOUN') return false
  const noun = singular(bare(head))
  return (
    !ROLE_NOUNS.has(noun) && !BODY_NOUNS.has(noun) && !/(?:ers?|ors?|ists?|ians?|ees?|ants?|people)$/u.test(head.lower)
  )
}
