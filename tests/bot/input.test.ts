import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { Refusal } from '#core/asking/refusal.ts'
import type { Command } from '#core/asking/command.ts'
import { parseInput } from '#src/bot/input.ts'

const command: Command = {
  name: 'read',
  description: 'Reads.',
  examples: ['read tea leaves'],
  access: 'anyone',
  sharing: 'private',
  input: z.object({
    what: z.string().max(10).describe('what to read').optional(),
    length: z.enum(['short', 'normal', 'long']).optional(),
    page: z.int().min(1).max(500).default(1),
    loud: z.boolean().optional(),
  }),
  run: () => Promise.resolve({ blocks: [] }),
}

function refused(fields: Record<string, string>): string {
  try {
    parseInput(command, fields)
  } catch (error) {
    if (error instanceof Refusal) return error.message
    throw error
  }
  return 'taken'
}

describe('an invalid value for an option', () => {
  it.each([
    [{ length: 'tiny' }, '/read cannot take length:"tiny". It can be short, normal or long.'],
    [{ page: 'two' }, '/read cannot take page:"two". It must be a whole number.'],
    [{ page: '0' }, '/read cannot take page:"0". It must be at least 1.'],
    [{ page: '9000' }, '/read cannot take page:"9000". It can be at most 500.'],
    [{ loud: 'very' }, '/read cannot take loud:"very". It can be yes or no.'],
    [{ what: 'a very long thing' }, '/read cannot take what:"a very long thing". It can have at most 10 characters.'],
  ])('%o is refused with the valid ones', (fields, told) => {
    expect(refused(fields)).toBe(`${told} For example: /read tea leaves`)
  })

  it('is invalid however it is written', () => {
    expect(parseInput(command, { length: 'LONG', page: '3', loud: 'yes' })).toEqual({
      length: 'long',
      page: 3,
      loud: true,
    })
  })
})
