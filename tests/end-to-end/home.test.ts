import pino from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { slackAdapter } from '#platforms/slack/adapter.ts'
import { encodeAction } from '#core/asking/action.ts'
import type { ChatAdapter } from '#core/asking/adapter.ts'
import { NOW, openDesk, type TestDesk } from '#tests/support/newsroom.ts'
import { type LoopbackSlack, startSlack } from '#tests/support/slack/start.ts'

let desk: TestDesk
let slack: LoopbackSlack
let adapter: ChatAdapter
beforeAll(async () => {
  desk = await openDesk()
  slack = await startSlack()
  adapter = slackAdapter({
    botToken: slack.tokens.bot,
    connection: { over: 'socket', appToken: slack.tokens.app },
    apiUrl: slack.apiUrl,
    log: pino({ level: 'silent' }),
    now: () => NOW,
  })
  await adapter.start(desk.bot)
})
afterAll(async () => {
  await adapter.stop()
  await slack.close()
  await desk.close()
})

/** Opens the Home tab as somebody who manages nothing, and returns what it shows. */
async function home(): Promise<string> {
  const before = slack.stage.all.length
  const user = slack.user('member')
  await slack.happen({ type: 'app_home_opened', user, channel: 'D0HOME', tab: 'home' }, { as: 'member' })
  const shown = (await slack.until(before + 1)).at(-1)
  expect(shown).toMatchObject({ via: 'home', user, problems: [] })
  return JSON.stringify(shown?.payload)
}

describe('the Home tab', () => {
  it('shows a person their own settings, up to date', async () => {
    expect(await home()).toMatch(/Your settings.*Asia\/Tokyo.*nothing yet; news of it would come daily at 08:00/s)
    const before = slack.stage.all.length
    await slack.command('/settings zone:Europe/Lisbon', { as: 'member' })
    await slack.until(before + 1)
    expect(await home()).toContain('Europe/Lisbon')
  })

  it('counts as one request each time it is opened', async () => {
    for (let time = 0; time < 4; time++) expect(await home()).not.toContain('You have asked a lot')
  })

  it('has buttons for personal things, answered in their conversation with Crier', async () => {
    expect(await home()).toContain('Catch up')
    const before = slack.stage.all.length
    await slack.pressAtHome({ action_id: 'crier:0', value: encodeAction({ command: 'catchup', input: {} }) })
    const shown = (await slack.until(before + 1)).at(-1)
    expect(shown).toMatchObject({ via: 'post', channel: expect.stringMatching(/^D/), problems: [] })
    expect(shown?.text).toContain('Your first look')
    expect(desk.faults).toEqual([])
  })
})
