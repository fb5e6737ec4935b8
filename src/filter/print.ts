import type { Condition } from '#core/news/filter.ts'
import { isBare } from './tokens.ts'

/** A condition as text that `parseCondition` parses into the same one; this is how it is stored. */
export function printCondition(condition: Condition): string {
  switch (condition.kind) {
    case 'words':
      return quoted(condition.text)
    case 'headline':
    case 'topic':
    case 'source':
      return `${condition.kind}:${quoted(condition.text)}`
    case 'language':
      return `language:${condition.code}`
    case 'not':
      return `not ${bracketed(condition.of)}`
    case 'all':
      return condition.of.map(bracketed).join(' and ')
    case 'any':
      return condition.of.map(bracketed).join(' or ')
  }
}

function bracketed(part: Condition): string {
  const text = printCondition(part)
  return part.kind === 'all' || part.kind === 'any' ? `(${text})` : text
}

function quoted(words: string): string {
  return isBare(words) ? words : `“${words}”`
}
