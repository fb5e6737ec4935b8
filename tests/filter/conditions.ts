import * as fc from 'fast-check'
import type { Condition, Leaf } from '#core/news/filter.ts'
import { wordsKept } from '#filter/tokens.ts'
import { termsOf } from '#text/terms.ts'

const NICE = fc.constantFrom(
  'nuclear',
  'power plant',
  'not',
  'AND',
  'covid-19',
  'Łódź',
  '10:30',
  '東京',
  'don’t',
  'c++',
)
const WILD = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
const text = fc
  .oneof(NICE, WILD)
  .map(wordsKept)
  .filter(words => termsOf(words).length > 0)

const leaf: fc.Arbitrary<Leaf> = fc.oneof(
  fc.record({ kind: fc.constantFrom('words', 'words', 'headline', 'topic', 'source'), text }),
  fc.record({ kind: fc.constant('language' as const), code: fc.constantFrom('en', 'de', 'pl') }),
)

/** Conditions as parsed: `all` and `any` flat, with two or more parts, and no double `not`. */
export const conditions: fc.Arbitrary<Condition> = fc.letrec<{
  any: Condition
  all: Condition
  not: Condition
  leaf: Condition
}>(tie => ({
  any: parts('any', [tie('leaf'), tie('not'), tie('all')]),
  all: parts('all', [tie('leaf'), tie('not'), tie('any')]),
  not: fc.record({
    kind: fc.constant('not' as const),
    of: fc.oneof({ maxDepth: 3 }, tie('leaf'), tie('all'), tie('any')),
  }),
  leaf,
})).any

function parts(kind: 'all' | 'any', of: readonly fc.Arbitrary<Condition>[]): fc.Arbitrary<Condition> {
  return fc.record({
    kind: fc.constant(kind),
    of: fc.array(fc.oneof({ maxDepth: 3 }, ...of), { minLength: 2, maxLength: 3 }),
  })
}
