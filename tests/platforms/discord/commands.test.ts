import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Answer } from '#core/asking/adapter.ts'
import type { Block } from '#core/asking/reply.ts'
import { flat } from '#tests/support/discord/components.ts'
import { textOf } from '#tests/support/discord/messages.ts'
import { type Desk, openDesk } from './desk.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
})
beforeEach(() => {
  desk.bot.reply = () => says('The harbour reopened.')
})
afterEach(() => desk.discord.mustBeFaithful())
afterAll(() => desk.close())

function says(text: string, audience: Answer['audience'] = 'asker', ...more: readonly Block[]): Answer {
  return { audience, reply: { blocks: [{ kind: 'paragraph', text: [text] }, ...more] } }
}

describe('a command on Discord', () => {
  it('is answered only to the asker, with who asked and where', async () => {
    const { discord, bot } = desk
    const asked = discord.command('summary', { words: 'harbour', page: 2 })
    const [answer] = await discord.answers(asked)
    expect(answer && textOf(answer)).toBe('The harbour reopened.')
    expect(answer?.ephemeral).toBe(true)
    const { own, ...request } = bot.asked.at(-1) ?? {}
    const tenant = `discord:dm-${discord.ana.id}`
    expect(request).toEqual({
      id: asked.id,
      asked: { kind: 'fields', command: 'summary', fields: { words: 'harbour', page: 2 } },
      asker: { id: discord.ana.id, tenant, name: 'ana', manager: false, locale: 'en-GB' },
      place: { platform: 'discord', tenant: `discord:${discord.world.guild.id}`, channel: discord.channel.id },
      direct: false,
    })
    const place = await own?.()
    expect(place).toMatchObject({ platform: 'discord', tenant })
    expect(discord.world.channels.get(place?.channel ?? '')?.person?.name).toBe('ana')
  })

  it('is answered to everyone if the asker shares it', async () => {
    const { discord, bot } = desk
    bot.reply = () => says('For all of you.', 'everyone')
    const [answer] = await discord.answers(discord.command('summary', { words: 'harbour', share: true }))
    expect(answer?.ephemeral).toBe(false)
    expect(discord.posts(discord.channel.id).map(textOf)).toContain('For all of you.')
  })

  it('says private things in private, even if it was going to answer everyone', async () => {
    const { discord, bot } = desk
    bot.reply = () => says('Not for everyone.')
    const asked = discord.command('summary', { words: 'harbour', share: true })
    const [answer] = await discord.answers(asked)
    expect(answer?.ephemeral).toBe(true)
    expect(asked.original).toBeUndefined()
    expect(discord.posts().map(textOf)).not.toContain('Not for everyone.')
  })

  it('is acknowledged before the work, so that slow work is harmless', async () => {
    const { discord, bot } = desk
    const asked = discord.command('summary', { words: 'slow' })
    let state = ''
    bot.reply = async () => {
      state = await discord.until('the acknowledgement', () =>
        asked.answered === 'deferred' ? 'acknowledged' : undefined,
      )
      discord.world.advance(60_000)
      return says('It took a minute.')
    }
    const [answer] = await discord.answers(asked)
    expect(state).toBe('acknowledged')
    expect(answer && textOf(answer)).toBe('It took a minute.')
  })

  it('continues in further messages if one is too short', async () => {
    const { discord, bot } = desk
    const long = 'The council met again on the harbour. '.repeat(150)
    bot.reply = () => says(long)
    const answers = await discord.answers(discord.command('summary', { words: 'long' }), 2)
    expect(answers.every(({ ephemeral }) => ephemeral)).toBe(true)
    expect(answers.map(textOf).join(' ').replaceAll('\n', ' ')).toBe(long.trim())
  })

  it("in a direct message is answered openly, with the person's rights there", async () => {
    const { discord, bot } = desk
    const [answer] = await discord.answers(discord.command('subscribe', {}, { in: 'direct message' }))
    expect(answer?.ephemeral).toBe(false)
    expect(bot.asked.at(-1)).toMatchObject({
      direct: true,
      asker: { manager: true },
      place: { tenant: `discord:dm-${discord.ana.id}` },
    })
  })

  it('reports who manages the channel', async () => {
    const { discord, bot } = desk
    await discord.answers(discord.command('subscribe', {}, { by: discord.mira }))
    expect(bot.asked.at(-1)?.asker).toMatchObject({ manager: true })
    expect(bot.asked.at(-1)?.asker.onlyHere).toBeUndefined()
    await discord.answers(discord.command('subscribe', {}, { by: discord.omar }))
    expect(bot.asked.at(-1)?.asker).toMatchObject({ manager: true, onlyHere: true })
    await discord.answers(discord.command('subscribe', {}, { by: discord.ana }))
    expect(bot.asked.at(-1)?.asker).toMatchObject({ manager: false })
  })

  it('of an app that only the person installed does not act for the server', async () => {
    const { discord, bot } = desk
    await discord.answers(discord.command('subscribe', {}, { by: discord.mira, carried: true }))
    expect(bot.asked.at(-1)).toMatchObject({
      asker: { manager: false },
      place: { tenant: `discord:dm-${discord.mira.id}` },
      direct: false,
    })
  })

  it('delivered twice is answered once', async () => {
    const { discord, bot } = desk
    const asked = discord.command('summary', { words: 'twice' })
    await discord.answers(asked)
    const before = bot.asked.length
    discord.redeliver(asked)
    await discord.answers(discord.command('summary', { words: 'next' }))
    expect(bot.asked.length).toBe(before + 1)
    expect(asked.followUps).toEqual([])
  })

  it('taken by another process of ours is left to it', async () => {
    const { discord, bot } = desk
    const taken = discord.command('summary', { words: 'taken' })
    taken.answered = 'yes'
    await discord.answers(discord.command('summary', { words: 'after' }))
    expect(bot.asked.map(({ id }) => id)).not.toContain(taken.id)
  })

  it('pings nobody, whatever the answer says', async () => {
    const { discord, bot } = desk
    bot.reply = () => says(`@everyone <@${discord.mira.id}>`, 'everyone')
    const [answer] = await discord.answers(discord.command('summary', { words: 'x', share: true }))
    expect(answer?.payload).toMatchObject({ mention_everyone: false, mentions: [] })
    const bodies = discord.seen.filter(
      ({ operation }) => operation.includes('/webhooks/') && !operation.startsWith('DELETE'),
    )
    for (const { body } of bodies) expect(body).toMatchObject({ allowed_mentions: { parse: [] } })
  })
})

describe('an answer that the interaction no longer takes', () => {
  it('after 15 minutes goes to the person in private, if it was for the person', async () => {
    const { discord, bot } = desk
    bot.reply = () => {
      discord.world.advance(16 * 60_000)
      return says('Better late.')
    }
    discord.command('summary', { words: 'late' })
    const posts = await discord.until('the late answer', () =>
      discord.posts().find(post => textOf(post) === 'Better late.'),
    )
    expect(discord.world.channels.get(posts.channel)?.person).toEqual(discord.ana)
  })

  it('after 15 minutes goes to the channel, if it was for everyone', async () => {
    const { discord, bot } = desk
    bot.reply = () => {
      discord.world.advance(16 * 60_000)
      return says('Late for everyone.', 'everyone')
    }
    discord.command('summary', { words: 'late', share: true })
    const post = await discord.until('the late answer', () =>
      discord.posts(discord.channel.id).find(post => textOf(post) === 'Late for everyone.'),
    )
    expect(post.ephemeral).toBe(false)
  })

  it('after 15 minutes goes to the person, if the channel is closed to the bot', async () => {
    const { discord, bot } = desk
    bot.reply = () => {
      discord.world.advance(16 * 60_000)
      return says('Closed here.', 'everyone')
    }
    discord.permit(discord.channel, { send: false })
    discord.command('summary', { words: 'late', share: true })
    const post = await discord.until('the late answer', () =>
      discord.posts().find(post => textOf(post) === 'Closed here.'),
    )
    discord.permit(discord.channel, { send: true })
    expect(discord.world.channels.get(post.channel)?.person).toEqual(discord.ana)
  })

  it('after a late acknowledgement still reaches the person', async () => {
    const { discord } = desk
    desk.bot.reply = () => says('Even so.')
    discord.command('summary', { words: 'stalled' })
    discord.world.advance(4_000)
    const post = await discord.until('the answer', () => discord.posts().find(post => textOf(post) === 'Even so.'))
    expect(discord.world.channels.get(post.channel)?.person).toEqual(discord.ana)
  })

  it('is repeated after a temporary error of Discord', async () => {
    const { discord } = desk
    desk.bot.reply = () => says('Said again.')
    discord.trouble('PATCH /webhooks/{webhook_id}/{webhook_token}/messages/@original', { kind: 'fail before' })
    const [answer] = await discord.answers(discord.command('summary', { words: 'fault' }))
    expect(answer && textOf(answer)).toBe('Said again.')
  })

  it('is repeated after a rate limit', async () => {
    const { discord } = desk
    desk.bot.reply = () => says('After a while.')
    discord.trouble('PATCH /webhooks/{webhook_id}/{webhook_token}/messages/@original', {
      kind: 'limit',
      scope: 'user',
      retryAfter: 0.2,
    })
    const [answer] = await discord.answers(discord.command('summary', { words: 'wait' }))
    expect(answer && textOf(answer)).toBe('After a while.')
  })
})

describe('a button on Discord', () => {
  const more = { label: 'More quotes', command: 'said', input: { person: 'Ida Ortega', page: '2' } }
  const share = { label: 'Share', command: 'summary', input: { words: '#k3v9x2ab', share: 'true' } }

  it('is a command; its answer is a new message and the old one stays', async () => {
    const { discord, bot } = desk
    bot.reply = () => says('First page.', 'asker', { kind: 'actions', actions: [more, share] })
    const [first] = await discord.answers(discord.command('said', { person: 'Ida Ortega' }))
    bot.reply = () => says('Second page.')
    const [second] = await discord.answers(first ? discord.press(first, 'More quotes') : discord.command(''))
    expect(bot.asked.at(-1)?.asked).toEqual({ kind: 'fields', command: 'said', fields: more.input })
    expect(second && textOf(second)).toBe('Second page.')
    expect(second?.ephemeral).toBe(true)
    expect(first && textOf(first)).toContain('First page.')
  })

  it('can share an answer with everyone', async () => {
    const { discord, bot } = desk
    bot.reply = () => says('Mine.', 'asker', { kind: 'actions', actions: [share] })
    const [mine] = await discord.answers(discord.command('summary', { words: 'harbour' }))
    bot.reply = () => says('Ours.', 'everyone')
    const [ours] = await discord.answers(mine ? discord.press(mine, 'Share') : discord.command(''))
    expect(ours?.ephemeral).toBe(false)
  })

  it('that appears twice means the same both times', async () => {
    const { discord, bot } = desk
    bot.reply = () => says('Twice.', 'asker', { kind: 'actions', actions: [more, { ...more, label: 'And more' }] })
    const [answer] = await discord.answers(discord.command('said', { person: 'Ida Ortega' }))
    const ids = flat(answer?.payload['components']).flatMap(node => node.custom_id ?? [])
    expect(new Set(ids).size).toBe(2)
    await discord.answers(answer ? discord.press(answer, 'And more') : discord.command(''))
    expect(bot.asked.at(-1)?.asked).toEqual({ kind: 'fields', command: 'said', fields: more.input })
  })

  it('of an older Crier is treated as an unknown command, so that the bot says so', async () => {
    const { discord, bot } = desk
    bot.reply = () => says('Old.', 'asker', { kind: 'actions', actions: [more] })
    const [answer] = await discord.answers(discord.command('said', { person: 'Ida Ortega' }))
    const button = flat(answer?.payload['components']).find(node => node.label === 'More quotes')
    if (!answer || !button) throw new Error('there is a button')
    answer.payload = {
      ...answer.payload,
      components: [{ type: 1, id: 1, components: [{ ...button, custom_id: 'old-form' }] }],
    }
    await discord.answers(discord.press(answer, 'More quotes'))
    expect(bot.asked.at(-1)?.asked).toEqual({ kind: 'fields', command: 'old-form', fields: {} })
  })
})

describe('completion on Discord', () => {
  it("offers the bot's suggestions for the words typed so far", async () => {
    const { discord } = desk
    const choices = await discord.complete('said', 'person', 'ida')
    expect(choices).toEqual([{ name: 'ida Ortega, mayor of Harbour', value: 'ida-ortega' }])
  })

  it('offers nothing, in time, if the bot is slow', async () => {
    const { discord, bot } = desk
    const { choices } = bot
    bot.choices = () => new Promise(() => undefined)
    expect(await discord.complete('said', 'person', 'ida')).toEqual([])
    bot.choices = choices
  })

  it('shortens long labels, omits values too long to come back, and offers 25 at most', async () => {
    const { discord, bot } = desk
    bot.choices = () => [
      { label: 'x'.repeat(120), value: 'kept' },
      { label: 'lost', value: 'v'.repeat(101) },
      ...Array.from({ length: 30 }, (_, index) => ({ label: `choice ${index}`, value: String(index) })),
    ]
    const choices = await discord.complete('said', 'person', 'x')
    expect(choices).toHaveLength(25)
    expect(choices[0]).toEqual({ name: `${'x'.repeat(99)}…`, value: 'kept' })
    expect(choices.map(({ name }) => name)).not.toContain('lost')
  })
})
