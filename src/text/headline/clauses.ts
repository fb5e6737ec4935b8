import {
  ANTECEDENTS,
  CALENDAR,
  CONJUNCTIONS,
  COORDINATES,
  DANGLING,
  FINITE_VERBS,
  FRONTED,
  LEANS_BACK,
  MEASURES,
  MODIFIED,
  PREPOSITIONS,
  PRONOUNS,
  RELATIVES,
  SUBORDINATE,
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
const SHORTEST = 30
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
  if (SUBORDINATE.has(first.text.toLowerCase())) return undefined
  let clause: string | undefined
  let phrase: string | undefined
  let relative: string | undefined
  let aside = false
  for (const [offset, word] of words.slice(from).entries()) {
    if (word.end - first.start > longest) break
    const border = borderAfter(words, from + offset)
    const goesOn = words[from + offset + 1]
    if (aside && goesOn) continue
    if (goesOn && word.gap.startsWith(',') && /^(?:where|when|which|who|whose)$/u.test(goesOn.text)) aside = true
    const text = sentence.slice(first.start, word.end)
    if (
      border === undefined ||
      from + offset < fronted ||
      !isBalanced(text) ||
      !saysWhoDidWhat(words.slice(from, from + offset + 1))
    )
      continue
    if (border === 'clause' && text.length >= SHORTEST) clause = text
    else if (text.length >= SHORTEST_PHRASE && border === 'relative') relative = text
    else if (text.length >= SHORTEST_PHRASE) phrase = text
  }
  return clause ?? phrase ?? relative
}

/** Whether a piece can stand without the sentences before it: it names something, and leans on nothing by a pronoun. */
export function standsAlone(piece: string): boolean {
  const words = wordsIn(piece).map(word => word.text)
  if (words.some(word => PRONOUNS.has(word))) return false
  const named = words.some(
    (word, index) => /^\p{Lu}/u.test(word) && !CALENDAR.has(word) && (index > 0 || !opensPlainly(word)),
  )
  return named || words.some(word => /^\p{N}/u.test(word))
}

/** A capital that only the beginning of a sentence gives. */
function opensPlainly(word: string): boolean {
  const lower = word.toLowerCase()
  return DANGLING.has(lower) || FRONTED.has(lower) || PREPOSITIONS.has(lower) || /^(?:some|all|most|many)$/u.test(lower)
}

/** A clause that is no headline although it is whole: it opens with "that", or sets a scene ("was working when his spade …"). */
export function isFaulty(clause: string): boolean {
  return (
    /^(?:that|there|here|such|others?|another|neither|both)\b/iu.test(clause) ||
    /\b(?:was|were|had been) \p{L}+ing\b.{0,200} when\b/iu.test(clause) ||
    /^of\b/iu.test(clause) ||
    /\b(?:said|announced|warned|confirmed|ruled)(?: on \p{Lu}\p{L}+day)?$/u.test(clause) ||
    leansOn(clause)
  )
}

/** It says "it" or "them" of what it does not name before that. */
function leansOn(clause: string): boolean {
  const pronoun = /\b(?:it|they|them|he|she|him)\b/u.exec(clause)
  if (!pronoun || /^it (?:is|was) \p{L}+ (?:to|that)\b/u.test(clause.slice(pronoun.index))) return false
  const before = clause.slice(0, pronoun.index)
  return !/\b(?:[Tt]he|[Aa]n?|[Hh]is|[Ii]ts|[Tt]heir|\p{N}+) (?:\p{L}+ ){0,3}?\p{L}{3,}|\p{L} \p{Lu}\p{L}+/u.test(
    before,
  )
}

/** "Lethgrid said no household had lost power": somebody's words are the news of a first sentence, not of a later one. */
export function onlySays(clause: string): boolean {
  return /^.{2,60}?\b(?:said|says|told|added|noted|reported)\b/u.test(clause)
}

/** What a sentence says that somebody said ("that hackers had stolen …"), where the whole is too long. */
export function claimIn(sentence: string): string | undefined {
  const [before] =
    /^.{5,80}?\b(?:said|announced|warned|confirmed|found|ruled|reported)(?: on \p{Lu}\p{L}+day)? that (?=\p{L})/u.exec(
      sentence,
    ) ?? []
  return before === undefined ? undefined : sentence.slice(before.length)
}

function wordsIn(sentence: string): readonly Word[] {
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

/** How many words stand before the sentence proper: "In an interview with the paper, Okafor …" has six. */
function frontedPhrase(words: readonly Word[]): number {
  const [first] = words
  if (first === undefined || !FRONTED.has(first.text.toLowerCase())) return 0
  return words.slice(0, LONGEST_FRONTED).findIndex(word => word.gap.startsWith(',')) + 1
}

function borderAfter(words: readonly Word[], index: number): 'clause' | 'phrase' | 'relative' | undefined {
  const word = words[index]
  if (word === undefined) return undefined
  const next = words[index + 1]
  if (next === undefined) return 'clause'
  if (isDangling(word) && !/^\p{N}/u.test(words[index - 1]?.text ?? '')) return undefined
  if (/[!?;:…]|\s[—–-]/u.test(word.gap)) return 'clause'
  const following = next.text.toLowerCase()
  if (MEASURES.has(word.text.toLowerCase()) && /^(?:after|before|since)$/u.test(following)) return undefined
  if (following === 'as' && (AS_AS.test(word.text) || AS_AS.test(words[index + 2]?.text ?? ''))) return undefined
  if (COORDINATES.has(following)) return word.gap.startsWith(',') || goesOn(words, index + 2) ? 'clause' : undefined
  if (CONJUNCTIONS.has(following)) return ANTECEDENTS.has(word.text.toLowerCase()) ? undefined : 'clause'
  if (word.gap.startsWith(',')) return 'phrase'
  if (following === 'that' && /^\p{L}{3}/u.test(word.text) && !isVerb(word.text, 'to') && !SAYING.test(word.text))
    return 'relative'
  const needsMore = isUneven(words, index) || isVerb(word.text, words[index - 1]?.text.toLowerCase() ?? '')
  return PREPOSITIONS.has(following) && !needsMore ? 'phrase' : undefined
}

/** Of these the clause after "that" is the object. */
const SAYING =
  /(?:ed|ing)$|^(?:clear|plain|sure|certain|fact|claim|belief|report|sign|news|idea|hope|fear|so|say|says|said)$/u

/** "338 votes for and 33 against": the number waits for its half. */
function isUneven(words: readonly Word[], index: number): boolean {
  return /^\d/u.test(words[index]?.text ?? '') && COORDINATES.has(words[index - 1]?.text ?? '')
}

/** After "and": a verb or a pronoun begins a clause of its own, "a pay and automation deal" goes on. */
function goesOn(words: readonly Word[], index: number): boolean {
  const word = words[index]
  return word !== undefined && (isVerb(word.text, '') || LEANS_BACK.has(word.text.toLowerCase()))
}

function isDangling(word: Word): boolean {
  return DANGLING.has(word.text.toLowerCase())
}

/** There is a finite verb of the sentence itself, somebody before it and what they did after it. */
function saysWhoDidWhat(piece: readonly Word[]): boolean {
  const verb = mainVerb(piece)
  const last = piece.at(-1)
  if (verb <= 0 || last === undefined) return false
  return piece.length - verb > 2 || (piece.length - verb === 2 && !/ed$|^(?:been|not)$/u.test(last.text))
}

/** The verb of a relative clause ("the pump that was meant to drown a fire") is not the sentence's own. */
function mainVerb(piece: readonly Word[]): number {
  let relative: 'none' | 'begun' | 'in its verb' = 'none'
  for (const [index, word] of piece.entries()) {
    if (index === 0) continue
    const text = word.text.toLowerCase()
    const verb =
      isVerb(word.text, piece[index - 1]?.text.toLowerCase() ?? '') &&
      !isParticiple(piece, index) &&
      !inAside(piece, index)
    if (RELATIVES.has(text)) relative = 'begun'
    else if (relative === 'begun' && verb) relative = 'in its verb'
    else if (relative === 'in its verb' && !verb && !/^(?:not|never|been|to|\p{L}+ly)$/u.test(text)) relative = 'none'
    else if (relative === 'none' && verb) return index
  }
  return -1
}

/** "The report, dated 11 June and signed by a surveyor, …": no verb before the comma that ends the aside. */
function inAside(piece: readonly Word[], index: number): boolean {
  const opening = piece.slice(0, index).findLastIndex(word => word.gap.startsWith(','))
  const first = piece[opening + 1]
  if (opening === -1 || first === undefined || !/\p{L}{3}(?:ed|ing)$/u.test(first.text)) return false
  return !piece.slice(opening + 1, index).some(word => word.gap.startsWith(','))
}

/** "the towers suspected of spreading": no verb, though it ends like one. */
function isParticiple(piece: readonly Word[], index: number): boolean {
  return (
    /^(?:suspected|accused|charged|convicted|known|called|named)$/u.test(piece[index]?.text ?? '') &&
    /^(?:of|by|with|as)$/u.test(piece[index + 1]?.text ?? '')
  )
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
