import { afterEach, describe, expect, test } from 'vitest'
import { slackAdapter } from '#platforms/slack/adapter.ts'
import { slashCommand } from '#tests/support/slack/payloads.ts'
import { signed } from '#tests/support/slack/signed.ts'
import { headersOf, httpBody } from '#tests/support/slack/delivery.ts'
import { StubBot } from '#tests/support/slack/stub-bot.ts'
import { deskOnSlack, MODES } from './desk-on-slack.ts'
import type { DeskOnSlack } from './desk-on-slack.ts'

let desk: DeskOnSlack | undefined
afterEach(async () => {
  await desk?.close()
  desk = undefined
})

async function deliver(secret: string, seconds: number, tamper = (body: string) => body) {
  desk = await deskOnSlack('HTTP')
  const { slack, line } = desk
  const scene = {
    team: slack.team,
    channel: slack.desk,
    user: slack.user('member'),
    trigger: 't',
    responseUrl: slack.url,
  }
  const body = httpBody('slash_commands', slashCommand(scene, '/summary', 'harbour'))
  return fetch(`http://127.0.0.1:${/port (\d+)/.exec(line)?.[1]}/slack/events`, {
    method: 'POST',
    headers: {
      ...headersOf('slash_commands'),
      ...signed(secret === '' ? slack.signingSecret : secret, body, seconds),
    },
    body: tamper(body),
  })
}
/** Too long for a host name, so no name server is asked, which might be slow. */
const NO_NAME = 'a'.repeat(64)
/** Milliseconds before which Bolt does not notice by itself that a connection is gone. */
const PING_MS = 5_000
/** The WebSocket library waits for 30 s for the other end to say goodbye too. */
const LIBRARY_MS = 20_000
const now = () => Math.floor(Date.now() / 1000)

/** Another Crier for the same Slack, with an unknown token. */
const another = ({ slack }: DeskOnSlack, mode: (typeof MODES)[number], apiUrl = slack.apiUrl) =>
  slackAdapter({
    botToken: 'xoxb-wrong',
    connection:
      mode === 'HTTP'
        ? { over: 'http', signingSecret: 's', port: 0, host: '127.0.0.1' }
        : { over: 'socket', appToken: slack.tokens.app },
    apiUrl,
    log: { info: () => {}, warn: () => {}, error: () => {} },
    now: () => new Date(),
  })

describe.each(MODES)('connected to Slack over %s', mode => {
  test('it reports in one line who it is', async () => {
    desk = await deskOnSlack(mode)
    const how = mode === 'HTTP' ? /over HTTP on port \d+/ : /over Socket Mode/
    expect(desk.line).toMatch(/^Slack: crier in Loopback /)
    expect(desk.line).toMatch(how)
    expect(desk.line).toContain('6 commands')
  })

  test('it reports that Slack is unreachable, and that it is back', async () => {
    desk = await deskOnSlack(mode)
    const { slack, adapter } = desk
    expect(await adapter.connection()).toEqual({ kind: 'connected' })
    slack.outage(true)
    slack.sockets.drop()
    const lost = { kind: 'lost', reason: expect.stringMatching(/request error/u) }
    await expect.poll(() => adapter.connection()).toEqual(lost)
    slack.outage(false)
    await expect.poll(() => adapter.connection()).toEqual({ kind: 'connected' })
  })

  test.each([
    ['there is no such host', `http://${NO_NAME}.invalid/api/`],
    ['nobody listens', 'http://127.0.0.1:20809/api/'],
  ])('if %s, the start ends with a sentence that blames no token', async (_, apiUrl) => {
    desk = await deskOnSlack(mode)
    const other = another(desk, mode, apiUrl)
    const sentence: unknown = await other.start(new StubBot()).catch(error => error.message)
    expect(sentence).toMatch(
      /^Slack could not be reached \(.*(?:a{64}\.invalid|127\.0\.0\.1:20809).*\)\. Check the network/u,
    )
    expect(sentence).not.toMatch(/TOKEN/u)
    await other.stop()
  })

  test('a refused token stops the start with a sentence that says what to do', async () => {
    desk = await deskOnSlack(mode)
    const other = another(desk, mode)
    await expect(other.start(new StubBot())).rejects.toThrow(/Slack did not accept SLACK_BOT_TOKEN .*invalid_auth/)
    await other.stop()
  })
})

describe('Slack’s requests over HTTP', () => {
  test('are accepted if signed and recent', async () => {
    expect((await deliver('', now())).status).toBe(200)
    await expect.poll(() => desk?.bot.heard.length).toBe(1)
  })

  test('are refused with 401 if another secret signed them', async () => {
    expect((await deliver('forged', now())).status).toBe(401)
    expect(desk?.bot.heard).toEqual([])
  })

  test('are refused with 401 if older than five minutes', async () => {
    expect((await deliver('', now() - 301)).status).toBe(401)
    expect(desk?.bot.heard).toEqual([])
  })

  test('are refused with 401 if altered on the way', async () => {
    expect((await deliver('', now(), body => body.replace('harbour', 'other'))).status).toBe(401)
    expect(desk?.bot.heard).toEqual([])
  })
})

describe('Socket Mode', () => {
  test.each([
    ['Slack asks to connect anew', (desk: DeskOnSlack) => desk.slack.sockets.refresh('refresh_requested')],
    ['Slack warns', (desk: DeskOnSlack) => desk.slack.sockets.refresh('warning')],
    ['the connection drops', (desk: DeskOnSlack) => desk.slack.sockets.drop()],
  ])('is back before a ping would be missed when %s', async (_, happens) => {
    desk = await deskOnSlack('Socket Mode')
    const opened = () => desk?.slack.calls.filter(({ method }) => method === 'apps.connections.open').length
    happens(desk)
    await expect.poll(opened, { timeout: PING_MS }).toBe(2)
    await desk.slack.sockets.connected()
    const { acked } = await desk.slack.command('/latest')
    expect(acked).toBe(true)
  })

  test('may drop while an answer is being worked on: it arrives all the same, once', async () => {
    desk = await deskOnSlack('Socket Mode')
    const { slack, bot } = desk
    bot.reply = async () => {
      slack.sockets.drop()
      await slack.sockets.connected()
      return { blocks: [{ kind: 'paragraph', text: ['After the break.'] }] }
    }
    await slack.command('/summary harbour', { id: 'trigger.dropped' })
    const [shown] = await slack.until(1)
    expect(shown?.text).toBe('After the break.')
    await slack.command('/summary harbour', { id: 'trigger.dropped' })
    await slack.command('/latest')
    expect(await slack.until(2)).toHaveLength(2)
  })

  test('is closed long before the library would, even if Slack does not answer the close', async () => {
    desk = await deskOnSlack('Socket Mode')
    desk.slack.sockets.stall()
    const began = performance.now()
    await desk.adapter.stop()
    expect(performance.now() - began).toBeLessThan(LIBRARY_MS)
  })

  test('keeps trying while Slack’s API fails, logs it once, and does not end the process', async () => {
    desk = await deskOnSlack('Socket Mode')
    desk.slack.outage(true)
    desk.slack.sockets.drop()
    await expect.poll(() => desk?.slack.refused() ?? 0).toBeGreaterThan(1)
    desk.slack.outage(false)
    await expect.poll(() => desk?.slack.sockets.connections()).toBe(1)
    const lost = desk.logged.filter(({ message }) => String(message).includes('is lost'))
    expect(lost).toHaveLength(1)
  })
})
