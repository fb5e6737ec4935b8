import type { Wanted } from '#ask/question.ts'
import type { Evidence } from '#ask/scoring/ranking.ts'
import { figuresIn, sameFigure } from '#ask/scoring/figures.ts'
import type { FoundSentences } from './evidence.ts'

/** A sentence to show, and its relation to the first one. */
export interface ShownSentence {
  readonly one: Evidence
  readonly label?: 'Also' | 'Earlier' | 'Elsewhere'
}

/** Kinds of answer that are numbers. */
const COUNTED: ReadonlySet<Wanted> = new Set(['number', 'money', 'duration'])
/** Top sentences searched for a conflicting number. */
const LOOKED_AT = 40
/** Conflicting numbers shown. */
const MOST_OTHERS = 2
/** A sentence is about the same thing if it has, with at least this confidence, every concept of the first one. */
const SURELY = 0.5

/**
 * Where outlets or days give different numbers for the same thing, puts the newest first and labels the others; where
 * they agree, labels that.
 */
export function withConflicts(
  { question, concepts, evidence }: Pick<FoundSentences, 'question' | 'concepts' | 'evidence'>,
  best: readonly Evidence[],
  most: number,
): readonly ShownSentence[] {
  const [first] = best
  const plain = best.map(one => ({ one }))
  if (!first || question.wanted === undefined || !COUNTED.has(question.wanted)) return plain
  const head = concepts.find(({ word }) => word === question.head?.toLowerCase())
  const counted = new Set(question.wanted === 'number' && head ? head.terms.keys() : [])
  const told = figuresIn(first.piece.passage.text)
  const others = evidence.best(LOOKED_AT).flatMap(one => {
    const pair = tellsOfSame(first, one) ? sameFigure(told, figuresIn(one.piece.passage.text), counted) : undefined
    return pair ? [{ one, agrees: pair[0].value === pair[1].value, value: pair[1].value }] : []
  })
  const agreeing = new Set(others.flatMap(({ one, agrees }) => (agrees ? [one] : [])))
  const differing = others
    .filter(({ agrees }) => !agrees)
    .toSorted((a, b) => dayOf(b.one).localeCompare(dayOf(a.one)))
    .filter(({ value }, index, all) => all.findIndex(other => other.value === value) === index)
    .slice(0, MOST_OTHERS)
    .map(({ one }) => one)
  const newest = [first, ...differing].toSorted((a, b) => dayOf(b).localeCompare(dayOf(a)))
  const [lead = first] = newest
  const rest = differing.length > 0 ? [] : best.slice(1)
  return [
    { one: lead },
    ...newest
      .slice(1)
      .map((one): ShownSentence => ({ one, label: dayOf(one) < dayOf(lead) ? 'Earlier' : 'Elsewhere' })),
    ...rest.map((one): ShownSentence => (agreeing.has(one) ? { one, label: 'Also' } : { one })),
  ].slice(0, Math.max(most, newest.length))
}

function tellsOfSame(first: Evidence, other: Evidence): boolean {
  const [one, two] = [first.piece.text.source, other.piece.text.source]
  if (one.article.id === two.article.id || one.story !== two.story) return false
  return first.said.every((sure, at) => sure < SURELY || (other.said[at] ?? 0) >= SURELY)
}

function dayOf({ piece }: Evidence): string {
  return piece.text.source.article.day
}
