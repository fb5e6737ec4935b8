import { type Passage, passage } from '#core/news/passage.ts'
import { withoutDateline } from './sentences/dateline.ts'
import { claimIn, clauseOf } from './headline/clauses.ts'
import { isFaulty, isNewsOfItsOwn } from './headline/faults.ts'
import { sentencesOf } from './sentences.ts'
import { stakesOf, weightOf } from './stakes.ts'
import { namesOf } from './summary/reading/names.ts'
import { leaningOf } from './summary/reading/openers.ts'
import { FIGURE } from './words.ts'

export const LONGEST_HEADLINE = 90
/** Sentences considered: an article says early what it is about. */
const SENTENCES_READ = 4
const READ = 4000
/** Characters; "Three hundred and eleven." is an opening, not a headline. */
const LONG_ENOUGH = 40

const TEASES = 100

const LEANS_FIRST = /^(?:he|she|it|they|we|his|her|its|their|our|this|that|these|those)\b/iu

/**
 * A headline for an article without one: a clause that says who did what, verbatim and at most 90 characters, from the
 * first sentence, or from the lede if a long first sentence leans on another. A later sentence is used only if the
 * first is short and not news, and if it can be understood without those before it. `undefined` if there is none; the
 * lede then takes its place (`ledeOf`).
 */
export function headlineOf(body: string): Passage | undefined {
  const opening = openingOf(body).slice(0, SENTENCES_READ)
  const [opener] = opening
  const first = opener && opener.text.length > TEASES ? ledeAmong(opening) : opener
  if (first === undefined) return undefined
  const own = clauseIn(body, first, 0)
  if (!isTeaser(first) || (own && isNewsOfItsOwn(own.text) && weightOf(stakesOf({ headline: own.text, body: '' })) > 0))
    return own
  const names = namesOf(opening.map(({ text, start }) => passage(body, start, start + text.length)))
  for (const [index, sentence] of opening.entries()) {
    if (sentence === first || leaningOf(sentence.text) !== 'nothing' || names.presumed(index).length > 0) continue
    const later = clauseIn(body, sentence, index)
    if (later && (tells(later.text) > 0 || (own === undefined && !isTeaser(sentence)))) return later
  }
  return own
}

/** News opens with a long sentence; a shorter one sets a scene, and the news comes after it. */
function isTeaser({ text }: Opening): boolean {
  return text.length <= TEASES || LEANS_FIRST.test(text)
}

function clauseIn(body: string, { text, start }: Opening, index: number): Passage | undefined {
  const clause = whole(text, index) ?? whole(claimIn(text), index)
  if (clause === undefined) return undefined
  const from = start + text.indexOf(clause)
  return passage(body, from, from + clause.length)
}

/** How newsworthy a clause is: figures other than times and ages, and what is at stake. */
function tells(clause: string): number {
  const figures = clause.replaceAll(/\d{1,2}[:.]\d\d\b|\b(?:1[89]|20)\d\d\b|, \d{1,3}(?=,)/gu, '')
  return (FIGURE.test(figures) ? 1 : 0) + weightOf(stakesOf({ headline: clause, body: '' }))
}

function whole(sentence: string | undefined, index: number): string | undefined {
  const clause = sentence === undefined ? undefined : clauseOf(sentence, LONGEST_HEADLINE)
  if (clause === undefined || isFaulty(clause) || /^\p{Ll}/u.test(clause)) return undefined
  const opening = sentence?.slice(0, sentence.indexOf(clause))
  return index === 0 || isNewsOfItsOwn(clause, opening) ? clause : undefined
}

/**
 * The sentence in place of a headline: the first that is not part of a quotation and does not begin with a pronoun,
 * else the first, without its dateline. `undefined` for a text without words.
 */
export function ledeOf(body: string): Passage | undefined {
  const opening = openingOf(body).slice(0, SENTENCES_READ)
  const first = ledeAmong(opening)
  if (first) return passage(body, first.start, first.start + first.text.length)
  const text = body.trim()
  if (text === '') return undefined
  const start = body.indexOf(text)
  return passage(body, start, start + text.length)
}

type Opening = Pick<Passage, 'text' | 'start'>

function ledeAmong(opening: readonly Opening[]): Opening | undefined {
  const long = opening.filter(({ text }) => text.length >= LONG_ENOUGH)
  return long.find(({ text }) => !LEANS_FIRST.test(text)) ?? long[0] ?? opening[0]
}

function openingOf(body: string): readonly Opening[] {
  const beginning = body.slice(0, READ)
  return sentencesOf(beginning)
    .filter(({ text, start }) => /\p{L}/u.test(text) && !isQuoted(beginning, start))
    .map(({ text, start }) => {
      const told = withoutDateline(text)
      return { text: told, start: start + text.length - told.length }
    })
}

/** Is an offset inside a quotation, which would read as the paper's own words? */
function isQuoted(body: string, start: number): boolean {
  const before = body.slice(0, start)
  const count = (mark: RegExp): number => before.match(mark)?.length ?? 0
  const open = count(/[“«]/gu) > count(/[”»]/gu) || count(/"/gu) % 2 === 1
  return open || /^["“«‘„]/u.test(body.slice(start))
}
