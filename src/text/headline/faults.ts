import { CALENDAR, DANGLING, FRONTED, PREPOSITIONS, PRONOUNS } from './grammar.ts'
import { BODY_NOUNS, ROLE_NOUNS } from '../data/people-words.ts'
import { mainVerb, tellsAnEvent, wordsIn } from './verbs.ts'

/** Can a piece be understood without the sentences before it? It must name something, and not depend on a pronoun. */
function standsAlone(piece: string): boolean {
  const words = wordsIn(piece).map(word => word.text)
  if (words.some(word => PRONOUNS.has(word))) return false
  const named = words.some(
    (word, index) => /^\p{Lu}/u.test(word) && !CALENDAR.has(word) && (index > 0 || !opensPlainly(word)),
  )
  return named || words.some(word => /^\p{N}/u.test(word))
}

/** Is a word capitalised only because it begins a sentence? */
function opensPlainly(word: string): boolean {
  const lower = word.toLowerCase()
  return DANGLING.has(lower) || FRONTED.has(lower) || PREPOSITIONS.has(lower) || /^(?:some|all|most|many)$/u.test(lower)
}

/** First or second person: a feature rather than news. */
const FIRST_OR_SECOND = /^[^“"]*\b(?:I|me|my|we|us|our|you|your)\b/u
/** Background: time before the news, or one more of something. */
const BACKGROUND =
  /^no\b|, (?:1[89]|20)\d\d\b|\b(?:ago|earlier|since|previously|last (?:year|month|week)|(?:in|of|from|until) (?:1[89]|20)\d\d|(?:days?|weeks?|months?|years?) (?:after|before)|the (?:day|week|month|year) before|that (?:night|day|time)|was published|was released|similar|same(?!-)|also|another|again|latter|both|these|those)\b|\bthis\b(?! (?:week|month|year|morning|afternoon|evening|spring|summer|autumn|winter)\b)/iu

/**
 * Whether a clause from the middle of an article can be its headline: something happens in it, and it is not
 * background.
 *
 * @param opening what precedes it in its sentence: "Three weeks ago, "
 */
export function isNewsOfItsOwn(clause: string, opening = ''): boolean {
  const background = BACKGROUND.test(clause) || BACKGROUND.test(opening)
  const leans = isSomebodyKnown(clause) || leansOn(clause, POSSESSIVE)
  return standsAlone(clause) && !onlySays(clause) && tellsAnEvent(clause) && !background && !leans
}

/** "The nominee attacked …", "The company rebutted …": somebody introduced before. */
function isSomebodyKnown(clause: string): boolean {
  const words = wordsIn(clause)
  const [first, ...subject] = words.slice(0, Math.max(0, mainVerb(words))).map(({ text }) => text)
  if (!/^the$/iu.test(first ?? '') || subject.some(word => PREPOSITIONS.has(word) || /^(?:of|that|who)$/u.test(word)))
    return false
  const noun = (subject.at(-1) ?? '').replace(/^.*-|['’]s?$/gu, '')
  const [one, named] = [noun.replace(/s$/u, ''), subject.some(word => /^\p{Lu}/u.test(word))]
  return ROLE_NOUNS.has(noun) || ROLE_NOUNS.has(one) || (!named && (BODY_NOUNS.has(noun) || BODY_NOUNS.has(one)))
}

/**
 * A complete clause that is still no headline: it opens with "that", or sets a scene ("was working when his spade …").
 */
export function isFaulty(clause: string): boolean {
  return (
    /^(?:that|there|here|such|the ones?|others?|another|neither|both)\b/iu.test(clause) ||
    /\b(?:was|were|had been) \p{L}+ing\b.{0,200} when\b/iu.test(clause) ||
    /^(?:of|each|back in|once|at first|initially|in (?:1[89]|20)\d\d)\b/iu.test(clause) ||
    /\bdeclined (?:to )?comment\b/u.test(clause) ||
    FIRST_OR_SECOND.test(clause) ||
    /\bit (?:clear|plain|known)\b(?!.*\b(?:that|how|why|whether|what)\b)/u.test(clause) ||
    /\b(?:said|announced|warned|confirmed|ruled)(?: (?:on )?\p{Lu}\p{L}+day)?$/u.test(clause) ||
    /^the \d+-year-old\b/iu.test(clause) ||
    leansOn(clause, PERSONAL)
  )
}

const PERSONAL = /\b(?:it|they|them|he|she|him)\b/u
const POSSESSIVE = /\b(?:his|her|its|their)\b/u

/** Does it say "it" or "them" of something it has not named? */
function leansOn(clause: string, pronouns: RegExp): boolean {
  const pronoun = pronouns.exec(clause)
  if (!pronoun || /^it (?:is|was) \p{L}+ (?:to|that)\b/u.test(clause.slice(pronoun.index))) return false
  const before = clause.slice(0, pronoun.index)
  return !/\b(?:[Tt]he|[Aa]n?|[Hh]is|[Ii]ts|[Tt]heir|\p{N}+) (?:\p{L}+ ){0,3}?\p{L}{3,}|\p{L} \p{Lu}\p{L}+/u.test(
    before,
  )
}

/**
 * "Lethgrid said no household had lost power": a statement can be the news of a first sentence, but not of a later one.
 */
function onlySays(clause: string): boolean {
  return /^.{2,60}?\b(?:said|says|told|added|noted|reported)\b/u.test(clause)
}
