import type { Condition, Filter, Leaf } from '#core/news/filter.ts'
import { foldedWords, termsAsked, termsOf } from '#text/terms.ts'
import type { ArticleToJudge, Terms } from './article-to-judge.ts'

/** Offsets of the words that decided. */
export interface FilterMatch {
  readonly in: 'headline' | 'body'
  readonly start: number
  readonly end: number
}

/** One leaf, and whether it was found. */
export interface ConditionFound {
  readonly leaf: Leaf
  readonly found: boolean
  readonly place?: FilterMatch
}

/** Whether a condition holds for an article, and the fewest leaves that decide it. */
export interface FilterVerdict {
  readonly holds: boolean
  readonly because: readonly ConditionFound[]
}

/** Does an article match a filter? */
export function fits({ only, without }: Filter, reading: ArticleToJudge): boolean {
  if (only && !judge(only, reading).holds) return false
  return !(without && judge(without, reading).holds)
}

/**
 * Evaluates a condition on an article. Words match as in the search: whole words, ignoring case and accents, by stem
 * (`strike` matches `strikes`). Costs at most the words of the condition times those of the article.
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

/** Evaluates parts until one `settles` the whole; otherwise all of them decide together. */
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

/** The first place where these terms are adjacent. */
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
