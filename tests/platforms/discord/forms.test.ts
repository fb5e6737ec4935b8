import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Action } from '#core/asking/reply.ts'
import { textOf } from '#tests/support/discord/messages.ts'
import type { Kept } from '#tests/support/discord/world.ts'
import type { Where } from '#tests/support/discord/where.ts'
import { type Desk, openDesk } from './desk.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
})
beforeEach(() => says('Done.'))
afterEach(() => desk.discord.mustBeFaithful())
afterAll(() => desk.close())

function says(text: string, ...actions: readonly Action[]): void {
  desk.bot.reply = () => ({
    audience: 'asker',
    reply: {
      blocks: [
        { kind: 'paragraph', text: [text] },
        { kind: 'actions', actions },
      ],
    },
  })
}

async function withButton(input: Action['input'], where: Where = {}): Promise<Kept> {
  says('Follow it?', { label: 'Subscribe', command: 'subscribe', input })
  const [answer] = await desk.discord.answers(desk.discord.command('quotes', { words: 'harbour' }, where))
  if (!answer) throw new Error('it was answered')
  says('Done.')
  return answer
}

describe('a button that lacks input on Discord', () => {
  it('opens a form for the rest, and the form runs the command', async () => {
    const { discord, bot } = desk
    const asked = discord.press(await withButton({ kind: 'briefing' }), 'Subscribe', { by: discord.mira })
    const form = await discord.until('the form', () => asked.modal)
    expect(form).toMatchObject({
      title: '/subscribe',
      components: [
        { label: 'When', description: 'the when', component: { type: 4, custom_id: 'when', required: true } },
        { label: 'Zone', description: 'the zone', component: { type: 4, custom_id: 'zone', required: false } },
      ],
    })
    const [answer] = await discord.answers(discord.submit(asked, { when: ' weekdays 08:00 ' }))
    expect(answer && textOf(answer)).toBe('Done.')
    expect(answer?.ephemeral).toBe(true)
    expect(bot.asked.at(-1)).toMatchObject({
      asked: { kind: 'fields', command: 'subscribe', fields: { kind: 'briefing', when: 'weekdays 08:00' } },
      asker: { id: discord.mira.id, manager: true },
    })
  })

  it("asks in the person’s language, with the options' own names underneath", async () => {
    const { discord, bot } = desk
    const where = { by: discord.mira, locale: 'de' }
    const asked = discord.press(await withButton({ kind: 'briefing' }), 'Subscribe', where)
    const form = await discord.until('the form', () => asked.modal)
    expect(form).toMatchObject({
      title: '/abonnieren',
      components: [
        { label: 'Wann', component: { custom_id: 'when' } },
        { label: 'Zeitzone', component: { custom_id: 'zone' } },
      ],
    })
    await discord.answers(discord.submit(asked, { when: 'weekdays 08:00' }))
    expect(bot.asked.at(-1)?.asked).toMatchObject({ fields: { kind: 'briefing', when: 'weekdays 08:00' } })
  })

  it('offers a select if there are choices', async () => {
    const { discord, bot } = desk
    const asked = discord.press(await withButton({}), 'Subscribe', { by: discord.mira })
    await discord.until('the form', () => asked.modal)
    await discord.answers(discord.submit(asked, { kind: 'voices', when: 'daily 07:00', zone: 'Europe/Warsaw' }))
    expect(bot.asked.at(-1)?.asked).toMatchObject({
      fields: { kind: 'voices', when: 'daily 07:00', zone: 'Europe/Warsaw' },
    })
  })

  it('is answered in words if the form comes too late', async () => {
    const { discord, bot } = desk
    const button = await withButton({ kind: 'briefing' })
    says('It needs a time.')
    const asked = discord.press(button, 'Subscribe', { by: discord.mira })
    discord.world.advance(4_000)
    const post = await discord.until('the sentence', () =>
      discord.posts().find(post => textOf(post).includes('It needs a time.')),
    )
    expect(asked.modal).toBeUndefined()
    expect(discord.world.channels.get(post.channel)?.person).toEqual(discord.mira)
    expect(bot.asked.at(-1)?.asked).toEqual({ kind: 'fields', command: 'subscribe', fields: { kind: 'briefing' } })
  })

  it('is left to the bot if the person may not use its command, or it needs no more input', async () => {
    const { discord, bot } = desk
    await discord.answers(discord.press(await withButton({}), 'Subscribe'))
    expect(bot.asked.at(-1)).toMatchObject({ asked: { command: 'subscribe', fields: {} }, asker: { manager: false } })
    await discord.answers(discord.press(await withButton({ kept: 'k3v9' }), 'Subscribe', { by: discord.mira }))
    expect(bot.asked.at(-1)?.asked).toMatchObject({ fields: { kept: 'k3v9' } })
  })
})

describe('"Quotes from this link" on Discord', () => {
  it('asks for the quotes of the article a message links to', async () => {
    const { discord, bot } = desk
    const message = discord.overhear('look (https://post.example/harbour?id=3) and https://other.example/')
    const [answer] = await discord.answers(discord.choose(message, 'Quotes from this link'))
    expect(answer?.ephemeral).toBe(true)
    expect(bot.asked.at(-1)?.asked).toEqual({
      kind: 'fields',
      command: 'quotes',
      fields: { words: 'https://post.example/harbour?id=3' },
    })
  })

  it('says so if there is none', async () => {
    const { discord, bot } = desk
    const before = bot.asked.length
    const [answer] = await discord.answers(discord.choose(discord.overhear('good morning'), 'Quotes from this link'))
    expect(answer && textOf(answer)).toMatch(/^There is no link in that message/)
    expect(answer?.ephemeral).toBe(true)
    expect(bot.asked).toHaveLength(before)
  })
})

describe('"Check this quote" on Discord', () => {
  it('asks for a check of the words of a message, without Discord’s marks', async () => {
    const { discord, bot } = desk
    const message = discord.overhear(
      '> **“We will not pay,”** said [Ana Berg](https://harbour.example/berg) to <@123456789012345678>',
    )
    const [answer] = await discord.answers(discord.choose(message, 'Check this quote'))
    expect(answer?.ephemeral).toBe(true)
    expect(bot.asked.at(-1)?.asked).toEqual({
      kind: 'fields',
      command: 'check',
      fields: { words: '> “We will not pay,” said Ana Berg to' },
    })
  })

  it('says so if there are none', async () => {
    const { discord, bot } = desk
    const before = bot.asked.length
    const [answer] = await discord.answers(discord.choose(discord.overhear('**'), 'Check this quote'))
    expect(answer && textOf(answer)).toMatch(/^There are no words in that message/)
    expect(bot.asked).toHaveLength(before)
  })
})
