import * as fc from 'fast-check'
import pino from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { discordAdapter } from '#platforms/discord/adapter.ts'
import { slackAdapter } from '#platforms/slack/adapter.ts'
import { DESK } from '#platforms/terminal/adapter.ts'
import type { ChatAdapter } from '#core/asking/adapter.ts'
import { DeliveryKey, Receipt } from '#core/posting/delivery.ts'
import { HOUSE, TenantId } from '#core/ids.ts'
import type { Address } from '#core/place.ts'
import type { Reply } from '#core/asking/reply.ts'
import { deskOver, repeatingBot } from '#tests/platforms/terminal/desk.ts'
import { startDiscord } from '#tests/support/discord/start.ts'
import { textOf } from '#tests/support/discord/messages.ts'
import { replies } from '#tests/support/replies.ts'
import { startSlack } from '#tests/support/slack/start.ts'
import { openWeb } from '#tests/support/web.ts'

interface Opened {
  readonly adapter: ChatAdapter
  readonly place: Address
  /** What was shown in the place, in order. */
  readonly shown: () => Promise<readonly string[]>
  readonly close: () => Promise<void>
}

const log = pino({ level: 'silent' })

const PLATFORMS: Readonly<Record<string, () => Promise<Opened>>> = {
  async slack() {
    const slack = await startSlack()
    const { bot: botToken, app: appToken } = slack.tokens
    const connection = { over: 'socket', appToken } as const
    const adapter = slackAdapter({ botToken, connection, apiUrl: slack.apiUrl, log, now: () => new Date() })
    return {
      adapter,
      place: { platform: 'slack', tenant: TenantId.parse(`slack:${slack.team}`), channel: slack.desk },
      shown: () => Promise.resolve(slack.stage.all.map(({ text }) => text)),
      close: () => slack.close(),
    }
  },
  async discord() {
    const discord = await startDiscord()
    const { world, channel } = discord
    return {
      adapter: discordAdapter({ token: discord.token, apiUrl: discord.apiUrl, log }),
      place: { platform: 'discord', tenant: TenantId.parse(`discord:${world.guild.id}`), channel: channel.id },
      shown: () => Promise.resolve(discord.posts(channel.id).map(textOf)),
      close: () => discord.close(),
    }
  },
  terminal() {
    const { desk, until } = deskOver({ terminal: false })
    const shown = async () => [await until('')]
    return Promise.resolve({ adapter: desk, place: DESK, shown, close: () => Promise.resolve() })
  },
}

let keys = 0
const newKey = () => DeliveryKey.parse(String((keys += 1)).padStart(16, 'c'))
const saying = (text: string): Reply => ({ blocks: [{ kind: 'paragraph', text: [text] }] })

describe('the adapter of the browser', () => {
  it('stores any reply as a page, unchanged, and sends nothing, since what is stored is what is read', async () => {
    const web = await openWeb()
    const place = { platform: 'web', tenant: HOUSE, channel: 'desk' }
    fc.assert(
      fc.property(replies(), reply => {
        const parts = web.adapter.compose(reply)
        expect(JSON.parse(JSON.stringify(parts))).toEqual(parts)
        expect(web.adapter.compose(reply)).toEqual(parts)
      }),
      { numRuns: 6 },
    )
    const [part] = web.adapter.compose(saying('The ferries run again.'))
    if (!part) throw new Error('expected a part')
    expect(JSON.stringify(part)).toContain('The ferries run again.')
    const key = newKey()
    const sent = await web.adapter.send(place, part, key)
    expect(Receipt.safeParse({ receipt: undefined, ...sent }.receipt).success).toBe(true)
    expect(await web.adapter.find(place, key, { since: new Date() })).toEqual({ ...sent, kind: 'yes' })
    await web.close()
  })
})

describe.each(Object.entries(PLATFORMS))('the adapter of %s', (platform, open) => {
  let opened: Opened
  beforeAll(async () => {
    opened = await open()
  })
  afterAll(async () => {
    await opened.adapter.stop()
    await opened.close()
  })

  it('freezes any reply into parts that survive storage unchanged', () => {
    fc.assert(
      fc.property(replies(), reply => {
        const parts = opened.adapter.compose(reply)
        expect(parts.length).toBeGreaterThan(0)
        expect(JSON.parse(JSON.stringify(parts))).toEqual(parts)
        expect(opened.adapter.compose(reply)).toEqual(parts)
      }),
      { numRuns: 6 },
    )
  })

  it('reports in one line what it did when it started', async () => {
    const line = await opened.adapter.start(repeatingBot())
    expect(line).toMatch(/^\S.*\S$/)
    expect(opened.adapter.platform).toBe(platform)
  })

  it('posts a part, reports where it is, and finds it by its key', async () => {
    const { adapter, place, shown } = opened
    const [part] = adapter.compose(saying('The ferries run again.'))
    if (!part) throw new Error('expected a part')
    const [key, since] = [newKey(), new Date(Date.now() - 60_000)]
    const sent = await adapter.send(place, part, key)
    expect(sent).toEqual({ kind: 'sent', receipt: expect.anything() })
    const { receipt } = { receipt: undefined, ...sent }
    expect(Receipt.safeParse(receipt).success).toBe(true)
    expect((await shown()).at(-1)).toContain('The ferries run again.')
    expect(await adapter.find(place, key, { since })).toEqual({ kind: 'yes', receipt })
    expect((await adapter.find(place, newKey(), { since })).kind).not.toBe('yes')
  })

  it('can replace a post by a correction', async () => {
    const { adapter, place, shown } = opened
    const [first] = adapter.compose(saying('Nine ships wait.'))
    const [corrected] = adapter.compose(saying('Eleven ships wait.'))
    if (!first || !corrected) throw new Error('expected a part')
    const sent = await adapter.send(place, first, newKey())
    if (sent.kind !== 'sent') throw new Error(`expected it to be sent, not ${sent.kind}`)
    expect(await adapter.amend(place, sent.receipt, corrected)).toMatchObject({ kind: 'sent' })
    expect((await shown()).at(-1)).toContain('Eleven ships wait.')
  })
})
