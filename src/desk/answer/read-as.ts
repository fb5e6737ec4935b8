import type { BlockOf, Inline } from '#core/asking/reply.ts'
import { shortened } from '#text/headline/shortened.ts'
import { foldedWords } from '#text/terms.ts'
import { tellingWords } from '#ask/reading/words.ts'
import type { Question } from '#ask/question.ts'
import type { FoundSentences } from './evidence.ts'

/** Characters of a question that are repeated. */
const LONGEST = 120

/** Small print: how the question was understood, in plain words, its subject in bold. */
export function readAs({
  question,
  concepts,
  sought,
}: Pick<FoundSentences, 'question' | 'concepts' | 'sought'>): BlockOf<'note'> {
  const who = sought
    .map(({ name }, index) => name ?? asWritten(question.voices[index]?.words ?? '', question.text))
    .join(' and ')
  const subject = subjectOf(
    question,
    concepts.map(({ word }) => word),
  )
  const asked = leadOf(question, who)
  if (asked === undefined && question.goesOn !== true && subject !== '') {
    const written = new Set(tellingWords(question.text))
    const said = ` ${foldedWords(question.text).join(' ')} `
    const taken = concepts.map(({ word }) => word).filter(word => !written.has(word) && !said.includes(` ${word} `))
    const slips: readonly Inline[] = taken.length === 0 ? [] : [', taken as ', { text: listed(taken), strong: true }]
    return { kind: 'note', text: ['Read as: ', ...strong(shortened(question.text, LONGEST), subject), ...slips] }
  }
  const filters = [
    question.publisher === undefined ? '' : `from ${question.publisher}`,
    question.author === undefined ? '' : `by ${question.author}`,
    question.days === undefined ? '' : spelledDays(question.days.words),
  ].filter(part => part !== '')
  const lead = asked ?? ALONE[question.kind] ?? 'what is said'
  const about: readonly Inline[] = subject === '' ? [] : [' about ', { text: subject, strong: true }]
  return {
    kind: 'note',
    text: [`Read as: ${lead}`, ...about, ...(filters.length > 0 ? [` ${filters.join(', ')}`] : [])],
  }
}

/** What is asked for, where a fixed phrase fits every such question; absent where its own words are best. */
function leadOf({ kind, wanted }: Question, who: string): string | undefined {
  switch (kind) {
    case 'said':
    case 'stance':
      return who === '' ? 'statements' : `statements of ${who}`
    case 'compare':
      return who === '' ? 'both sides' : `what ${who} say`
    case 'list':
      return wanted === 'number' ? 'how many articles' : 'articles'
    case 'new':
      return 'what is new'
    case 'summary':
      return 'a summary'
    case 'story':
      return 'the story'
    case 'about':
      return 'anything'
    case 'smalltalk':
    case 'fact':
    case 'yesno':
    case 'who':
    case 'when':
    case 'where':
    case 'howmany':
    case 'why':
    case 'whosaid':
      return undefined
  }
}

/** The same for a follow-up question with too few words of its own: "how much exactly?". */
const ALONE: Partial<Record<Question['kind'], string>> = {
  who: 'the person',
  when: 'the day',
  where: 'the place',
  howmany: 'the number',
  why: 'the reason',
  whosaid: 'who said something',
}

/** Capitalises days and months: "since monday" was parsed in lower case. */
export function spelledDays(words: string): string {
  return words.replace(
    /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)\b/gu,
    word => word.charAt(0).toUpperCase() + word.slice(1),
  )
}

function asWritten(words: string, text: string): string {
  const at = text.toLowerCase().indexOf(words.toLowerCase())
  return at === -1 ? words : text.slice(at, at + words.length)
}

/** The subject as it is worded in the question, else its single words. */
export function subjectOf({ text, about }: Question, mended: readonly string[]): string {
  const words = mended.filter(word => about.includes(word))
  const places = [...text.matchAll(/[\p{L}\p{N}'’-]+/gu)].filter(([word]) =>
    tellingWords(word).some(telling => words.includes(telling)),
  )
  const [first, last] = [places[0], places.at(-1)]
  const all = words.length === mended.length && words.every(word => tellingWords(text).includes(word))
  if (all && first && last) return text.slice(first.index, last.index + last[0].length)
  return listed(mended)
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`
}

function strong(text: string, subject: string): readonly Inline[] {
  const at = text.indexOf(subject)
  if (at === -1) return [text]
  return [text.slice(0, at), { text: subject, strong: true as const }, text.slice(at + subject.length)].filter(
    run => run !== '',
  )
}
