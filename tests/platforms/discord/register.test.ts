import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import pino from 'pino'
import { z } from 'zod'
import { discordAdapter } from '#platforms/discord/adapter.ts'
import { registrations } from '#platforms/discord/commands/command-payload.ts'
import { languages } from '#languages/languages.ts'
import { cardsOf } from '#src/bot/cards.ts'
import { commands } from '#tests/support/newsroom.ts'
import { type Discord, startDiscord } from '#tests/support/discord/start.ts'
import { type StubBot, cards, stubBot } from './desk.ts'

const PUT = 'PUT /applications/{application_id}/commands'
let discord: Discord
beforeAll(async () => {
  discord = await startDiscord()
})
afterEach(() => discord.mustBeFaithful())
afterAll(() => discord.close())

async function startAndStop(bot: StubBot): Promise<string> {
  const adapter = discordAdapter({ token: discord.token, apiUrl: discord.apiUrl, log: pino({ level: 'silent' }) })
  discord.world.advance(6_000)
  const said = await adapter.start(bot)
  await adapter.stop()
  return said
}

function choice(name: string): object {
  return { name, value: name }
}

function bodies(): readonly unknown[] {
  return discord.seen.filter(({ operation }) => operation === PUT).map(({ body }) => body)
}

/** What was registered, in English. */
function puts(): readonly unknown[] {
  const english = (key: string, value: unknown): unknown => (key.endsWith('_localizations') ? undefined : value)
  return bodies().map(body => JSON.parse(JSON.stringify(body, english)))
}

describe('the commands on Discord', () => {
  it('are registered for servers, direct messages and people, required options first', async () => {
    await startAndStop(stubBot())
    const everyone = { contexts: [0, 1, 2], integration_types: [0, 1], default_member_permissions: null, type: 1 }
    const managers = { ...everyone, contexts: [0, 1], default_member_permissions: '16' }
    expect(puts()).toEqual([
      [
        {
          ...everyone,
          name: 'summary',
          description: 'Summary of an article',
          options: [
            { type: 3, name: 'words', description: 'the words', required: true },
            {
              type: 3,
              name: 'length',
              description: 'the length',
              required: false,
              choices: ['short', 'normal', 'long'].map(choice),
            },
            { type: 5, name: 'share', description: 'the share', required: false },
            { type: 4, name: 'page', description: 'the page', required: false },
          ],
        },
        {
          ...everyone,
          name: 'said',
          description: 'What a person said',
          options: [{ type: 3, name: 'person', description: 'the person', required: true, autocomplete: true }],
        },
        {
          ...managers,
          name: 'subscribe',
          description: 'Post digests here',
          options: [
            {
              type: 3,
              name: 'kind',
              description: 'the kind',
              required: true,
              choices: ['briefing', 'voices'].map(choice),
            },
            { type: 3, name: 'when', description: 'the when', required: true },
            { type: 3, name: 'zone', description: 'the zone', required: false },
          ],
        },
        {
          ...everyone,
          name: 'quotes',
          description: 'Key quotes',
          options: [{ type: 3, name: 'words', description: 'the words', required: false }],
        },
        { ...everyone, type: 3, name: 'Quotes from this link' },
      ],
    ])
  })

  it('are translated into the languages that Discord and our table share', () => {
    const [summary] = z.array(z.looseObject({ name: z.string() })).parse(bodies()[0])
    expect(summary).toMatchObject({
      name_localizations: { de: 'zusammenfassung', 'es-ES': 'resumen', 'es-419': 'resumen', uk: 'підсумок' },
      description_localizations: { 'pt-BR': languages.get('pt-BR')?.commands['summary']?.description },
    })
  })

  it('have translated options, too, with names that Discord accepts', () => {
    const Localised = z.object({ name: z.string(), name_localizations: z.record(z.string(), z.string()) })
    const Command = z.object({ name: z.string(), options: z.array(Localised).default([]) })
    const [summary] = z.array(Command).parse(bodies()[0])
    const words = summary?.options.find(({ name }) => name === 'words')
    expect(words?.name_localizations).toMatchObject({ de: 'wörter', 'es-419': 'palabras', uk: 'слова' })
    for (const name of Object.values(words?.name_localizations ?? {})) expect(name).toMatch(/^[-_\p{L}\p{N}]{1,32}$/u)
  })

  it('have translated choices, too, where the word differs', () => {
    const Named = z.object({ value: z.string(), name_localizations: z.record(z.string(), z.string()) })
    const Option = z.object({ choices: z.array(Named).default([]) })
    const told = z.array(z.object({ options: z.array(Option).default([]) })).parse(bodies()[0])
    const words = new Map(
      told.flatMap(({ options }) => options.flatMap(({ choices }) => choices)).map(one => [one.value, one]),
    )
    expect(words.get('short')?.name_localizations).toMatchObject({ de: 'kurz', 'es-419': 'corto', uk: 'коротко' })
    expect(words.get('briefing')?.name_localizations).toEqual({})
  })

  it('are not registered again if nothing changed', async () => {
    const before = puts().length
    expect(await startAndStop(stubBot())).toContain('4 commands were registered before')
    expect(puts()).toHaveLength(before)
  })

  it.each([
    ['a description', { ...cards[1], description: 'Everything a person said' }],
    ['who may', { ...cards[1], access: 'manager' as const }],
    ['an option', { ...cards[1], options: [] }],
  ])('are registered again if %s changed', async (_, changed) => {
    const before = puts().length
    const bot = stubBot()
    const commands = cards.map((card, index) => (index === 1 ? { ...card, ...changed } : card))
    expect(await startAndStop({ ...bot, commands })).toContain('4 commands registered')
    expect(puts()).toHaveLength(before + 1)
  })
})

describe('all commands of Crier, as they are registered', () => {
  it('have at most as many characters as Discord allows, in any language', () => {
    const Told = z.looseObject({
      name: z.string(),
      description: z.string().default(''),
      name_localizations: z.record(z.string(), z.string()).nullish(),
      description_localizations: z.record(z.string(), z.string()).nullish(),
    })
    const longest = ({ name, description, ...told }: z.infer<typeof Told>) =>
      Math.max(name.length, ...Object.values(told.name_localizations ?? {}).map(({ length }) => length)) +
      Math.max(description.length, ...Object.values(told.description_localizations ?? {}).map(({ length }) => length))
    const Choice = Told.extend({ value: z.string() })
    const Option = Told.extend({ choices: z.array(Choice).default([]) })
    const Command = Told.extend({ options: z.array(Option).default([]) })
    for (const registered of z.array(Command).parse(registrations(cardsOf(commands)))) {
      const choices = registered.options.flatMap(({ choices }) => choices)
      const told = [registered, ...registered.options, ...choices]
      const values = choices.reduce((sum, { value }) => sum + value.length, 0)
      const sum = told.reduce((sum, one) => sum + longest(one), values)
      expect(sum).toBeLessThanOrEqual(8_000)
    }
  })
})
