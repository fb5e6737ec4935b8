import { describe, expect, it } from 'vitest'
import { clausesOf, mainSubject } from '#text/quotes/clauses/clauses.ts'
import { quotationsOf } from '#text/quotes/tokens/marks.ts'
import type { Range } from '#text/quotes/tokens/phrases.ts'
import { tokensOf } from '#text/quotes/tokens/tokens.ts'
import { type Unit, unitsOf } from '#text/quotes/tokens/units.ts'
import { sentencesOf } from '#text/sentences.ts'

function unitOf(body: string): Unit {
  const sentences = sentencesOf(body)
  const [unit] = unitsOf(body, sentences, quotationsOf(body), tokensOf(body, [0]))
  if (!unit) throw new Error('expected a unit')
  return unit
}

const words = ({ tokens }: Unit, range: Range | undefined) =>
  range &&
  tokens
    .slice(range.from, range.to)
    .map(({ text }) => text)
    .join(' ')

/** Each clause as "kind: subject verb". */
function clauses(body: string): readonly string[] {
  const unit = unitOf(body)
  return clausesOf(unit).map(
    ({ kind, subject, verb }) => `${kind}: ${words(unit, subject) ?? '-'} ${unit.tokens[verb]?.text ?? ''}`,
  )
}

describe('the clauses of a sentence', () => {
  it('are a fronted one and the main one', () => {
    expect(clauses('While the board slept, Ana Berg sailed.')).toEqual([
      'fronted: the board slept',
      'main: Ana Berg sailed',
    ])
  })

  it('are a main one and what it reports', () => {
    expect(clauses('Ana Berg said the ferry leaked.')).toEqual(['main: Ana Berg said', 'dependent: the ferry leaked'])
  })

  it('continue after a relative clause with the subject before it', () => {
    expect(clauses('Ana Berg, who owns the ferry, left.')).toEqual(['relative: Ana Berg owns', 'main: Ana Berg left'])
  })

  it('share a subject if a verb has none of its own', () => {
    expect(clauses('Ana Berg sailed and slept.')).toEqual(['main: Ana Berg sailed', 'main: Ana Berg slept'])
  })

  it('exclude participles in the subject', () => {
    expect(clauses('The ferry built in 1900 leaked.')).toEqual(['main: The ferry built in 1900 leaked'])
  })

  it('exclude quotations', () => {
    expect(clauses('“It leaks,” Ana Berg said.')).toEqual(['main: Ana Berg said'])
  })

  it('let what follows them belong to the last main subject', () => {
    const unit = unitOf('As the board slept, Ana Berg sailed, saying the ferry was safe.')
    const saying = unit.tokens.findIndex(({ lower }) => lower === 'saying')
    expect(words(unit, mainSubject(clausesOf(unit), saying))).toBe('Ana Berg')
  })
})
