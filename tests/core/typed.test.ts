import fc from 'fast-check'
import { z } from 'zod'
import { describe, expect, it } from 'vitest'
import { optionsOf } from '#core/asking/options.ts'
import { readTyped, writeTyped } from '#core/asking/typed.ts'

const options = optionsOf(
  z.object({
    words: z.string().describe('words').meta({ positional: true }),
    length: z.enum(['short', 'long']).default('short').describe('length'),
    since: z.string().optional().describe('since'),
  }),
)
const order = optionsOf(
  z.object({
    kind: z.string().describe('kind').meta({ positional: true, completes: 'kind' }),
    when: z.string().describe('when').meta({ positional: true }),
    zone: z.string().optional().describe('zone'),
  }),
)

describe('a typed line', () => {
  it.each([
    ['belarus nuclear', { words: 'belarus nuclear' }],
    ['belarus length:long nuclear', { words: 'belarus nuclear', length: 'long' }],
    ['since:"last monday" harbour', { words: 'harbour', since: 'last monday' }],
    ['since:“last monday” harbour', { words: 'harbour', since: 'last monday' }],
    ['"harbour strike"', { words: 'harbour strike' }],
    ['ferry at 10:30', { words: 'ferry at 10:30' }],
    ['note:this ferry', { words: 'note:this ferry' }],
    ['https://courier.example/a?b=c', { words: 'https://courier.example/a?b=c' }],
    ['', {}],
  ])('%j fills the options it names, and its words the positional one', (line, fields) => {
    expect(readTyped(line, options)).toEqual(fields)
  })

  it('gives the first positional option one word and the last the rest', () => {
    expect(readTyped('briefing weekdays 08:00 zone:Europe/Warsaw', order)).toEqual({
      kind: 'briefing',
      when: 'weekdays 08:00',
      zone: 'Europe/Warsaw',
    })
  })

  it('survives being written and read back, for any fields', () => {
    const value = fc.stringMatching(/^[\p{L}\p{N}][\p{L}\p{N}#/.-]*( [\p{L}\p{N}#/.-]+)*$/u)
    fc.assert(
      fc.property(fc.record({ words: value, since: value }), fields => {
        expect(readTyped(writeTyped('find', fields, options).slice('/find '.length), options)).toEqual(fields)
      }),
    )
  })
})
