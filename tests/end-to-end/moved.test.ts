import pino from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { slackAdapter } from '#platforms/slack/adapter.ts'
import { sweep } from '#schedule/sweep.ts'
import { bringNews } from '#tests/support/news.ts'
import { openDesk, type TestDesk } from '#tests/support/newsroom.ts'
import { replicaOf } from '#tests/support/replica.ts'
import { PEOPLE } from '#tests/support/slack/people.ts'
import { startSlack } from '#tests/support/slack/start.ts'

const MINUTE = 60_000
const news = (word: string) => `source: Quay Post
url: https://quay.example/moved/${word}
date 2026-11-24 The port opened its ${word} gates on Monday.

"The ${word} cranes turn again," said Tobias Renn, the transport minister.
`

describe('somebody who moves to another zone, in their profile on Slack', () => {
  let now = new Date('2026-11-24T06:00:00Z')
  let desk: TestDesk
  let slack: Awaited<ReturnType<typeof startSlack>>
  let adapter: ReturnType<typeof slackAdapter>
  beforeAll(async () => {
    desk = await openDesk(undefined, () => now)
    slack = await startSlack()
    adapter = slackAdapter({
      botToken: slack.tokens.bot,
      connection: { over: 'socket', appToken: slack.tokens.app },
      apiUrl: slack.apiUrl,
      log: pino({ level: 'silent' }),
      now: () => now,
    })
    await adapter.start(desk.bot)
  })
  afterAll(async () => {
    await adapter.stop()
    await slack.close()
    await desk.close()
  })

  async function ask(text: string): Promise<string> {
    const before = slack.stage.all.length
    await slack.command(text, { as: 'admin' })
    return (await slack.stage.until(before + 1)).slice(before).at(0)?.text ?? ''
  }

  /** Slack is asked who somebody is at most once in five minutes. */
  async function later(minutes: number): Promise<void> {
    now = new Date(now.getTime() + minutes * MINUTE)
    await sweep(
      replicaOf(desk, adapter, 'one', () => now),
      new AbortController().signal,
    )
  }

  const moveTo = (tz: string) => slack.people.set(slack.user('admin'), { ...PEOPLE.admin, tz })
  const told = () => slack.posts().filter(({ channel }) => channel.startsWith('D')).length
  const lookedUp = () => slack.calls.filter(({ method }) => method === 'users.info').length

  it('gets the message at the same local time there, after their next request', async () => {
    expect(await ask('/follow "Tobias Renn"')).toContain('daily at 08:00 (Europe/Warsaw)')
    moveTo('Asia/Tokyo')
    await later(6)
    await ask('/latest')
    expect(await ask('/following')).toContain('daily at 08:00 (Asia/Tokyo)')
    await bringNews(desk.store, now, [news('northern')])
    await later(60)
    expect(now.toISOString()).toBe('2026-11-24T07:06:00.000Z')
    expect(told()).toBe(0)
    now = new Date('2026-11-24T23:00:10Z')
    await later(0)
    await later(0)
    expect(told()).toBe(1)
  })

  it('causes no additional call to Slack', async () => {
    const before = lookedUp()
    for (const _ of [1, 2, 3]) await ask('/latest')
    expect(lookedUp() - before).toBe(1)
  })

  it('keeps a zone they set themselves, whatever the profile says', async () => {
    await ask('/settings zone:America/New_York')
    moveTo('Australia/Sydney')
    await later(24 * 60 + 1)
    await ask('/latest')
    expect(await ask('/following')).toContain('(America/New_York)')
  })
})
