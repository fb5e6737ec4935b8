import type { Condition } from '#core/news/filter.ts'
import { parseCondition } from './parse.ts'

/** Parses what somebody typed for `only` or `without`; `undefined` if it removes the filter (`all`, `none`). */
export function readTypedCondition(words: string): Condition | undefined {
  return /^(?:all|any|anything|everything|none|nothing|off)$/iu.test(words.trim()) ? undefined : parseCondition(words)
}
