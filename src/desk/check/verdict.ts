import { denies, wordForms } from '#text/check/word-forms.ts'
import type { CheckedWords, Fault } from '#text/check/check.ts'
import type { Change } from '#text/check/changes.ts'

type Found = Extract<CheckedWords, { found: true }>

/** The result as a short title. What is not found is never called false. */
export function verdictOf(checked: CheckedWords, words: string, bodies: readonly string[]): string {
  if (!checked.found) return 'Not in the articles here'
  const [gravest] = checked.faults
  if (gravest === undefined) return 'Verbatim'
  if (gravest === 'negation') return `A “not” is ${isAdded(checked, words, bodies) ? 'added' : 'missing'}`
  if (gravest === 'joined') return `Put together from ${checked.places.length === 2 ? 'two' : 'several'} places`
  if (gravest === 'word') return checked.changes.length === 1 ? 'A word is changed' : 'Words are changed'
  return TITLES[gravest]
}

const TITLES: Readonly<Record<Exclude<Fault, 'negation' | 'word' | 'joined'>, string>> = {
  number: 'A number is changed',
  'somebody else': 'Said by somebody else',
  'unclear who': 'The article does not say who said it',
  reported: 'Reported, not quoted',
  narrated: 'Not quoted: the article’s own words',
  marks: 'The same words; punctuation or capitals differ',
}

/** Were more words given than the article has, with a "not" on only one side? */
function isAdded({ changes, places: [place] }: Found, words: string, bodies: readonly string[]): boolean {
  const body = bodies[place?.text ?? -1] ?? ''
  const change = changes.find(({ kind }) => kind === 'negation')
  return change !== undefined && saysNot(words, change.given) && !saysNot(body, change.stands)
}

function saysNot(text: string, [from, to]: Change['given']): boolean {
  return wordForms(text.slice(from, to)).some(({ form }) => denies(form))
}
