import { EventEmitter, once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import pino from 'pino'
import { afterEach, describe, expect, it, vi, type TestContext } from 'vitest'
import { Barred } from '#core/asking/refusal.ts'
import { TenantId } from '#core/ids.ts'
import { afterClose } from '#platforms/discord/after-close.ts'
import { deliveryRest } from '#platforms/discord/rest.ts'
import { discordAdapter } from '#platforms/discord/adapter.ts'
import { textOf } from '#tests/support/discord/messages.ts'
import { type Discord, type DiscordOptions, startDiscord } from '#tests/support/discord/start.ts'
import { type Desk, openDesk, stubBot } from './desk.ts'

let desk: Desk | undefined
let discord: Discord | undefined
afterEach(async () => {
  await desk?.close()
  await discord?.close()
  desk?.discord.mustBeFaithful()
  desk = undefined
  discord = undefined
})

const log = pino({ level: 'silent' })

async function isAnswered(on: Discord): Promise<void> {
  const [answer] = await on.answers(on.command('summary', { words: 'harbour' }))
  expect(answer && textOf(answer)).toBe('The harbour reopened.')
}

/** A desk for one test, which closes it. */
async function opened(finished: TestContext['onTestFinished'], options?: DiscordOptions): Promise<Desk> {
  const own = await openDesk(options)
  finished(async () => {
    await own.close()
    own.discord.mustBeFaithful()
  })
  return own
}

describe('the connection to Discord', () => {
  it('reports in one line what it did', async () => {
    desk = await openDesk()
    expect(desk.said).toBe('Discord: signed in as crier, in 1 server, 4 commands registered')
  })

  it('notices when a server removes the bot, but not a Discord outage', async () => {
    desk = await openDesk()
    const { gateway, world } = desk.discord
    gateway.dispatch('GUILD_DELETE', { id: world.guild.id, unavailable: true }, 1)
    gateway.dispatch('GUILD_DELETE', { id: world.guild.id }, 1)
    const { bot } = desk
    await expect.poll(() => bot.gone).toEqual([`discord:${world.guild.id}`])
  })

  it('notices when it signs in, is invited again, or is used: it is present', async () => {
    desk = await openDesk()
    const { discord: on, bot, adapter } = desk
    const guild = TenantId.parse(`discord:${on.world.guild.id}`)
    expect(new Set(bot.came)).toEqual(new Set([guild]))
    expect(await adapter.lives?.(guild)).toBe(true)
    on.remove()
    await expect.poll(() => bot.gone).toEqual([guild])
    expect(await adapter.lives?.(guild)).toBe(false)
    const came = bot.came.length
    on.invite()
    await expect.poll(() => bot.came.length).toBe(came + 1)
    expect(await adapter.lives?.(guild)).toBe(true)
    expect(bot.lively).toEqual([])
    await isAnswered(on)
    expect(bot.lively).toEqual([guild])
    const heard = on.mention('harbour')
    await on.posted(heard.channel, 1)
    expect(bot.lively).toEqual([guild, guild])
  })

  it('refused everywhere ends so that a person sets a new token, after retries', async () => {
    discord = await startDiscord()
    const [wrong, right] = ['not.this.one', discord.token].map(token => deliveryRest(discord?.apiUrl, token))
    if (!wrong || !right) throw new Error('there are two')
    expect(await afterClose(4004, wrong, [0, 1, 1])).toMatchObject({ next: 'ask a person' })
    discord.trouble('GET /users/@me', { kind: 'drop' })
    expect(await afterClose(4004, right, [0, 1])).toMatchObject({ next: 'start again' })
    discord.trouble('GET /users/@me', { kind: 'drop' })
    expect(await afterClose(4004, right, [0])).toMatchObject({ next: 'start again' })
  })

  it('needs no privileged intent, and keeps itself alive', async () => {
    desk = await openDesk({ heartbeatMs: 250 })
    const [session] = desk.discord.gateway.sessions.values()
    expect(session?.intents).toBe((1 << 0) | (1 << 9) | (1 << 12))
    const { counts } = desk.discord.gateway
    await desk.discord.until('three heartbeats', () => (counts.heartbeats >= 3 ? true : undefined))
    expect(counts).toMatchObject({ identified: 1, resumed: 0 })
    await isAnswered(desk.discord)
  })

  it.each([
    ['is dropped', (on: Discord) => on.gateway.cut('drop')],
    ['is closed with a code', (on: Discord) => on.gateway.cut(4000)],
    ['is asked to come back', (on: Discord) => on.gateway.askToReconnect()],
  ])('that %s continues where it was, and answers what came meanwhile', async (_, break_) => {
    desk = await openDesk()
    const { discord: on } = desk
    break_(on)
    await on.until('the break', () =>
      [...on.gateway.sessions.values()].every(({ socket }) => !socket) ? true : undefined,
    )
    const asked = on.command('summary', { words: 'meanwhile' })
    await on.until('a resume', () => (on.gateway.counts.resumed === 1 ? true : undefined))
    await on.answers(asked)
    expect(on.gateway.counts.identified).toBe(1)
    await isAnswered(on)
  })

  it('may break while an answer is being worked on: it arrives all the same', async () => {
    desk = await openDesk()
    const { discord: on, bot } = desk
    bot.reply = async () => {
      on.gateway.cut('drop')
      await on.until('a resume', () => (on.gateway.counts.resumed === 1 ? true : undefined))
      return { audience: 'asker', reply: { blocks: [{ kind: 'paragraph', text: ['After the break.'] }] } }
    }
    const [answer] = await on.answers(on.command('summary', { words: 'harbour' }))
    expect(answer && textOf(answer)).toBe('After the break.')
  })

  it('is reported as lost while it is, and as up before and after', async () => {
    desk = await openDesk()
    const { discord: on, adapter } = desk
    expect(await adapter.connection()).toEqual({ kind: 'connected' })
    on.gateway.cut(4000)
    const lost = { kind: 'lost', reason: expect.stringMatching(/^1 of 1 gateway connections are down \(\w+\)$/u) }
    await expect.poll(() => adapter.connection(), { interval: 2 }).toEqual(lost)
    await expect.poll(() => adapter.connection()).toEqual({ kind: 'connected' })
  })

  it('is reported as lost before it is made', async () => {
    discord = await startDiscord()
    const adapter = discordAdapter({ token: discord.token, apiUrl: discord.apiUrl, log })
    expect(await adapter.connection()).toEqual({ kind: 'lost', reason: 'not connected yet' })
  })

  it('with an unknown token is refused in one sentence', async () => {
    discord = await startDiscord()
    const adapter = discordAdapter({ token: 'not.this.one', apiUrl: discord.apiUrl, log })
    await expect(adapter.start(stubBot())).rejects.toSatisfy(
      error => error instanceof Barred && error.message.startsWith('Discord did not let the bot in: '),
    )
    await adapter.stop()
  })

  it('to nowhere is refused in one sentence', async () => {
    const adapter = discordAdapter({ token: 'a.b.c', apiUrl: 'http://127.0.0.1:9/api', log })
    await expect(adapter.start(stubBot())).rejects.toThrow(/^Discord did not let the bot in: /)
    await adapter.stop()
  })

  it('can be closed for good while being re-established', async () => {
    desk = await openDesk()
    const { gateway } = desk.discord
    gateway.cut('drop')
    await pause(150)
    await desk.adapter.stop()
    await pause(1_000)
    expect([...gateway.sessions.values()].filter(({ socket }) => socket)).toEqual([])
  })

  it('stops after current work is answered, and accepts nothing new', async () => {
    desk = await openDesk()
    const { discord: on, bot, adapter } = desk
    const work = new EventEmitter()
    const done = once(work, 'done')
    bot.reply = async () => {
      await done
      return { audience: 'asker', reply: { blocks: [{ kind: 'paragraph', text: ['Just in time.'] }] } }
    }
    const asked = on.command('summary', { words: 'slow' })
    await on.until('the acknowledgement', () => (asked.answered === 'deferred' ? true : undefined))
    const stopped = adapter.stop()
    const late = on.command('summary', { words: 'late' })
    work.emit('done')
    await stopped
    expect(asked.original && textOf(asked.original)).toBe('Just in time.')
    expect(late.answered).toBe('no')
  })
})

/** Vitest's `expect.poll` knows no concurrent tests. */
const PATIENCE_MS = 60_000

/** Each waits some seconds because of discord.js, so they run concurrently. */
describe.concurrent('the connection to Discord', () => {
  it('finds servers joined while the session was lost', async ({ onTestFinished }) => {
    const desk = await opened(onTestFinished)
    const { discord: on, bot } = desk
    on.remove()
    await vi.waitFor(() => expect(bot.gone).toHaveLength(1), PATIENCE_MS)
    const came = bot.came.length
    on.world.removed = false
    on.gateway.invalidate()
    await on.until('a second session', () => (on.gateway.counts.identified === 2 ? true : undefined))
    await vi.waitFor(() => expect(bot.came.length).toBeGreaterThan(came), PATIENCE_MS)
  })

  it.for([
    [4014, { next: 'ask a person', reason: expect.stringContaining('intents are not allowed') }],
    [4011, { next: 'start again', reason: expect.stringContaining('4011') }],
    [4004, { next: 'start again', reason: expect.stringContaining('4004') }],
  ] as const)('closed for good with %i ends the process', async ([code, ended], { onTestFinished }) => {
    const desk = await opened(onTestFinished)
    desk.discord.gateway.cut(code)
    expect(await desk.adapter.ended).toMatchObject(ended)
  })

  it('is re-established if Discord has forgotten its session', async ({ onTestFinished }) => {
    const desk = await opened(onTestFinished)
    const { discord: on } = desk
    on.gateway.invalidate()
    await on.until('a second session', () => (on.gateway.counts.identified === 2 ? true : undefined))
    expect(on.gateway.sessions.size).toBe(1)
    await isAnswered(on)
  })

  it('is sharded as Discord requests', async ({ onTestFinished }) => {
    const desk = await opened(onTestFinished, { shards: 2 })
    const { discord: on } = desk
    expect([...on.gateway.sessions.values()].map(({ shard }) => shard)).toEqual([
      [0, 2],
      [1, 2],
    ])
    expect(desk.said).toContain('in 1 server,')
    await isAnswered(on)
    const heard = on.dm('harbour')
    await on.posted(heard.channel, 1)
  })
})
