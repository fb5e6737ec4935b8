import type { Wanted } from '#ask/question.ts'
import type { Evidence } from '#ask/scoring/ranking.ts'
import { figuresIn, sameFigure } from '#ask/scoring/figures.ts'
import type { FoundSentences } from './evidence.ts'

/** A sentence that is shown, and how it stands to the first one. */
export interface ShownSentence {
  readonly one: Evidence
  readonly label?: 'Also' | 'Earlier' | 'Elsewhere'
}

/** What is wanted can be told as a number. */
const COUNTED: ReadonlySet<Wanted> = new Set(['number', 'money', 'duration'])
/** Looked at for another number. */
const LOOKED_AT = 40
/** Other numbers that are shown. */
const MOST_OTHERS = 2
/** A sentence is about the same when it has every concept so surely that the first one has. */
const SURELY = 0.5

/**
 * Puts the newest number first where outlets or days tell different ones of the same thing, and marks the others; where
 * they tell the same, that.
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
