import { describe, expect, it } from 'vitest'
import { completeLine } from '#platforms/terminal/complete.ts'
import { DESK } from '#platforms/terminal/adapter.ts'
import { readTyped } from '#core/asking/typed.ts'
import { COMMANDS, repeatingBot } from './desk.ts'

const bot = repeatingBot()

async function endings(line: string): Promise<readonly string[]> {
  const completion = await completeLine(line, COMMANDS, (command, option, typed) =>
    bot.complete({ command, option, typed, asker: { id: 'me', manager: true }, place: DESK }),
  )
  expect(line.endsWith(completion.typed)).toBe(true)
  return completion.endings.map(({ text }) => line.slice(0, line.length - completion.typed.length) + text)
}

describe('completing a typed line', () => {
  it.each([
    ['', ['/said ', '/summary ', '/story ']],
    ['/s', ['/said ', '/summary ', '/story ']],
    ['/sum', ['/summary ']],
    ['plain words', []],
    ['/nothing x', []],
  ])('offers commands: %j', async (line, expected) => {
    expect(await endings(line)).toEqual(expected)
  })

  it.each([
    ['/summary harbour le', ['/summary harbour length:']],
    ['/summary length:', ['/summary length:short ', '/summary length:normal ', '/summary length:long ']],
    ['/summary length:lo', ['/summary length:long ']],
    ['/summary share:y', ['/summary share:yes ']],
    ['/summary length:long l', []],
  ])('offers options and their choices: %j', async (line, expected) => {
    expect(await endings(line)).toEqual(expected)
  })

  it.each([
    ['/said lind', ['/said "Bo Lind" ']],
    ['/said "ana s', ['/said "Ana Stone" ']],
    ['/said person:bo', ['/said person:"Bo Lind" ']],
    ['/said person:"Bo L', ['/said person:"Bo Lind" ']],
    ['/said "Bo Lind" ab', ['/said "Bo Lind" about:']],
    ['/story dock', ['/story s1234567 ']],
  ])('offers stored values, quoted if they have spaces: %j', async (line, expected) => {
    expect(await endings(line)).toEqual(expected)
  })

  it('offers both values and options after a command', async () => {
    expect(await endings('/said ')).toEqual([
      '/said "Ana Brook" ',
      '/said "Ana Stone" ',
      '/said "Bo Lind" ',
      '/said person:',
      '/said about:',
      '/said since:',
    ])
  })

  it('gives text that parses as the value it stands for', async () => {
    const [line = ''] = await endings('/said lind')
    expect(readTyped(line.slice('/said '.length), COMMANDS[0]?.options ?? [])).toEqual({ person: 'Bo Lind' })
  })
})
