import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { defineCommand } from '#core/asking/command.ts'
import { HOUSE, TenantId } from '#core/ids.ts'
import { passingMemory } from '#memory/passing.ts'
import type { Memory } from '#core/asking/newsroom.ts'
import { Refusal } from '#core/asking/refusal.ts'
import { makeBot } from '#src/bot/bot.ts'
import { commands, NOW, openDesk, type TestDesk } from './support/newsroom.ts'
import { actionsOf, wordsOf } from './support/spoken.ts'

let desk: TestDesk
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

const place = { platform: 'test', tenant: HOUSE, channel: 'C1' }
const anna = { id: 'anna', manager: false }
const request = (text: string, id: string) => ({
  id,
  asked: { kind: 'typed', command: 'fall', text } as const,
  asker: anna,
  place,
  direct: false,
})

const complete = (option: string, typed: string, command = 'quotes') =>
  desk.bot.complete({ command, option, typed, asker: anna, place })

const fall = defineCommand({
  name: 'fall',
  description: 'Falls over',
  access: 'anyone',
  sharing: 'private',
  examples: ['fall'],
  input: z.object({ how: z.string().default('badly').describe('how').meta({ positional: true }) }),
  run({ input }) {
    if (input.how === 'politely') throw new Refusal('Not today.', [{ label: 'Tomorrow', command: 'latest', input: {} }])
    throw new Error('connection to postgres://crier:secret@db failed')
  },
})

describe('the bot', () => {
  it('answers a bug with only a reference, and reports it once', async () => {
    const faults: unknown[] = []
    const fault = (error: unknown, reference: string) => faults.push({ error, reference })
    const bot = makeBot({ commands: [fall], newsroom: desk.newsroom, now: () => NOW, zone: 'UTC', fault })
    const answer = await bot.answer(request('', 'a'))
    expect(faults).toHaveLength(1)
    expect(faults[0]).toMatchObject({ error: { message: /postgres/ } })
    const words = wordsOf(answer?.reply ?? { blocks: [] })
    expect(words).not.toMatch(/postgres|secret/)
    expect(words).toContain(z.object({ reference: z.string() }).parse(faults[0]).reference)
  })

  it('answers a refusal in its own words, with what to do instead, only to the asker', async () => {
    const fault = (error: unknown) => expect.fail(String(error))
    const bot = makeBot({ commands: [fall], newsroom: desk.newsroom, now: () => NOW, zone: 'UTC', fault })
    const answer = await bot.answer(request('politely', 'b'))
    expect(wordsOf(answer?.reply ?? { blocks: [] })).toContain('Not today.')
    expect(actionsOf(answer?.reply ?? { blocks: [] })).toEqual([{ label: 'Tomorrow', command: 'latest', input: {} }])
    expect(answer?.audience).toBe('asker')
  })

  it('ignores a request that it has answered before', async () => {
    const asked = { ...request('', 'c'), asked: { kind: 'typed', command: 'crier', text: '' } as const }
    expect(await desk.bot.answer(asked)).toBeDefined()
    expect(await desk.bot.answer(asked)).toBeUndefined()
  })

  it('stores nothing of a dry run, except what the same conversation continues from', async () => {
    const dry = passingMemory()
    const asker = { id: 'dry', manager: false }
    const ask = async (text: string, more: { readonly dry?: Memory }) =>
      wordsOf((await desk.ask(text, { asker, place, direct: true, ...more })).reply)
    await ask('what did Tobias Renn say about the trains?', { dry })
    expect(await ask('and about the strike?', { dry })).toContain('1974 law')
    expect(await ask('/latest', { dry })).toContain('Capewire')
    expect(await ask('summary of 2', { dry })).not.toContain('no list here')
    expect(await ask('summary of 2', {})).toContain('no list here')
    expect(await ask('and about the strike?', {})).not.toContain('Renn')
  })

  it("restricts managers' commands to managers, checked on every request", async () => {
    const before = await desk.newsroom.subscriptions.count(HOUSE)
    const fields = { kind: 'briefing', when: 'daily 08:00', confirm: 'yes' }
    const asked = { kind: 'fields', command: 'subscribe', fields } as const
    const { reply } = await desk.ask(asked, { asker: anna, place })
    expect(wordsOf(reply)).toContain('for those who manage this place')
    expect(await desk.newsroom.subscriptions.count(HOUSE)).toBe(before)
  })

  it('makes one subscription of a button that is pressed twice', async () => {
    const here = { asker: { id: 'mira', manager: true }, place: { ...place, channel: 'C2' } }
    const question = await desk.ask('/subscribe headlines mondays 07:30', here)
    const [button] = actionsOf(question.reply)
    const press = () => desk.ask({ kind: 'fields', command: 'subscribe', fields: button?.input ?? {} }, here)
    expect(wordsOf((await press()).reply)).toContain('Subscribed')
    expect(wordsOf((await press()).reply)).toContain('already comes here')
    expect(await desk.newsroom.subscriptions.at(here.place)).toHaveLength(1)
  })

  it("remembers what the last list's numbers mean, per person", async () => {
    const list = await desk.ask('/latest', { asker: anna, place })
    const [, second] = list.reply.blocks.flatMap(block => (block.kind === 'list' ? block.items : []))
    const summary = await desk.ask('summary of 2', { asker: anna, place })
    expect(actionsOf(summary.reply).map(({ input }) => input['words'])).toContain(`#${second?.article}`)
    const other = await desk.ask('summary of 2', { asker: { id: 'ben', manager: false }, place })
    expect(wordsOf(other.reply)).toContain('no list here')
    const beyond = await desk.ask('summary of 77', { asker: anna, place })
    expect(wordsOf(beyond.reply)).toContain('goes up to 8')
  })

  it('tells a person who asks too fast how long to wait, and does no work', async () => {
    const fast = { asker: { id: 'fast', manager: false }, place: { ...place, tenant: TenantId.parse('test:fast') } }
    for (let i = 0; i < 10; i++) await desk.ask('/crier', fast)
    const { reply } = await desk.ask('/crier', fast)
    expect(wordsOf(reply)).toMatch(/You have asked a lot.*in 60 seconds/)
  })

  it('supports buttons whose input is longer than any platform allows', async () => {
    const words = `ferry ${'and the long night of the fire '.repeat(6)}`.trim()
    const { reply } = await desk.ask(`/find ${words}`, { asker: anna, place })
    const more = actionsOf(reply).find(({ label }) => label === 'More articles')
    const next = await desk.ask({ kind: 'fields', command: 'find', fields: more?.input ?? {} }, { asker: anna, place })
    expect(wordsOf(next.reply)).toMatch(/^6 \S/mu)
    const typed = await desk.ask(`/find kept:${more?.input['kept'] ?? ''}`, { asker: anna, place })
    expect(wordsOf(typed.reply)).toMatch(/^6 \S/mu)
    const elsewhere = { asker: anna, place: { ...place, tenant: TenantId.parse('test:other') } }
    const strange = await desk.ask({ kind: 'fields', command: 'find', fields: more?.input ?? {} }, elsewhere)
    expect(wordsOf(strange.reply)).toContain('This button is too old')
  })

  it('uses the language people have set, else their platform’s', async () => {
    const ola = { id: 'ola', manager: false, locale: 'de-AT' }
    const there = { ...place, tenant: TenantId.parse('test:ola') }
    expect(await desk.bot.languageOf(ola, there)).toBe('de')
    expect(await desk.bot.languageOf({ ...ola, locale: 'ja-JP' }, there)).toBe('en')
    await desk.ask('/settings language:pl', { asker: ola, place: there })
    expect(await desk.bot.languageOf(ola, there)).toBe('pl')
  })

  it('completes speakers, sources, zones and kinds from what the tenant may see', async () => {
    expect(await complete('speaker', 'renn')).toEqual([
      { label: 'Tobias Renn, Transport Minister', value: 'Tobias Renn' },
    ])
    expect((await complete('source', 'port', 'find')).map(({ value }) => value)).toEqual(['Port Courier'])
    expect((await complete('zone', 'war', 'subscribe')).map(({ value }) => value)).toEqual(['Europe/Warsaw'])
    expect((await complete('kind', 'v', 'subscribe')).map(({ value }) => value)).toEqual(['voices'])
    expect(await complete('words', 'x')).toEqual([])
  })
})

describe('the list of commands', () => {
  it('leaves out options that only buttons set', () => {
    expect(desk.bot.commands.map(({ name }) => name)).toEqual(commands.map(({ name }) => name))
    const options = desk.bot.commands.flatMap(({ options }) => options.map(({ name }) => name))
    expect(options).not.toContain('confirm')
  })
})
