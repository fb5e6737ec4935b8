import { borderAfter, waitsForThat } from './borders.ts'
import { FRONTED, HAPPENS, LEANS_BACK, MEASURES, SUBORDINATE } from './grammar.ts'
import { isVerb, mainVerb, wordsIn, type Word } from './verbs.ts'

const LONGEST_FRONTED = 15
const SHORTEST = 30
/** A concession, after which the news comes: "He may be a surgeon, but …". */
const MAY = /\b(?:may|might|although|initially|once|at first)\b/iu
/** Characters; a clause cut before a preposition must be at least this long. */
const SHORTEST_PHRASE = 40

/**
 * The longest part of a sentence that says who did what and ends at a clause boundary, else one that ends before a
 * preposition. A fronted phrase ("In an interview, …") is dropped.
 */
export function clauseOf(sentence: string, longest: number): string | undefined {
  const words = wordsIn(sentence)
  const fronted = frontedPhrase(words)
  const from = /^\p{Lu}/u.test(words[fronted]?.text ?? '') ? fronted : 0
  const first = words[from]
  if (first === undefined || [first, words[fronted]].some(word => LEANS_BACK.has(word?.text.toLowerCase() ?? '')))
    return undefined
  // "Deeply divided about the quay, …": the subject comes after the comma.
  if (first.text.endsWith('ly') && /^\p{Ll}+ed$/u.test(words[from + 1]?.text ?? '')) return undefined
  // "With its leaders worried about the vote, …": the main clause comes after the comma.
  if (from === 0 && /^(?:with|without|despite|amid|following|like|unlike)$/iu.test(first.text)) return undefined
  if (SUBORDINATE.has(first.text.toLowerCase()) || /\?["”’)]*$/u.test(sentence)) return undefined
  let clause: string | undefined
  let phrase: string | undefined
  let relative: string | undefined
  let aside = false
  for (const [offset, word] of words.slice(from).entries()) {
    if (word.end - first.start > longest) break
    const border = borderAfter(words, from + offset)
    const goesOn = words[from + offset + 1]
    if (aside && goesOn) continue
    if (MAY.test(sentence.slice(0, word.end)) && /,? but\b/u.test(sentence.slice(word.end))) break
    if (goesOn && word.gap.startsWith(',') && /^(?:where|when|which|who|whose)$/u.test(goesOn.text)) aside = true
    const text = withMarks(sentence, first.start, word.end)
    if (
      border === undefined ||
      from + offset < fronted ||
      !isBalanced(text) ||
      !saysWhoDidWhat(words.slice(from, from + offset + 1), words.slice(from + offset + 1))
    )
      continue
    if (border === 'clause' && text.length >= SHORTEST) clause = text
    else if (text.length >= SHORTEST_PHRASE && border === 'relative') relative = text
    else if (text.length >= SHORTEST_PHRASE) phrase = text
  }
  return clause ?? phrase ?? relative
}

/** What a sentence reports somebody as saying ("that hackers had stolen …"), if the whole is too long. */
export function claimIn(sentence: string): string | undefined {
  const [before] =
    /^.{5,80}?\b(?:said|announced|warned|confirmed|found|ruled|reported)(?: on \p{Lu}\p{L}+day)? that (?=\p{L})/u.exec(
      sentence,
    ) ?? []
  return before === undefined ? undefined : sentence.slice(before.length)
}

/** Words before the sentence proper: six in "In an interview with the paper, Okafor …". */
function frontedPhrase(words: readonly Word[]): number {
  const [first] = words
  if (first === undefined) return 0
  const measured = words.slice(1, 4).some(({ text }, index) => isTime(text, words[index + 2]?.text))
  if (!measured && !FRONTED.has(first.text.toLowerCase())) return 0
  return words.slice(0, LONGEST_FRONTED).findIndex(word => word.gap.startsWith(',')) + 1
}

/** "Two days after", "A decade ago". */
function isTime(measure: string, next: string | undefined): boolean {
  return MEASURES.has(measure) && /^(?:after|before|ago|later)$/u.test(next ?? '')
}

/** Does it have a finite verb of its own, with a subject before and a predicate after it? */
function saysWhoDidWhat(piece: readonly Word[], after: readonly Word[]): boolean {
  const verb = mainVerb(piece, after)
  // "revealed that a defector …": the that-clause needs a verb too.
  const that = piece.findLastIndex(({ text }) => text === 'that')
  if (
    that !== -1 &&
    piece.length - that < 6 &&
    after.length > 0 &&
    !piece.slice(that + 1).some(({ text }) => isVerb(text, ''))
  )
    return false
  // "announced that when it rains, | …", "said the quay": what was said needs a verb of its own.
  if (waitsForThat(piece) && after.slice(0, 4).some(({ text }) => text === 'that')) return false
  const subordinate = SUBORDINATE.has(piece[that + 1]?.text ?? '')
  if (that !== -1 && subordinate && !piece.slice(that, -1).some(({ gap }) => gap.startsWith(','))) return false
  if (after.length > 0 && SAYS.test(piece[verb]?.text ?? '') && !saysSomething(piece.slice(verb + 1))) return false
  // "The news was hard to hear: a young woman": her verb is still to come.
  const colon = piece.slice(0, -1).findLastIndex(({ gap }) => gap.startsWith(':'))
  if (colon !== -1 && after.length > 0 && mainVerb(piece.slice(colon), after) === -1) return false
  const last = piece.at(-1)
  if (verb <= 0 || last === undefined) return false
  return (
    HAPPENS.has(last.text) ||
    piece.length - verb > 2 ||
    (piece.length - verb === 2 && (after.length === 0 || !/ed$|^(?:been|not)$/u.test(last.text)))
  )
}

const SAYS = /^(?:says?|said|believes?|believed|thinks?|thought|hopes?)$/u

/** Does what somebody said have a verb, or quotation marks? */
function saysSomething(said: readonly Word[]): boolean {
  const quoted = said.some(({ gap }) => /["“”]/u.test(gap))
  return quoted || said.some(({ text }, index) => index > 0 && isVerb(text, said[index - 1]?.text.toLowerCase() ?? ''))
}

/** A slice, extended by an adjacent mark that belongs to a pair within it. */
function withMarks(sentence: string, start: number, end: number): string {
  const text = sentence.slice(start, end)
  const opens = /["“(]/u.test(sentence[start - 1] ?? '') && /["”)]/u.test(text)
  const whole = opens ? `${sentence[start - 1]}${text}` : text
  const closes = /["”)]/u.test(sentence[end] ?? '') && !isBalanced(whole)
  return closes ? `${whole}${sentence[end]}` : whole
}

/** Are its quotation marks and brackets in pairs? */
function isBalanced(text: string): boolean {
  const count = (mark: string) => text.split(mark).length - 1
  const pairs = ['“”', '()', '«»', '[]']
  return count('"') % 2 === 0 && pairs.every(([open = '', close = '']) => count(open) === count(close))
}
