import {
  CONJUNCTIONS,
  DANGLING,
  FINITE_VERBS,
  FRONTED,
  LEANS_BACK,
  MEASURES,
  MODIFIED,
  PREPOSITIONS,
} from './grammar.ts'

interface Word {
  readonly text: string
  readonly start: number
  readonly end: number
  /** What stands between this word and the next. */
  readonly gap: string
}

/** "as well as", "as early as". */
const AS_AS = /^(?:early|well|many|much|soon|long|far|late|few)$/u
const LONGEST_FRONTED = 15
const SHORTEST = 24
/** A piece that breaks off before a preposition has to tell more to be worth it. */
const SHORTEST_PHRASE = 40

/**
 * The longest piece of a sentence that says who did what and ends where a clause ends, else one that ends before a
 * preposition. A phrase before the sentence proper ("In an interview, …") is left off.
 */
export function clauseOf(sentence: string, longest: number): string | undefined {
  const words = wordsIn(sentence)
  const fronted = frontedPhrase(words)
  const from = /^\p{Lu}/u.test(words[fronted]?.text ?? '') ? fronted : 0
  const first = words[from]
  if (first === undefined || LEANS_BACK.has(first.text.toLowerCase())) return undefined
  let clause: string | undefined
  let phrase: string | undefined
  for (const [offset, word] of words.slice(from).entries()) {
    if (word.end - first.start > longest) break
    const border = borderAfter(words, from + offset)
    const text = sentence.slice(first.start, word.end)
    if (
      border === undefined ||
      from + offset < fronted ||
      !isBalanced(text) ||
      !saysWhoDidWhat(words.slice(from, from + offset + 1))
    )
      continue
    if (border === 'clause' && text.length >= SHORTEST) clause = text
    else if (text.length >= SHORTEST_PHRASE) phrase = text
  }
  return clause ?? phrase
}

/** As many whole words of a sentence as fit, without a word at the end that waits for another. */
export function shortened(sentence: string, longest: number): string {
  const words = wordsIn(sentence).filter(word => word.end <= longest)
  const last = words.findLast(word => !isDangling(word)) ?? words.at(-1)
  return sentence.slice(0, last?.end ?? longest)
}

function wordsIn(sentence: string): readonly Word[] {
  const matches = [...sentence.matchAll(/(?:\p{L}\.){2,}|[\p{L}\p{N}](?:[\p{L}\p{N}.'’&/%-]*[\p{L}\p{N}%])?/gu)]
  return matches.map((match, index) => {
    const end = match.index + match[0].length
    const gap = sentence.slice(end, matches[index + 1]?.index ?? sentence.length)
    return { text: match[0], start: match.index, end, gap }
  })
}

/** How many words stand before the sentence proper: "In an interview with the paper, Okafor …" has six. */
function frontedPhrase(words: readonly Word[]): number {
  const [first] = words
  if (first === undefined || !FRONTED.has(first.text.toLowerCase())) return 0
  return words.slice(0, LONGEST_FRONTED).findIndex(word => word.gap.startsWith(',')) + 1
}

function borderAfter(words: readonly Word[], index: number): 'clause' | 'phrase' | undefined {
  const word = words[index]
  if (word === undefined || isDangling(word)) return undefined
  const next = words[index + 1]
  if (next === undefined || /[!?;:…]|\s[—–-]/u.test(word.gap)) return 'clause'
  const following = next.text.toLowerCase()
  if (MEASURES.has(word.text.toLowerCase()) && /^(?:after|before|since)$/u.test(following)) return undefined
  if (following === 'as' && (AS_AS.test(word.text) || AS_AS.test(words[index + 2]?.text ?? ''))) return undefined
  if (CONJUNCTIONS.has(following)) return 'clause'
  return word.gap.startsWith(',') || PREPOSITIONS.has(following) ? 'phrase' : undefined
}

function isDangling(word: Word): boolean {
  return DANGLING.has(word.text.toLowerCase())
}

/** There is a finite verb, somebody before it and two words or more after it. */
function saysWhoDidWhat(piece: readonly Word[]): boolean {
  const verb = piece.findIndex(
    (word, index) => index > 0 && isVerb(word.text, piece[index - 1]?.text.toLowerCase() ?? ''),
  )
  return verb > 0 && piece.length - verb > 2
}

function isVerb(word: string, before: string): boolean {
  if (FINITE_VERBS.has(word)) return true
  return /\p{L}{3}ed$/u.test(word) && !MODIFIED.has(before)
}

/** It has both of its quotation marks and brackets, or none. */
function isBalanced(text: string): boolean {
  const count = (mark: string) => text.split(mark).length - 1
  const pairs = ['“”', '()', '«»', '[]']
  return count('"') % 2 === 0 && pairs.every(([open = '', close = '']) => count(open) === count(close))
}
