import { framesOf } from './frames.ts'
import { CONJUNCTIONS, COORDINATES, MEASURES, PREPOSITIONS } from './grammar.ts'
import { isVerb, mainVerb, type Word } from './verbs.ts'

export const TIME =
  /^(?:\p{Lu}\p{L}+day|January|February|March|April|May|June|July|August|September|October|November|December|today|tonight|yesterday|day|week|month|year|morning|afternoon|evening|night|weekend)$/u
const DAY = /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|tonight|yesterday)$/u
const NEAR = /^(?:early|late|last|this|next)$/u
const AMOUNT = /^(?:an?|\p{N}+|two|three|four|five|six|seven|eight|nine|ten|several|just|only|some|barely)$/u
/** "a Wednesday", "Super Tuesday", "just | days after": words that the time belongs to. */
const PART_OF_TIME =
  /^(?:an?|the|on|by|until|till|since|from|through|of|and|or|early|late|last|this|next|every|each|few|many|more|than|Super|Black|Good|Easter|Ash)$|['’]s?$/u

/**
 * Whether a time that can be left off comes next: "a plan | Thursday", "threats | days after", "the quay | last week".
 */
export function isBeforeTime(words: readonly Word[], index: number): boolean {
  const [word, next, third] = words.slice(index, index + 3)
  if (word === undefined || next === undefined || PART_OF_TIME.test(word.text) || AMOUNT.test(word.text)) return false
  if (isVerb(word.text, words[index - 1]?.text ?? '') || MEASURES.has(word.text)) return false
  const at = AMOUNT.test(next.text) ? index + 2 : index + 1
  const measured = words[at]
  if (measured && MEASURES.has(measured.text) && /^\p{L}+s$|^(?:day|hour|week|month|year)$/u.test(measured.text))
    return /^(?:after|before|ago|later|earlier)$/u.test(words[at + 1]?.text ?? '')
  if (NEAR.test(next.text)) return TIME.test(third?.text ?? '') && endsThere(words, index + 2)
  return DAY.test(next.text) && endsThere(words, index + 1)
}

/** "Thursday | to tackle", but no "Monday night football". */
function endsThere(words: readonly Word[], index: number): boolean {
  const gap = words[index]?.gap ?? ''
  const next = words[index + 1]?.text ?? ''
  if (next === '' || /^\S/u.test(gap)) return true
  if (/^(?:morning|afternoon|evening|night)$/u.test(next)) return endsThere(words, index + 1)
  return PREPOSITIONS.has(next) || CONJUNCTIONS.has(next) || COORDINATES.has(next) || /^(?:to|that)$/u.test(next)
}

const WANTS_TO =
  /^(?:ask|tell|told|urge|order|force|allow|expect|invite|want|plan|try|tried|need|fail|decide|choose|chose|hope|intend|seek|sought|summon|help|require|schedule|begin|began)(?:e?d|s|ing)?$/u

/**
 * "unveiled a plan on Thursday | to tackle the drought": a purpose. Not "agreed with the union on Thursday | to pay".
 */
export function isBeforePurpose(words: readonly Word[], index: number): boolean {
  if (words[index + 1]?.text !== 'to' || !TIME.test(words[index]?.text ?? '')) return false
  const piece = words.slice(0, index + 1)
  const at = mainVerb(piece)
  const between = piece
    .slice(at + 1)
    .filter(({ text }) => !TIME.test(text) && !/^(?:on|early|late|last|this)$/u.test(text))
  return (
    at > 0 &&
    between.length > 1 &&
    !piece.some(({ text }, index) => WANTS_TO.test(text) && isVerb(text, piece[index - 1]?.text ?? '')) &&
    ![piece[at], ...between].some(word => framesOf(word?.text ?? '').has('to'))
  )
}
