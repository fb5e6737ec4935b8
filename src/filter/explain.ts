import type { Filter, Judged } from '#core/news/filter.ts'
import { describeFilter, describeWithout, nameOf } from './describe.ts'
import { judge, type ConditionFound, type FilterMatch } from './judge.ts'
import { languageName } from './languages.ts'
import { articleToJudge } from './article-to-judge.ts'

const MOST_SHOWN = 3
/** Characters of context on each side of the matching words. */
const AROUND = 50
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']

/** Why an article does not match a filter, quoting the words that decide; `undefined` if it matches. */
export function whyLeftOut(filter: Filter, article: Judged): string | undefined {
  const { only, without } = filter
  const reading = articleToJudge(article)
  const wanted = only && judge(only, reading)
  if (only && wanted && !wanted.holds) return `${describeFilter({ only })}: ${told(wanted.because, article)}`
  const unwanted = without && judge(without, reading)
  if (without && unwanted?.holds) return `${describeWithout(without)}: ${told(unwanted.because, article)}`
  return undefined
}

/** What in an article matches a filter's `only`; `undefined` if it has none. */
export function whyFits({ only }: Filter, article: Judged): string | undefined {
  return only && told(judge(only, articleToJudge(article)).because, article)
}

function told(because: readonly ConditionFound[], article: Judged): string {
  const shown = because.slice(0, MOST_SHOWN).map(evidence => one(evidence, article))
  const more = because.length - shown.length
  return `it ${shown.join(', ')}${more > 0 ? `, and ${more} more like that` : ''}`
}

function one({ leaf, found, place }: ConditionFound, article: Judged): string {
  const name = nameOf(leaf)
  const where = place ? ` (${whereIs(place, article)})` : ''
  switch (leaf.kind) {
    case 'words':
      return found ? `has ${name}${where}` : `does not have ${name}`
    case 'headline':
      return found ? `has ${name}${where}` : `does not have ${name} in its headline`
    case 'topic':
      return found ? `is about ${name}${where}` : `does not have all words of ${name}`
    case 'source':
      return found
        ? `is from ${article.publisher ?? name}`
        : `is not from ${name}, but from ${article.publisher ?? 'no named source'}`
    case 'language':
      return found ? `is in ${name}` : `is not in ${name}, but in ${languageName(article.language ?? 'und')}`
  }
}

function whereIs(place: FilterMatch, article: Judged): string {
  const text = article[place.in]
  if (place.in === 'headline') return `in its headline: “${around(text, place)}”`
  const paragraph = text
    .slice(0, place.start)
    .split('\n')
    .filter(line => line.trim() !== '').length
  const begun = text.slice(text.lastIndexOf('\n', place.start - 1) + 1, place.start).trim() !== ''
  const index = begun ? paragraph - 1 : paragraph
  const ordinal = ORDINALS[index]
  const which = ordinal ? `its ${ordinal} paragraph` : `paragraph ${index + 1}`
  return `in ${which}: “${around(text, place)}”`
}

/** The words with some context from their line, cut between words. */
function around(text: string, { start, end }: FilterMatch): string {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const lineEnd = text.indexOf('\n', end)
  const before = text.slice(lineStart, start)
  const after = text.slice(end, lineEnd === -1 ? text.length : lineEnd)
  const lead = before.length <= AROUND ? before : `…${before.slice(-AROUND).replace(/^\S*\s/u, '')}`
  const rest = after.length <= AROUND ? after : `${after.slice(0, AROUND).replace(/\s\S*$/u, '')}…`
  return `${lead.trimStart()}${text.slice(start, end)}${rest.trimEnd()}`
}
