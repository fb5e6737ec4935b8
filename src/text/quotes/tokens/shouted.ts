import { NOT_NAMES } from '../../data/people-words.ts'
import { genderOfName } from './gender.ts'

/** Words; a shorter text is a headline, and stays as it is. */
const FEWEST = 8
const WORDS = /\p{L}+/gu
const SMALL =
  /^(?:the|and|but|for|not|has|had|was|were|are|that|this|with|from|said|says|who|her|his|its|she|they|will|may|can|in|on|at|to|of|is|as|an|a|he|it|or|by)$/u

/**
 * A text in capitals throughout, in normal case for the tagger: lower case, with a capital for first names and the word
 * after them. Any other text is unchanged. Offsets stay the same.
 */
export function calmed(text: string): string {
  if (/\p{Ll}/u.test(text.slice(0, 200).replaceAll(/['’]s\b/gu, ''))) return text
  const words = text.match(WORDS) ?? []
  const shouted = words.filter(word => word === word.toUpperCase())
  if (words.length < FEWEST || shouted.length < 0.95 * words.length) return text
  const lower = text.toLowerCase()
  if (lower.length !== text.length) return text
  let named = false
  return lower.replaceAll(WORDS, word => {
    const first = word.length > 2 && !SMALL.test(word) && !NOT_NAMES.has(word) && genderOfName(word) !== undefined
    const name = first || (named && !SMALL.test(word))
    named = first
    return name ? word.charAt(0).toUpperCase() + word.slice(1) : word
  })
}
