import { DiscordAPIError } from 'discord.js'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { outcomeOf } from '#platforms/discord/post/outcome.ts'
import { DeliveryKey, type Part } from '#core/posting/delivery.ts'
import { TenantId } from '#core/ids.ts'
import type { Address } from '#core/place.ts'
import { PIXEL } from '#tests/support/replies.ts'
import { textOf } from '#tests/support/discord/messages.ts'
import { directChannel } from '#tests/support/discord/world.ts'
import { type Desk, openDesk } from './desk.ts'

const POST = 'POST /channels/{channel_id}/messages'
const LIST = 'GET /channels/{channel_id}/messages'
let desk: Desk
let keys = 0
let places = 0
beforeAll(async () => {
  desk = await openDesk({ channels: Array.from({ length: 30 }, (_, index) => `news-${index}`) })
})
afterEach(() => {
  vi.useRealTimers()
  desk.discord.mustBeFaithful()
})
afterAll(() => desk.close())

function nextKey(): DeliveryKey {
  keys += 1
  return DeliveryKey.parse(`delivery${String(keys).padStart(8, '0')}`)
}

function nextPlace(): Address {
  const { channels, guild } = desk.discord.world
  const channel = [...channels.keys()][places]
  if (channel === undefined) throw new Error('a channel for each test')
  places += 1
  return { platform: 'discord', tenant: TenantId.parse(`discord:${guild.id}`), channel }
}

function part(text: string): Part {
  const [first] = desk.adapter.compose({ title: 'Briefing', blocks: [{ kind: 'paragraph', text: [text] }] })
  if (!first) throw new Error('a reply is at least one part')
  return first
}

const since = (): Date => new Date(desk.discord.world.now() - 120_000)

// As in production, where polling feeds loads a second undici beside that of discord.js.
await import('undici')

describe('a delivery on Discord', () => {
  it('is posted once, and its receipt says where', async () => {
    const { adapter, discord } = desk
    const [key, to] = [nextKey(), nextPlace()]
    const outcome = await adapter.send(to, part('Ferries run again.'), key)
    const [post] = discord.posts(to.channel)
    expect(outcome).toEqual({ kind: 'sent', receipt: { channel: to.channel, message: post?.id } })
    expect(post && textOf(post)).toBe('## Briefing\nFerries run again.')
  })

  it('sent again within minutes is the same message', async () => {
    const { adapter, discord } = desk
    const [key, to] = [nextKey(), nextPlace()]
    const first = await adapter.send(to, part('Once.'), key)
    const second = await adapter.send(to, part('Once.'), key)
    expect(second).toEqual(first)
    expect(discord.posts(to.channel)).toHaveLength(1)
  })

  it('includes its pictures, with descriptions', async () => {
    const { adapter, discord } = desk
    const [key, to] = [nextKey(), nextPlace()]
    const [picture] = adapter.compose({
      blocks: [{ kind: 'image', name: 'Ferry map', png: PIXEL, alt: 'Where ferries run' }],
    })
    if (!picture) throw new Error('a reply is at least one part')
    await adapter.send(to, picture, key)
    const [post] = discord.posts(to.channel)
    expect(post?.payload['attachments']).toMatchObject([
      { filename: '0-ferry-map.png', description: 'Where ferries run' },
    ])
  })

  it.each([
    ['whose answer is lost', 'drop'],
    ['that is answered with a fault', 'fail after'],
    ['that is answered with nothing', 'fail after'],
    ['that is answered with a page', 'fail after'],
    ['that is answered by half', 'fail after'],
  ] as const)('%s is unclear, and found by looking', async (_, kind) => {
    const { adapter, discord } = desk
    const [key, to] = [nextKey(), nextPlace()]
    discord.trouble(POST, { kind })
    expect(await adapter.send(to, part('Was it posted?'), key)).toMatchObject({ kind: 'unclear' })
    const [post] = discord.posts(to.channel)
    expect(await adapter.find(to, key, { since: since() })).toEqual({
      kind: 'yes',
      receipt: { channel: to.channel, message: post?.id },
    })
  })

  it('that was never posted is distinguished from others', async () => {
    const { adapter } = desk
    const [key, to] = [nextKey(), nextPlace()]
    await adapter.send(to, part('Another one.'), key)
    expect(await adapter.find(to, nextKey(), { since: since() })).toEqual({ kind: 'no' })
  })

  it('is found among more messages than one page of history', async () => {
    const { adapter, discord } = desk
    const [key, to] = [nextKey(), nextPlace()]
    const from = since()
    for (let count = 0; count < 150; count++) discord.overhear(`message ${count}`, { in: channelOf(to) })
    await adapter.send(to, part('After much talk.'), key)
    for (let count = 0; count < 150; count++) discord.overhear(`message ${count}`, { in: channelOf(to) })
    expect(await adapter.find(to, key, { since: from })).toMatchObject({ kind: 'yes' })
    expect(await adapter.find(to, nextKey(), { since: from })).toEqual({ kind: 'no' })
  })

  it("is found only by our own mark, not by a copy of somebody else's", async () => {
    const { adapter, discord } = desk
    const [key, to] = [nextKey(), nextPlace()]
    await adapter.send(to, part('Mine.'), key)
    const [post] = discord.posts(to.channel)
    if (!post) throw new Error('it was posted')
    post.payload = { ...post.payload, author: { ...Object(post.payload['author']), id: discord.mira.id } }
    expect(await adapter.find(to, key, { since: since() })).toEqual({ kind: 'no' })
  })

  it('cannot be looked for without permission to read the history, which looks like an empty channel', async () => {
    const { adapter, discord } = desk
    const [key, to] = [nextKey(), nextPlace()]
    await adapter.send(to, part('Unseen.'), key)
    discord.permit(channelOf(to), { history: false })
    await rights('the lost right')
    expect(await adapter.find(to, key, { since: since() })).toMatchObject({ kind: 'cannot tell' })
    discord.permit(channelOf(to), { history: true, view: false })
    await rights('the lost view')
    expect(await adapter.find(to, key, { since: since() })).toMatchObject({ kind: 'cannot tell' })
    discord.permit(channelOf(to), { view: true })
  })

  it('is looked for again after an error of Discord', async () => {
    const { adapter, discord } = desk
    const [key, to] = [nextKey(), nextPlace()]
    await adapter.send(to, part('Look twice.'), key)
    discord.trouble(LIST, { kind: 'drop' })
    discord.trouble(LIST, { kind: 'limit', scope: 'user', retryAfter: 0.1 })
    expect(await adapter.find(to, key, { since: since() })).toMatchObject({ kind: 'yes' })
  })

  it('is looked for later if Discord is rate-limited, from where the look-up stopped', async () => {
    const { adapter, discord } = desk
    const [key, to] = [nextKey(), nextPlace()]
    const from = since()
    for (let count = 0; count < 150; count++) discord.overhear(`message ${count}`, { in: channelOf(to) })
    await adapter.send(to, part('After much talk.'), key)
    discord.trouble(LIST, { kind: 'limit', scope: 'shared', retryAfter: 30 })
    const first = await adapter.find(to, key, { since: from })
    if (first.kind !== 'unfinished') throw new Error('expected a look that goes on')
    expect(first.afterMs).toBeGreaterThanOrEqual(30_000)
    const newest = discord.world.messages.findLast(({ channel }) => channel === to.channel)
    expect(await adapter.find(to, key, { since: from, cursor: first.cursor })).toMatchObject({ kind: 'yes' })
    expect(await adapter.find(to, key, { since: from, cursor: { after: newest?.id ?? '' } })).toEqual({ kind: 'no' })
  })

  it('is looked for later if Discord keeps failing', async () => {
    const { adapter, discord } = desk
    for (const kind of ['fail before', 'drop', 'fail before'] as const) discord.trouble(LIST, { kind })
    await expect(adapter.find(nextPlace(), nextKey(), { since: since() })).rejects.toThrow('Internal Server Error')
  })

  it.each(['user', 'shared', 'global'] as const)('waits as long as a %s rate limit says', async scope => {
    const { adapter, discord } = desk
    const [key, to] = [nextKey(), nextPlace()]
    discord.trouble(POST, { kind: 'limit', scope, retryAfter: 0.4 })
    const outcome = await adapter.send(to, part('Wait.'), key)
    expect(outcome).toMatchObject({ kind: 'later' })
    expect(outcome.kind === 'later' && outcome.afterMs >= 400 && outcome.afterMs < 1_000).toBe(true)
    expect(discord.posts(to.channel)).toHaveLength(0)
    await new Promise(resolve => setTimeout(resolve, 500))
    expect(await adapter.send(to, part('Wait.'), key)).toMatchObject({ kind: 'sent' })
  })

  it("beyond a channel's limit for five seconds comes later, without a refused request", async () => {
    const { adapter, discord } = desk
    const to = nextPlace()
    const outcomes = []
    for (let count = 0; count < 6; count++)
      outcomes.push((await adapter.send(to, part(`Part ${count}.`), nextKey())).kind)
    expect(outcomes).toEqual(['sent', 'sent', 'sent', 'sent', 'sent', 'later'])
    expect(discord.seen.filter(({ status, params: [channel] }) => status === 429 && channel === to.channel)).toEqual([])
  })

  it('to a channel that is gone, or closed to the bot, fails for good', async () => {
    const { adapter, discord } = desk
    const [key, to] = [nextKey(), nextPlace()]
    const channel = channelOf(to)
    discord.permit(channel, { send: false })
    expect(await adapter.send(to, part('x'), key)).toMatchObject({
      kind: 'gone',
      reason: expect.stringContaining('50013'),
    })
    discord.permit(channel, { send: true, view: false })
    expect(await adapter.send(to, part('x'), key)).toMatchObject({
      kind: 'gone',
      reason: expect.stringContaining('50001'),
    })
    discord.permit(channel, { view: true })
    channel.gone = true
    expect(await adapter.send(to, part('x'), key)).toMatchObject({
      kind: 'gone',
      reason: expect.stringContaining('10003'),
    })
    channel.gone = false
  })

  it('to a person who accepts no messages fails for good', async () => {
    const { adapter, discord } = desk
    const direct = directChannel(discord.world, discord.ana)
    const to: Address = {
      platform: 'discord',
      tenant: TenantId.parse(`discord:dm-${discord.ana.id}`),
      channel: direct.id,
    }
    discord.permit(direct, { send: false })
    expect(await adapter.send(to, part('x'), nextKey())).toMatchObject({
      kind: 'gone',
      reason: expect.stringContaining('50007'),
    })
    discord.permit(direct, { send: true })
    expect(await adapter.send(to, part('x'), nextKey())).toMatchObject({ kind: 'sent' })
  })

  it('is edited in place', async () => {
    const { adapter, discord } = desk
    const [key, to] = [nextKey(), nextPlace()]
    const sent = await adapter.send(to, part('First words.'), key)
    if (sent.kind !== 'sent') throw new Error('it was sent')
    expect(await adapter.amend(to, sent.receipt, part('Other words.'))).toEqual(sent)
    expect(discord.posts(to.channel).map(textOf)).toEqual(['## Briefing\nOther words.'])
  })

  it('that was deleted cannot be edited', async () => {
    const { adapter } = desk
    const to = nextPlace()
    const receipt = { channel: to.channel, message: '1' }
    expect(await adapter.amend(to, receipt, part('x'))).toMatchObject({
      kind: 'gone',
      reason: expect.stringContaining('10008'),
    })
  })

  it('is held after one refusal of the token, which is neither resent at once nor forgotten', async () => {
    vi.useFakeTimers({ toFake: ['performance'] })
    const { adapter, discord } = desk
    const [key, to] = [nextKey(), nextPlace()]
    discord.trouble(POST, { kind: 'refuse' })
    const refused = () => discord.seen.filter(({ status }) => status === 401).length
    const held = { kind: 'locked out', everywhere: true, reason: 'Discord answered 401/0: 401: Unauthorized' }
    expect(await adapter.send(to, part('x'), key)).toEqual(held)
    expect(await adapter.send(to, part('x'), key)).toEqual(held)
    expect(await adapter.find(to, key, { since: since() })).toEqual(held)
    expect(refused()).toBe(1)
    vi.advanceTimersByTime(31_000)
    expect(await adapter.send(to, part('x'), key)).toMatchObject({ kind: 'sent' })
  })

  it.each([
    [403, 40_333, 'Cloudflare is blocking your request', true],
    [403, 0, 'nobody knows this one', false],
    [400, 999_999, 'nor this one', false],
  ])(
    "does not blame a channel for anything that is not the channel's: %i/%i",
    async (status, code, message, everywhere) => {
      const error = new DiscordAPIError({ code, message }, code, status, 'POST', 'https://discord.example', {})
      expect(outcomeOf(error)).toMatchObject({ kind: 'locked out', ...(everywhere ? { everywhere } : {}) })
    },
  )
})

function channelOf({ channel }: Address) {
  const found = desk.discord.world.channels.get(channel)
  if (!found) throw new Error('the channel is there')
  return found
}

async function rights(what: string): Promise<void> {
  const heard = desk.bot.asked.length
  desk.discord.dm(what)
  await desk.discord.until(what, () => (desk.bot.asked.length > heard ? true : undefined))
}
