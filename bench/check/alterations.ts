import { NEGATIONS, NUMERALS } from '#text/data/negations.ts'
import { pick } from '../store/generated.ts'
import type { LabelledText, RealStatement } from './statements.ts'

/** Kinds of alteration, named after the fault that should be reported. */
export const KINDS = ['unchanged', 'marks', 'word', 'number', 'negation', 'joined', 'somebody else'] as const
export type Kind = (typeof KINDS)[number]

export interface Altered {
  readonly kind: Kind
  readonly words: string
  readonly by?: string
  readonly half: RealStatement['half']
  /** What was altered and how, for people. */
  readonly about: string
}

type Random = () => number

/**
 * Every statement unchanged and altered in six ways, where it has something to alter. Alterations that happen to occur
 * in an article are left out.
 */
export function* alterations(
  statements: readonly RealStatement[],
  articles: readonly LabelledText[],
  random: Random,
): Generator<Altered> {
  const plainTexts = articles.map(({ draft }) => plain(draft.body)).join('|')
  const bodies = new Map(articles.map(({ id, draft }) => [id, draft.body]))
  const words = statements.flatMap(({ text }) => wordsOf(text).filter(isContent))
  const people = statements.filter(({ speaker }) => speaker !== undefined && NAME.test(speaker))
  for (const statement of statements) {
    const { text, half } = statement
    const about = `[${statement.article}] ${text} — ${statement.speaker ?? 'unattributed'}`
    const made = (kind: Kind, changed: string | undefined, by?: string): Altered[] => {
      if (changed === undefined || (changed === text && by === undefined && kind !== 'unchanged')) return []
      const isTold = kind !== 'unchanged' && kind !== 'marks' && by === undefined && plainTexts.includes(plain(changed))
      return isTold ? [] : [{ kind, words: changed, half, about, ...(by === undefined ? {} : { by }) }]
    }
    yield* made('unchanged', text)
    yield* made('marks', withOtherMarks(text, random))
    yield* made('word', withAnotherWord(text, words, random))
    yield* made('number', withAnotherNumber(text, random))
    yield* made('negation', withOrWithoutNot(text, random))
    yield* made('joined', joined(text, pick(statements, random).text))
    yield* made('somebody else', text, anotherName(statement, people, bodies.get(statement.article) ?? '', random))
  }
}

const NAME = /^(?:\p{Lu}[\p{L}’'-]+ ){1,2}\p{Lu}\p{L}+$/u
const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu
const AUXILIARY = /\b(?:is|are|was|were|will|would|can|could|has|have|had|should|may|might|must|do|does|did)\b/giu
const SHORTENED: Readonly<Record<string, string>> = { ca: 'can', wo: 'will', sha: 'shall' }
const COUNTED = [...NUMERALS].filter(
  word => !['one', 'half', 'twice', 'hundreds', 'thousands', 'dozens'].includes(word),
)

/** Words in lower case with a space around each. */
function plain(text: string): string {
  return ` ${(
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{N}']+/gu) ?? []
  ).join(' ')} `
}

function wordsOf(text: string): readonly string[] {
  return text.match(WORD) ?? []
}

function isContent(word: string): boolean {
  const lower = word.toLowerCase()
  return /^\p{L}{4,}$/u.test(word) && !NEGATIONS.has(lower) && !NUMERALS.has(lower)
}

interface At {
  readonly word: string
  readonly from: number
  readonly to: number
}

/** Words of a text except for the first and last. */
function inside(text: string, fits: (word: string) => boolean): readonly At[] {
  return [...text.matchAll(WORD)]
    .slice(1, -1)
    .map(({ 0: word, index }) => ({ word, from: index, to: index + word.length }))
    .filter(({ word }) => fits(word))
}

function withOtherMarks(text: string, random: Random): string | undefined {
  const commas = [...text.matchAll(/(?<=\p{L}), (?=\p{L})/gu)].map(({ index }) => index)
  const words = inside(text, isContent)
  if (commas.length > 0 && random() < 0.5) {
    const at = pick(commas, random)
    return text.slice(0, at) + pick([' ', '; ', ' – ', '. '], random) + text.slice(at + 2)
  }
  if (words.length === 0) return undefined
  const { word, from, to } = pick(words, random)
  const changed = pick([word.toUpperCase(), `“${word}”`, `${word},`, `(${word})`], random)
  return changed === word || /^[,.;]/u.test(text.slice(to))
    ? text.slice(0, from) + word.toUpperCase() + text.slice(to)
    : text.slice(0, from) + changed + text.slice(to)
}

function withAnotherWord(text: string, all: readonly string[], random: Random): string | undefined {
  const words = inside(text, isContent)
  if (words.length === 0) return undefined
  const { word, from, to } = pick(words, random)
  const other = pick(all, random).toLowerCase()
  if (other.slice(0, 4) === word.slice(0, 4).toLowerCase()) return undefined
  const changed = pick([other, other, `${word} ${other}`, ''], random)
  return text.slice(0, from) + changed + text.slice(changed === '' ? to + 1 : to)
}

function withAnotherNumber(text: string, random: Random): string | undefined {
  const numbers = [...text.matchAll(WORD)]
    .map(({ 0: word, index }) => ({ word, from: index, to: index + word.length }))
    .filter(({ word }) => /^\d+$/u.test(word) || COUNTED.includes(word.toLowerCase()))
  if (numbers.length === 0) return undefined
  const { word, from, to } = pick(numbers, random)
  const changed = /^\d/u.test(word)
    ? String(Number(word) + 1 + Math.floor(random() * 9))
    : pick(
        COUNTED.filter(other => other !== word.toLowerCase()),
        random,
      )
  return text.slice(0, from) + changed + text.slice(to)
}

function withOrWithoutNot(text: string, random: Random): string | undefined {
  const nots = inside(text, word => /^(?:not|never|no)$|n['’]t$/iu.test(word))
  if (nots.length > 0) {
    const { word, from, to } = pick(nots, random)
    const [, stem] = /^(\p{L}+)n['’]t$/iu.exec(word) ?? []
    if (stem === undefined) return text.slice(0, from) + text.slice(to + 1)
    return text.slice(0, from) + (SHORTENED[stem.toLowerCase()] ?? stem) + text.slice(to)
  }
  const verbs = [...text.matchAll(AUXILIARY)].map(({ 0: verb, index }) => index + verb.length)
  const words = inside(text, isContent)
  if (verbs.length === 0 && words.length === 0) return undefined
  const at = verbs.length > 0 ? pick(verbs, random) : pick(words, random).to
  return at >= text.length || text.charAt(at) === '’' || text.charAt(at) === "'"
    ? undefined
    : `${text.slice(0, at)} not${text.slice(at)}`
}

/** The first half of one and the second half of another. */
function joined(text: string, other: string): string | undefined {
  const [first, second] = [text, other].map(each => each.split(/\s+/u))
  if (!first || !second || first.length < 8 || second.length < 8 || text.includes(other) || other.includes(text))
    return undefined
  return [...first.slice(0, Math.ceil(first.length / 2)), ...second.slice(Math.floor(second.length / 2))].join(' ')
}

/** Half of the time somebody else who speaks in the same article, if it says plainly who said this. */
function anotherName(
  { article, speaker = '' }: RealStatement,
  people: readonly RealStatement[],
  body: string,
  random: Random,
): string | undefined {
  const own = new Set(wordsOf(speaker.toLowerCase()))
  const isOther = (name: string) => wordsOf(name.toLowerCase()).every(word => !own.has(word))
  const here = NAME.test(speaker)
    ? people.filter(other => other.article === article && isOther(other.speaker ?? ''))
    : []
  if (here.length > 0 && random() < 0.5) return pick(here, random).speaker
  const name = pick(people, random).speaker ?? ''
  return isOther(name) && !body.includes(wordsOf(name).at(-1) ?? '') ? name : undefined
}
