import pino from 'pino'
import { z } from 'zod'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { discordAdapter } from '#platforms/discord/adapter.ts'
import { slackAdapter } from '#platforms/slack/adapter.ts'
import { openDesk, type TestDesk } from '#tests/support/newsroom.ts'
import { type Discord, startDiscord } from '#tests/support/discord/start.ts'
import { type LoopbackSlack, startSlack } from '#tests/support/slack/start.ts'

const log = pino({ level: 'silent' })
const Options = z.object({ options: z.array(z.object({ text: z.object({ text: z.string() }), value: z.string() })) })
const View = z.looseObject({ private_metadata: z.string() })

let desk: TestDesk
let slack: LoopbackSlack
let discord: Discord
let close: () => Promise<unknown>
beforeAll(async () => {
  desk = await openDesk()
  ;[slack, discord] = await Promise.all([startSlack(), startDiscord()])
  const { bot: botToken, app: appToken } = slack.tokens
  const connection = { over: 'socket', appToken } as const
  const onSlack = slackAdapter({ botToken, connection, apiUrl: slack.apiUrl, log, now: () => new Date() })
  const onDiscord = discordAdapter({ token: discord.token, apiUrl: discord.apiUrl, log })
  await Promise.all([onSlack.start(desk.bot), onDiscord.start(desk.bot)])
  close = () => Promise.all([onSlack.stop(), onDiscord.stop()])
})
afterAll(async () => {
  await close()
  await Promise.all([slack.close(), discord.close(), desk.close()])
})

/** What Slack's form for a command suggests in one of its fields; it always includes what was typed. */
async function onSlack(command: string, option: string, typed: string): Promise<readonly string[]> {
  const before = slack.stage.all.length
  await slack.command(`/${command}`, { as: 'admin' })
  const modal = (await slack.until(before + 1))[before]
  expect(modal).toMatchObject({ via: 'modal', problems: [] })
  const { payload } = await slack.suggest(option, typed, View.parse(modal?.payload['view']), { as: 'admin' })
  return Options.parse(payload)
    .options.map(({ value }) => value)
    .filter(value => value !== typed)
}

async function onDiscord(command: string, option: string, typed: string): Promise<readonly string[]> {
  const choices = await discord.complete(command, option, typed, { by: discord.mira })
  return choices.map(({ value }) => String(value)).filter(value => value !== typed)
}

describe('while an option is typed, both platforms search for', () => {
  it.each([
    ['speakers', 'said', 'person', 'renn', ['Tobias Renn']],
    ['sources', 'find', 'source', 'port', ['Port Courier']],
    ['time zones, of which there are more than a list takes', 'subscribe', 'zone', 'warsa', ['Europe/Warsaw']],
    ['a time zone with its part of the world', 'subscribe', 'zone', 'Europe/Wars', ['Europe/Warsaw']],
    ['kinds of digest', 'subscribe', 'kind', 'voi', ['voices']],
    ['stories', 'story', 'words', 'ferry', [expect.stringMatching(/^s[a-z0-9]{7}$/)]],
  ])('%s', async (_, command, option, typed, found) => {
    const offered = await onSlack(command, option, typed)
    expect(offered).toEqual(expect.arrayContaining(found))
    expect(await onDiscord(command, option, typed)).toEqual(offered)
  })

  it('a story, which is then the one shown', async () => {
    const [story = ''] = await onDiscord('story', 'words', 'ferry')
    const [answer] = await discord.answers(discord.command('story', { words: story }))
    expect(JSON.stringify(answer?.payload)).toContain('Linnea Skar')
  })

  it("time zones by city, within Slack's limit", async () => {
    for (const typed of ['', 'a', 'new york', 'kyiv']) {
      const offered = await onSlack('subscribe', 'zone', typed)
      expect(offered.length).toBeGreaterThan(0)
      expect(offered.length).toBeLessThanOrEqual(100)
    }
    expect(await onSlack('subscribe', 'zone', 'new york')).toEqual(['America/New_York'])
  })
})
