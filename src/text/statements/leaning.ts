import type { Quote } from '#core/news/analysis.ts'
import type { ShownStatement } from '#core/news/shown-statement.ts'
import { OPENS_A_SENTENCE } from '../sentences/abbreviations.ts'

const PLACEHOLDER = /\b(?:it|its|itself|they|them|their|theirs|he|she|him|his|her|hers|this|these|those|that)\b/giu
/** "it was too early to draw lessons": a pronoun that refers to what follows. */
const COMES_AFTER =
  /^it (?:is|was|were|would be|will be|had been|has been|may be|might be|could be|seems?|seemed|took|takes|would take)\b[^.;]{0,50}? (?:to|that|for|if|whether|before|until)\b/iu
/** "this year" is a time, not a reference. */
const A_TIME =
  /^th(?:is|ese|at) (?:year|month|week|morning|afternoon|evening|night|day|time|summer|autumn|winter|spring|season|century)s?\b/iu
const JOINING =
  /\b(?:said|say|says|stated|stressed|argued|added|clear|warned|told|insisted|so|now|is|was|[a-z]{3,}(?:ed|s|t|d|n))[,”"]* $/iu
const NAMED =
  /(?:\b(?:a|an|the|any|some|no|every|each|both|all|two|three|four|\p{N}[\p{N}.,]{0,15})\s+(?:\p{L}[\p{L}’'-]*\s+){0,3}?\p{L}{3,})|\b\p{Lu}\p{L}+/u
const SEVERAL =
  /\b(?!(?:was|is|has|this|its|his|says|yes|as|us|does|insists|warns|thus|perhaps)\b)\p{L}{3,}s\b|\b(?:people|men|women|children|police|both|and)\b/iu
const PERSON = /(?<!\p{L})\p{Lu}\p{L}+ \p{Lu}\p{L}+/u

/**
 * Can a reported statement be understood by itself, given its speaker's name? Not if it says "their" or "it" of
 * something that neither it nor the speaker names.
 */
export function needsOf(
  { text: told }: Pick<ShownStatement, 'text'>,
  { speaker }: Pick<Quote, 'speaker'>,
): 'nothing' | 'more' {
  const text = withoutSpeaker(told, speaker)
  const kind = speaker?.kind
  const human = kind === 'person' || kind === 'role'
  const leans = [...text.matchAll(PLACEHOLDER)].some(({ 0: word, index }) => {
    const before = text.slice(0, index)
    const rest = text.slice(index)
    if (/^(?:he|she|him|his|her|hers)$/iu.test(word)) return !human && !PERSON.test(before)
    if (/^it (?:clear|plain|known)\b/iu.test(rest)) return false
    if (/^it/iu.test(word))
      return !(kind !== undefined && kind !== 'person') && !COMES_AFTER.test(rest) && !NAMED.test(before)
    if (/^the/iu.test(word) && !/^these$/iu.test(word))
      return kind !== 'body' && !SEVERAL.test(`${speaker?.name ?? ''} ${before}`)
    if (A_TIME.test(rest)) return false
    if (/^that$/iu.test(word)) return index === 0 && /^that (?:is|was|would|will|had|has)\b/iu.test(rest)
    if (/^those (?:who|whose|that|with|in|of|on|living)\b/iu.test(rest)) return false
    return (
      !NAMED.test(before) ||
      (JOINING.test(before) && /^(?:this|these|those) (?:is|was|are|were|would|will|had|has)\b/iu.test(rest))
    )
  })
  return leans ? 'more' : 'nothing'
}

/**
 * Can somebody's own words be understood without their context? Not if they say "he", "them" or "those lists" of
 * something they have not named, or open with "it" or "that".
 */
export function wordsLean(words: string): boolean {
  // A capital that is only due to the opening does not make a name.
  const said = words.replace(/^[\p{L}’']+/u, first =>
    OPENS_A_SENTENCE.has(first.toLowerCase().replace('’', "'")) ? first.toLowerCase() : first,
  )
  return [...said.matchAll(PLACEHOLDER)].some(({ 0: word, index }) => {
    const before = said.slice(0, index)
    const rest = said.slice(index).replace(/^(it|that)['’]s\b/iu, '$1 is')
    if (/^(?:he|she|him|his|her|hers)$/iu.test(word)) return !NAMED.test(before)
    if (/^(?:they|them|their|theirs)$/iu.test(word)) return !SEVERAL.test(before)
    if (A_TIME.test(rest)) return false
    if (/^(?:these|those)$/iu.test(word))
      return !/^(?:these|those) (?:who|whose|that|with|in|of|on|living)\b/iu.test(rest) && !NAMED.test(before)
    const opens = /^(?:(?:I|we) (?:think|believe|know|mean|guess)(?: that)? |(?:and|but|so|well|yes|no),? )?$/iu.test(
      before,
    )
    return (
      opens &&
      /^(?:it|that)\b/iu.test(word) &&
      !COMES_AFTER.test(rest) &&
      !/^that \p{Ll}+\b(?! (?:is|was|has|will))/u.test(rest)
    )
  })
}

/** "District chairman Magnus Orrin said it was found here": "it" is not the speaker. */
function withoutSpeaker(text: string, speaker: Quote['speaker']): string {
  if (speaker === undefined) return text
  const named = [speaker.mention.text, speaker.name].reduce((rest, name) => rest.replace(name, '·'), text)
  return named.replace(/^(?:\p{L}+ )?·/u, '·')
}
