import type { Condition } from '#core/news/filter.ts'
import { parseCondition } from './parse.ts'

/** Reads what somebody typed for `only` or `without`; `undefined` where it takes the filter away (`all`, `none`). */
export function readTypedCondition(words: string): Condition | undefined {
  return /^(?:all|any|anything|everything|none|nothing|off)$/iu.test(words.trim()) ? undefined : parseCondition(words)
}
