import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { textOf } from '#tests/support/discord/messages.ts'
import { type Desk, openDesk } from './desk.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
})
afterEach(() => desk.discord.mustBeFaithful())
afterAll(() => desk.close())

describe('messages to the bot on Discord', () => {
  it('in a direct message are answered there, as a reply', async () => {
    const { discord, bot } = desk
    const heard = discord.dm('what did Ortega say about the harbour')
    const [answer] = await discord.posted(heard.channel, 1)
    expect(answer && textOf(answer)).toBe('The harbour reopened.')
    expect(answer?.payload['message_reference']).toMatchObject({ message_id: heard.id })
    const { own, ...request } = bot.asked.at(-1) ?? {}
    const tenant = `discord:dm-${discord.ana.id}`
    const place = { platform: 'discord', tenant, channel: heard.channel }
    expect(request).toEqual({
      id: heard.id,
      asked: { kind: 'plain', text: 'what did Ortega say about the harbour' },
      asker: { id: discord.ana.id, tenant, name: 'ana', manager: true },
      place,
      direct: true,
    })
    expect(await own?.()).toEqual(place)
  })

  it('may be answered with commands to press', async () => {
    const { discord, bot } = desk
    bot.reply = () => ({
      audience: 'asker',
      reply: { blocks: [{ kind: 'paragraph', text: ['Try ', { command: 'quotes', rest: 'harbour' }] }] },
    })
    const { channel } = discord.dm('help')
    const id = discord.world.commands.find(({ name }) => name === 'quotes')?.['id']
    const post = await discord.until('the answer', () =>
      discord.posts(channel).find(post => textOf(post).startsWith('Try')),
    )
    bot.reply = () => ({
      audience: 'asker',
      reply: { blocks: [{ kind: 'paragraph', text: ['The harbour reopened.'] }] },
    })
    expect(textOf(post)).toBe(`Try </quotes:${String(id)}> \`harbour\``)
  })

  it('in a channel, after its name, are answered there without the name', async () => {
    const { discord, bot } = desk
    const heard = discord.mention('harbour strike', { by: discord.mira })
    const [answer] = await discord.posted(discord.channel.id, 1)
    expect(answer?.payload['message_reference']).toMatchObject({ message_id: heard.id })
    expect(bot.asked.at(-1)).toMatchObject({
      asked: { kind: 'plain', text: 'harbour strike' },
      asker: { manager: true },
      place: { tenant: `discord:${discord.world.guild.id}`, channel: discord.channel.id },
      direct: false,
    })
  })

  it('by someone without rights in the channel do not manage it', async () => {
    const { discord, bot } = desk
    discord.mention('subscriptions')
    await discord.until('the question', () =>
      bot.asked.find(({ asked }) => asked.kind === 'plain' && asked.text === 'subscriptions'),
    )
    expect(bot.asked.at(-1)?.asker.manager).toBe(false)
  })

  it('in a channel where it may not post are answered in private', async () => {
    const { discord, bot } = desk
    bot.reply = () => ({ audience: 'asker', reply: { blocks: [{ kind: 'paragraph', text: ['In private.'] }] } })
    discord.permit(discord.channel, { send: false })
    discord.mention('harbour', { by: discord.mira })
    const post = await discord.until('the private answer', () =>
      discord.posts().find(post => textOf(post) === 'In private.'),
    )
    discord.permit(discord.channel, { send: true })
    expect(discord.world.channels.get(post.channel)?.person).toEqual(discord.mira)
  })

  it.each([
    ['fails', { kind: 'fail before' } as const],
    ['drops its answer', { kind: 'drop' } as const],
    ['asks to wait', { kind: 'limit', scope: 'user', retryAfter: 0.2 } as const],
  ])('are answered once if Discord %s', async (_, trouble) => {
    const { discord } = desk
    const answersTo = ({ id, channel }: { readonly id: string; readonly channel: string }) =>
      discord.posts(channel).filter(({ payload }) => JSON.stringify(payload['message_reference'] ?? '').includes(id))
    const answered = (heard: Parameters<typeof answersTo>[0]) =>
      discord.until('an answer', () => (answersTo(heard).length > 0 ? true : undefined))
    discord.trouble('POST /channels/{channel_id}/messages', trouble)
    const heard = discord.dm('harbour')
    await answered(heard)
    await answered(discord.dm('and the ferry'))
    expect(answersTo(heard)).toHaveLength(1)
  })

  it('in a channel that do not mention it are ignored', async () => {
    const { discord, bot } = desk
    const before = bot.asked.length
    discord.overhear('good morning')
    discord.dm('harbour')
    await discord.until('the direct message', () => (bot.asked.length > before ? true : undefined))
    expect(bot.asked.slice(before).map(({ direct }) => direct)).toEqual([true])
  })
})
