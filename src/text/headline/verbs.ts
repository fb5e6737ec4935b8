import {
  CONJUNCTIONS,
  COORDINATES,
  EVENTLESS,
  FINITE_VERBS,
  HARMS,
  MODIFIED,
  NOUNS_TOO,
  PREPOSITIONS,
  RELATIVES,
} from './grammar.ts'

export interface Word {
  readonly text: string
  readonly start: number
  readonly end: number
  /** What is between this word and the next. */
  readonly gap: string
}

export function wordsIn(sentence: string): readonly Word[] {
  const matches = [
    ...sentence.matchAll(
      /(?:\p{L}\.){2,}|[\p{L}\p{N}](?:(?:[\p{L}\p{N}.'’&/%-]|(?<=\p{N})[,:](?=\p{N}))*[\p{L}\p{N}%])?/gu,
    ),
  ]
  return matches.map((match, index) => {
    const end = match.index + match[0].length
    const gap = sentence.slice(end, matches[index + 1]?.index ?? sentence.length)
    return { text: match[0], start: match.index, end, gap }
  })
}

/**
 * The index of the main verb, ignoring relative clauses ("the pump that was meant to drown a fire"); -1 if there is
 * none.
 */
export function mainVerb(piece: readonly Word[], after: readonly Word[] = []): number {
  let relative: 'none' | 'begun' | 'in its verb' = 'none'
  for (const [index, word] of piece.entries()) {
    if (index === 0) continue
    const text = word.text.toLowerCase()
    const verb =
      (isVerb(word.text, piece[index - 1]?.text.toLowerCase() ?? '') ||
        // "the cable that carries current": only the verb directly after the pronoun ends like this.
        (relative === 'begun' && RELATIVES.has(piece[index - 1]?.text ?? '') && /^\p{Ll}+[^s]s$/u.test(word.text))) &&
      !isParticiple([...piece, ...after], index)
    if (/^(?:who|which|that)['’](?:s|d|ll|ve|re)$/u.test(text)) relative = 'in its verb'
    else if (RELATIVES.has(text) || text === 'where') relative = 'begun'
    else if (relative === 'begun' && verb) relative = 'in its verb'
    else if (relative === 'in its verb' && !verb && !/^(?:not|never|been|to|\p{L}+ly)$/u.test(text)) relative = 'none'
    else if (relative === 'none' && verb && !inAside([...piece, ...after], index)) return index
  }
  return -1
}

/**
 * "The report, dated 11 June and signed by a surveyor, …", "Tallow, a firm blamed for the fire, has …": no main verb
 * within the aside.
 */
function inAside(words: readonly Word[], index: number): boolean {
  const opening = words.slice(0, index).findLastIndex(word => word.gap.startsWith(','))
  const first = words[opening + 1]
  if (opening === -1 || first === undefined || (index === opening + 1 && endsApposition(words, opening))) return false
  if (
    /\p{L}{3}(?:ed|ing)$|^(?:set|held|built|made|born|known|led|seen|found|given|taken|written|shot)$/u.test(first.text)
  )
    return true
  const closing = words.slice(index).findIndex(word => word.gap.startsWith(','))
  const next = words[index + closing + 1]?.text ?? ''
  return /^(?:the|an?)$/u.test(first.text) && closing !== -1 && isVerb(next, ',') && !/^sa(?:id|ys)$/u.test(next)
}

/** "Holt, a boat builder, painted …", "Berg, member of the board, …": the verb follows such an aside. */
function endsApposition(words: readonly Word[], closing: number): boolean {
  const opening = words.slice(0, closing).findLastIndex(word => word.gap.startsWith(','))
  const aside = words.slice(opening + 1, closing + 1)
  return opening !== -1 && !/(?:ed|ing)$/u.test(aside[0]?.text ?? 'ed') && mainVerb(aside) === -1
}

/** "rose by 3 percent", "answered by sending": "by" without an agent. */
const MEASURED = /^(?:\p{N}.*|\p{L}+ing|about|almost|around|half|more|nearly|over|up)$/u

/**
 * "the towers suspected of spreading", "all 33 workers killed in an explosion have been found": a participle, not a
 * verb.
 */
function isParticiple(words: readonly Word[], index: number): boolean {
  const word = words[index]?.text ?? ''
  const next = words[index + 1]?.text ?? ''
  // "A man killed in a fire.", "220,000 people killed": a participle.
  if (HARMS.has(word) && (PREPOSITIONS.has(next) || /^(?: --?|\W*$| [–—])/u.test(words[index]?.gap ?? ''))) return true
  if (/^(?:suspected|accused|charged|convicted|known|called|named)$/u.test(word) && /^(?:of|by|with|as)$/u.test(next))
    return true
  if (word.endsWith('ed') && next === 'by') return !MEASURED.test(words[index + 2]?.text ?? '')
  if (/^(?:called|named|dubbed)$/u.test(word))
    return words
      .slice(0, index)
      .slice(-4)
      .some(({ text }) => /^an?$/u.test(text))
  if (
    !PREPOSITIONS.has(next) ||
    !(word.endsWith('ed') || /^(?:found|held|caught|built|made|hit|cut|shut|set|shot)$/u.test(word))
  )
    return false
  if (words[index]?.gap.includes(',')) return false
  for (const { text, gap } of words.slice(index + 1)) {
    if (/^(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should)$/u.test(text)) return true
    if (gap.includes(',') || CONJUNCTIONS.has(text) || COORDINATES.has(text) || RELATIVES.has(text)) return false
  }
  return false
}

/** No verb is between one of these and a noun: "searching for a lost city". */
const DETERMINERS = new Set(['a', 'an', 'the', 'its', 'his', 'their', 'our', 'my'])

export function isVerb(written: string, before: string): boolean {
  const word = written.replace('’', "'")
  if (
    NOUNS_TOO.has(word) &&
    /['’]s?$|^(?:the|an?|its|his|her|their|our|of|no|any|some|more|these|those)$/u.test(before)
  )
    return false
  if (FINITE_VERBS.has(word)) return !DETERMINERS.has(before)
  return /^\p{Ll}.*\p{L}{2}ed$/u.test(word) && !MODIFIED.has(before)
}

/** Does something happen in a piece? Its verb is past, perfect or future, and more than a state. */
export function tellsAnEvent(piece: string): boolean {
  const words = wordsIn(piece)
  const at = mainVerb(words)
  const verb = words[at]?.text.toLowerCase() ?? ''
  const rest = words.slice(at + 1).map(({ text }) => text.toLowerCase())
  const after = rest.slice(rest.findIndex(word => !/^(?:not|never|now|also|already|\p{L}+ly)$/u.test(word)))
  const [next = '', third = ''] = after
  if (/^(?:was|were)$/u.test(verb)) return isPast(next)
  if (verb === 'will' || (/^(?:is|are)$/u.test(verb) && next === 'to'))
    return !/^(?:be|have|remain)$/u.test(verb === 'will' ? next : third)
  if (/^(?:has|have)$/u.test(verb))
    return next === 'been' ? isPast(third) : isPast(next) || /^(?:come|gone|become)$/u.test(next)
  return isPast(verb)
}

function isPast(word: string): boolean {
  if (EVENTLESS.has(word)) return false
  return (
    /\p{L}{2}ed$|\p{L}{2}wn$|\p{L}{3}en$/u.test(word) ||
    (FINITE_VERBS.has(word) &&
      !/s$|^(?:are|have|had|will|would|ca|can|could|may|might|must|shall|should|do|did|been?)|n't$/u.test(word))
  )
}
