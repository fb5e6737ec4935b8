import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ACTION_MAX, decodeAction, encodeAction } from '#core/asking/action.ts'
import { HOUSE } from '#core/ids.ts'
import { optionsOf } from '#core/asking/options.ts'
import type { Action, Reply } from '#core/asking/reply.ts'
import { commands, openDesk, type TestDesk } from '#tests/support/newsroom.ts'
import { actionsOf, wordsOf } from '#tests/support/spoken.ts'

/** Discord's limits for an application command. */
const MOST_OPTIONS = 25
const MOST_CHARACTERS = 8000

const MISUNDERSTOOD =
  /\/[a-z]+ (?:cannot take|needs) |There is no such command|Did you mean|is not a day|no time zone|Something went wrong/

let desk: TestDesk
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

/** The house's own desk, which has no rate limit. */
const house = { place: { platform: 'test', tenant: HOUSE, channel: 'C1' }, asker: { id: 'anna', manager: true } }

describe('the commands', () => {
  it('have exactly one fallback for plain words', () => {
    expect(commands.filter(({ fallback }) => fallback !== undefined).map(({ name }) => name)).toEqual(['ask'])
  })
})

describe.each(commands.map(command => [command.name, command] as const))('/%s', (_, command) => {
  const options = optionsOf(command.input)

  it('can be registered: its options have descriptions, and fit', () => {
    expect(options.length).toBeLessThanOrEqual(MOST_OPTIONS)
    const told = [command.name, command.description, ...options.flatMap(({ name, description }) => [name, description])]
    expect(told.join('').length).toBeLessThanOrEqual(MOST_CHARACTERS)
    for (const { description } of options) expect(description.length).toBeGreaterThan(2)
  })

  it('has a share option exactly if its answer can be shared', () => {
    expect(options.some(({ name }) => name === 'share')).toBe(command.sharing === 'shareable')
  })

  it('maps plain words only to options it has', () => {
    const heard = (command.heard ?? []).flatMap(({ source }) => [...source.matchAll(/\(\?<([a-z]+)>/g)])
    const named = [...heard.map(([, name]) => name), command.fallback].filter(name => name !== undefined)
    expect(options.map(({ name }) => name)).toEqual(expect.arrayContaining(named))
  })

  it('has examples that are its own and are understood', async () => {
    for (const example of command.examples) {
      expect(example.split(' ')[0]).toBe(command.name)
      const { reply } = await desk.ask(`/${example}`, house)
      expect(wordsOf(reply)).not.toMatch(MISUNDERSTOOD)
    }
    expect(desk.faults).toEqual([])
  })

  it('offers buttons that are commands, fit every platform, and work', async () => {
    for (const example of command.examples) {
      const { reply } = await desk.ask(`/${example}`, house)
      for (const action of actionsOf(reply)) expect(wordsOf(await pressed(action))).not.toMatch(MISUNDERSTOOD)
    }
  })

  it('answers nonsense with a sentence', async () => {
    for (const [index, nonsense] of ['x'.repeat(3000), '"', 'a:b "c', '<@U1> `*_~|', '😀 ‮ \u0000'].entries()) {
      const { reply } = await desk.ask(`/${command.name} ${nonsense}`, { ...house, id: `${command.name} ${index}` })
      expect(wordsOf(reply).trim().length).toBeGreaterThan(5)
    }
    expect(desk.faults).toEqual([])
  })
})

/** The answer to a button after its round trip through the string that platforms carry. */
async function pressed(action: Action): Promise<Reply> {
  const code = encodeAction(action)
  expect(code.length).toBeLessThanOrEqual(ACTION_MAX)
  const { command, input } = decodeAction(code) ?? { command: '', input: {} }
  expect(commands.map(({ name }) => name)).toContain(command)
  return (await desk.ask({ kind: 'fields', command, fields: input }, house)).reply
}
