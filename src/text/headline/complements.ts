import { CONJUNCTIONS, HAPPENS, PREPOSITIONS, RELATIVES } from './grammar.ts'
import { TIME } from './times.ts'
import { isVerb, type Word } from './verbs.ts'

/** Time and place can be dropped after any word; other phrases only after a complete name, time or amount. */
const SETTING =
  /^(?:in|at|during|near|outside|inside|below|above|beneath|across|along|among|amid|around|beyond|behind)$/u

/** "lashed out | at": a phrasal verb, whose object follows. */
const PARTICLE = /^(?:out|off|up|down|back|over|away)$/u

export function canGoWithout(words: readonly Word[], index: number): boolean {
  const word = words[index]
  const next = words[index + 1]
  if (word === undefined || next === undefined || BELONGS_TO_NEXT.test(word.text)) return false
  const closed = isClosed(words, index)
  if (next.text === 'by') return closed || !isDoneBySomebody(words, index)
  if (SETTING.test(next.text) && words.slice(Math.max(0, index - 4), index).some(({ text }) => PUTS.test(text)))
    return false
  if (next.text === 'about' || (PARTICLE.test(word.text) && !/^(?:in|during|after)$/u.test(next.text))) return false
  if (next.text === 'on') return closed || words.slice(index + 2, index + 5).some(({ text }) => TIME.test(text))
  return SETTING.test(next.text) || closed
}

/** "to put safety | at the heart": the place must follow. */
const PUTS = /^put(?:s|ting)?$/u

/** "was founded | by": too little between the passive and its agent; "was hurt tonight in the port | by" is enough. */
function isDoneBySomebody(words: readonly Word[], index: number): boolean {
  const passive = words.slice(0, index).findLastIndex(({ text }) => /^(?:is|are|was|were|be|been|being)$/u.test(text))
  return passive !== -1 && index - passive < 4
}

/** "the case currently | before", "brutally massacred along | with": begins a phrase, so nothing can end here. */
const BELONGS_TO_NEXT = /^(?:along|together|\p{L}{2,}ly)$/u

/** Does it end with a name, a time or an amount? */
function isClosed(words: readonly Word[], index: number): boolean {
  const word = words[index]?.text ?? ''
  if (TIME.test(word) || /^(?:\p{Lu}|\p{N})/u.test(word)) return true
  return words.slice(Math.max(0, index - 2), index).some(({ text }) => /^\p{N}/u.test(text))
}

/** Does what follows a word belong to it, so that no clause can end there? */
export function goesOnAfter(words: readonly Word[], index: number): boolean {
  return (
    isLoose(words, index) ||
    isAdverbOfTheNext(words, index) ||
    isSubjectYet(words, index) ||
    isPlaceOfTheNext(words, index) ||
    isAskedOf(words, index) ||
    RELATIVES.has(words[index - 1]?.text ?? '')
  )
}

/**
 * "…, driven | by small donors", "…, phone banks |, tents", "a framed |, handwritten note": incomplete without what
 * follows.
 */
function isLoose(words: readonly Word[], index: number): boolean {
  const comma = words.slice(0, index).findLastIndex(({ gap }) => gap.startsWith(','))
  const piece = words.slice(comma + 1, index + 1)
  const happens = HAPPENS.has(piece.at(-1)?.text ?? '')
  if (comma !== -1 && !happens && piece.length < 5 && piece.every(({ text }) => /^\p{Ll}/u.test(text))) return true
  const next = words[index + 1]?.text ?? ''
  const listed = /^\p{Ll}/u.test(next) && ![PREPOSITIONS, CONJUNCTIONS, RELATIVES].some(set => set.has(next))
  return (words[index]?.gap ?? '').startsWith(',') && /^an?$/u.test(words[index - 1]?.text ?? '') && listed
}

/** "now that others give, particularly | when …", "the case currently | before the court": modifies what follows. */
function isAdverbOfTheNext(words: readonly Word[], index: number): boolean {
  const word = words[index]
  const next = words[index + 1]?.text ?? ''
  return (
    word !== undefined &&
    /^\p{L}{3,}ly$/u.test(word.text) &&
    !word.gap.startsWith(',') &&
    (PREPOSITIONS.has(next) || CONJUNCTIONS.has(next))
  )
}

/** "A young woman, 18-year-old Mira Holt |, was charged": the verb is still to come. */
function isSubjectYet(words: readonly Word[], index: number): boolean {
  const next = words[index + 1]?.text ?? ''
  return (words[index]?.gap ?? '').startsWith(',') && !/^sa(?:id|ys)$/u.test(next) && isVerb(next, ',')
}

/** "in Eufaula |, Oklahoma, …". */
function isPlaceOfTheNext(words: readonly Word[], index: number): boolean {
  const [word, next] = [words[index], words[index + 1]]
  if (word === undefined || next === undefined) return false
  return word.gap.startsWith(',') && next.gap.startsWith(',') && [word, next].every(({ text }) => /^\p{Lu}/u.test(text))
}

/** Verbs with a person and then an infinitive or complement. */
const ASKS =
  /^(?:ask|tell|told|urge|order|force|let|make|made|hold|held|call|name|consider|persuade|convince|help|allow|expect|invite)(?:e?d|s|ing)?$/u

/** "has asked Mira Holt |, who …", "persuaded rich donors |, …": to do what? */
function isAskedOf(words: readonly Word[], index: number): boolean {
  if (!(words[index]?.gap ?? '').startsWith(',')) return false
  const from = words.slice(0, index + 1).findLastIndex(({ text }) => ASKS.test(text))
  const whom = words.slice(from + 1, index + 1)
  return (
    from !== -1 &&
    whom.length > 0 &&
    whom.length < 6 &&
    !whom.every(({ text }) => TIME.test(text)) &&
    whom.every(({ text, gap }, at) => {
      const joins = PREPOSITIONS.has(text) || /^(?:to|that|if|whether)$/u.test(text)
      return !joins && (at === whom.length - 1 || !gap.startsWith(','))
    })
  )
}
