import { attacksOn } from './attacks.ts'
import type { Literal } from './sources.ts'

/** Pieces of hostile texts for any reader. */
const ANYWHERE: readonly string[] = [
  'a',
  'A',
  '1',
  ' ',
  '\n',
  '\t',
  '.',
  ',',
  '-',
  '@',
  '&',
  '<',
  '>',
  '[',
  '(',
  ')',
  '/',
  ':',
  '|',
  '*',
  '中',
  'é',
  '"',
  '“',
  '”',
  "'",
  '’',
  '«',
  '“a ',
  '” ',
  '"a" ',
  '“A b.” ',
  "'a ",
  '“a” said B. ',
  'a ',
  'A ',
  'A. ',
  'a. ',
  'A b c. ',
  'a, ',
  'a\n',
  'A\n\n',
  '1. ',
  'a@.',
  'a@a.a ',
  'a:',
  'title: ',
  'A: b\n',
  '<a>',
  '<a ',
  '</a>',
  '<!--',
  '&lt;',
  '&amp;',
  '{"a":',
  '[[',
  'http://a ',
  'www.',
  '\u0301',
  '\u200d',

  'The ',
  'said ',
  'and ',
  'of the ',
  'he said ',
  'not ',
  'A said that b. ',
  'A, the b, said. ',
  'reach at ',
  'on ',
]
/** Pieces from a file's own patterns, at most. */
const OWN = 12

/** The pieces to attack a file with: its own patterns' and general ones. */
export function pumpsFor(file: string, literals: readonly Literal[]): readonly string[] {
  const own = literals
    .filter(literal => literal.file === file)
    .flatMap(({ source, flags }) => attacksOn(source, flags).flatMap(({ pump, next }) => [pump, next]))
  const step = Math.max(1, Math.floor(own.length / OWN))
  return [...new Set([...ANYWHERE, ...own.filter((pump, index) => pump !== '' && index % step === 0)])]
}
