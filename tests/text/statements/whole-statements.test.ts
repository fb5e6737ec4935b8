import { describe, expect, it } from 'vitest'
import { analyse } from '#text/analyse.ts'
import { wholeStatements } from '#text/statements/whole-statements.ts'

function shown(body: string): readonly string[] {
  return wholeStatements(body, analyse({ body }).quotes).map(({ text }) => text)
}

describe('a statement split by its cue', () => {
  it('is shown whole, with the cue in its middle', () => {
    const body = 'The sergeant, Petra Lund, was asked about the barn. Police, she said, had looked there twice.'
    expect(analyse({ body }).quotes.map(({ text }) => text)).toEqual(['Police', 'had looked there twice'])
    expect(shown(body)).toEqual(['Police, she said, had looked there twice'])
  })

  it('keeps its words, its speaker and the quoted piece in it', () => {
    const body =
      'Owen Hart spoke for an hour. The state, he said, was "neither a party to this dispute nor its referee".'
    const [statement] = wholeStatements(body, analyse({ body }).quotes)
    expect(statement).toMatchObject({ type: 'mixed', speaker: { name: 'Owen Hart' } })
    expect(statement?.text).toBe(body.slice(statement?.start, statement?.end))
  })

  it('is joined from the two halves of a quotation, with the cue in its middle', () => {
    const body = '"I am not bitter," Owen Hart said, "I am tired, and it is picking time."'
    expect(shown(body)).toEqual(['I am not bitter," Owen Hart said, "I am tired, and it is picking time.'])
  })

  it('stays in pieces if somebody else speaks between them', () => {
    const body = '"I am not bitter," Owen Hart said. Mary Lund was. "I am tired, and it is picking time," she said.'
    expect(shown(body)).toHaveLength(analyse({ body }).quotes.length)
  })

  it('is not confused with the next statement', () => {
    const body = 'Owen Hart said the bridge was safe. He added that the ferry would run again on Monday.'
    expect(shown(body)).toHaveLength(2)
  })
})
