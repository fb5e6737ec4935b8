import type { Condition, Filter, Leaf } from '#core/news/filter.ts'
import { foldedWords, termsAsked, termsOf } from '#text/terms.ts'
import type { ArticleToJudge, Terms } from './article-to-judge.ts'

/** Where the words stand that decided, verbatim by offset. */
export interface FilterMatch {
  readonly in: 'headline' | 'body'
  readonly start: number
  readonly end: number
}

/** One thing that was looked for, and whether it is there. */
export interface ConditionFound {
  readonly leaf: Leaf
  readonly found: boolean
  readonly place?: FilterMatch
}

/** Whether an article is like that, and the fewest things that make it so. */
export interface FilterVerdict {
  readonly holds: boolean
  readonly because: readonly ConditionFound[]
}

/** Whether an article fits a filter. */
export function fits({ only, without }: Filter, reading: ArticleToJudge): boolean {
  if (only && !judge(only, reading).holds) return false
  return !(without && judge(without, reading).holds)
}

/**
 * Judges an article by a condition. Words are compared as the search compares them: whole, without case and accents, by
 * their stems (`strike` is found in `strikes`). Costs at most the words of the condition times those of the article.
 */
export function judge(condition: Condition, reading: ArticleToJudge): FilterVerdict {
  switch (condition.kind) {
    case 'not': {
      const { holds, because } = judge(condition.of, reading)
      return { holds: !holds, because }
    }
    case 'all':
      return joined(condition.of, reading, false)
    case 'any':
      return joined(condition.of, reading, true)
    case 'words':
    case 'headline':
    case 'topic':
    case 'source':
    case 'language': {
      const evidence = look(condition, reading)
      return { holds: evidence.found, because: [evidence] }
    }
  }
}

/** Parts until one `settles` the whole; else what all of them say together. */
function joined(parts: readonly Condition[], reading: ArticleToJudge, settles: boolean): FilterVerdict {
  const because: ConditionFound[] = []
  for (const part of parts) {
    const verdict = judge(part, reading)
    if (verdict.holds === settles) return verdict
    because.push(...verdict.because)
  }
  return { holds: !settles, because }
}

function look(leaf: Leaf, { headline, body, publisher, language }: ArticleToJudge): ConditionFound {
  switch (leaf.kind) {
    case 'words': {
      const wanted = termsOf(leaf.text)
      return at(leaf, inRow(wanted, 'headline', headline()) ?? inRow(wanted, 'body', body()))
    }
    case 'headline':
      return at(leaf, inRow(termsOf(leaf.text), 'headline', headline()))
    case 'topic': {
      const places = termsAsked(leaf.text).map(
        term => inRow([term], 'headline', headline()) ?? inRow([term], 'body', body()),
      )
      return at(leaf, places.includes(undefined) ? undefined : places[0])
    }
    case 'source':
      return { leaf, found: foldedWords(leaf.text).every(word => publisher.includes(word)) }
    case 'language':
      return { leaf, found: leaf.code === language }
  }
}

function at(leaf: Leaf, place: FilterMatch | undefined): ConditionFound {
  return place ? { leaf, found: true, place } : { leaf, found: false }
}

/** Where these terms first stand one after another. */
function inRow(
  wanted: readonly string[],
  where: FilterMatch['in'],
  { terms, starts, ends }: Terms,
): FilterMatch | undefined {
  const [first] = wanted
  if (first === undefined) return undefined
  for (let from = terms.indexOf(first); from >= 0; from = terms.indexOf(first, from + 1)) {
    if (wanted.every((term, index) => terms[from + index] === term)) {
      return { in: where, start: starts[from] ?? 0, end: ends[from + wanted.length - 1] ?? 0 }
    }
  }
  return undefined
}
