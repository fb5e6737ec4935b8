import pino from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { discordAdapter } from '#platforms/discord/adapter.ts'
import { slackAdapter } from '#platforms/slack/adapter.ts'
import type { ChatAdapter } from '#core/asking/adapter.ts'
import { HOUSE, TenantId } from '#core/ids.ts'
import type { Address } from '#core/place.ts'
import briefing from '#digests/briefing.ts'
import { sweep } from '#schedule/sweep.ts'
import { newsroomOf } from '#store/newsroom.ts'
import { saveArticles } from '#store/articles/save-articles.ts'
import { repeatingBot } from '#tests/platforms/terminal/desk.ts'
import { textOf } from '#tests/support/discord/messages.ts'
import { startDiscord } from '#tests/support/discord/start.ts'
import { type House, house } from '#tests/support/house.ts'
import { passingMemory } from '#memory/passing.ts'
import { readArticle } from '#tests/support/read-articles.ts'
import { startSlack } from '#tests/support/slack/start.ts'

interface Opened {
  readonly adapter: ChatAdapter
  readonly place: Address
  /** The posts in the place as people see them now. */
  readonly shown: () => readonly string[]
  readonly close: () => Promise<void>
}

const log = pino({ level: 'silent' })

const PLATFORMS: Readonly<Record<string, () => Promise<Opened>>> = {
  async slack() {
    const slack = await startSlack()
    const connection = { over: 'socket', appToken: slack.tokens.app } as const
    return {
      adapter: slackAdapter({
        botToken: slack.tokens.bot,
        connection,
        apiUrl: slack.apiUrl,
        log,
        now: () => new Date(),
      }),
      place: { platform: 'slack', tenant: TenantId.parse(`slack:${slack.team}`), channel: slack.desk },
      shown: () => [...new Map(slack.stage.all.map(({ ts, text }) => [ts, text])).values()],
      close: () => slack.close(),
    }
  },
  async discord() {
    const discord = await startDiscord()
    const { world, channel } = discord
    return {
      adapter: discordAdapter({ token: discord.token, apiUrl: discord.apiUrl, log }),
      place: { platform: 'discord', tenant: TenantId.parse(`discord:${world.guild.id}`), channel: channel.id },
      shown: () => discord.posts(channel.id).map(textOf),
      close: () => discord.close(),
    }
  },
}

describe.each(Object.entries(PLATFORMS))('a digest posted on %s', (_, open) => {
  let opened: Opened
  let home: House
  beforeAll(async () => {
    opened = await open()
    home = await house('2026-11-24T07:00Z', 'file::memory:')
    await opened.adapter.start(repeatingBot())
  })
  afterAll(async () => {
    await opened.adapter.stop()
    await opened.close()
    await home.store.close()
  })

  const save = (cost: string) =>
    saveArticles(home.store, { origin: HOUSE, at: home.now, baseline: false }, [
      readArticle({
        title: 'Ayr has a bridge',
        publisher: 'Ayr Post',
        url: 'https://ayr.example/bridge',
        body: `The bridge of Ayr has cost ${cost} million. Thousands came to see it.`,
      }),
    ])

  const sweepAt = async (time: string) => {
    home.now = new Date(`2026-11-24T${time}Z`)
    const replica = home.replica('replica-1', inputs => ({
      ...inputs,
      adapters: new Map([[opened.adapter.platform, opened.adapter]]),
      newsroom: newsroomOf(home.store, passingMemory(), new Map([[briefing.name, briefing]]), () => 'unused'),
    }))
    await sweep(replica, new AbortController().signal)
  }

  it('loses a sentence once its article does, with a note in its place', async () => {
    await home.subscribe('daily 08:00', { place: opened.place, kind: 'briefing' })
    await save('nine')
    await sweepAt('08:00')
    const [posted, ...more] = opened.shown()
    expect(more).toEqual([])
    expect(posted).toContain('The bridge of Ayr has cost nine million.')
    home.now = new Date('2026-11-24T09:00Z')
    await save('seven')
    for (const time of ['09:01', '09:02', '09:03']) await sweepAt(time)
    const [corrected, ...others] = opened.shown()
    expect(others).toEqual([])
    expect(corrected).toContain('Ayr has a bridge')
    expect(corrected).not.toContain('nine million')
    expect(corrected).toMatch(
      /Corrected: .*Ayr Post.* changed this article on .*the sentence that stood here is gone\./s,
    )
  })
})
