import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Barred } from '#core/asking/refusal.ts'
import { clientOptions } from '#platforms/slack/client.ts'
import { socket } from '#platforms/slack/socket.ts'
import type { Socket } from '#platforms/slack/socket.ts'
import { startSlack } from '#tests/support/slack/start.ts'
import type { LoopbackSlack } from '#tests/support/slack/start.ts'

describe('an app token that Slack refuses', () => {
  let slack: LoopbackSlack
  let open: Socket | undefined
  const logged: string[] = []
  const note = (_: object, message: string) => void logged.push(message)
  const log = { info: note, warn: note, error: note }
  beforeEach(async () => {
    slack = await startSlack()
    logged.length = 0
  })
  afterEach(async () => {
    await open?.close()
    await slack.close()
  })

  const opening = (refused: number) =>
    socket(slack.tokens.app, clientOptions(log, slack.apiUrl), log, { refused, after: () => 20 })
  const connections = () => slack.sockets.connections()

  test('on reconnecting is retried, and recovers by itself', async () => {
    open = opening(60_000)
    await open.open()
    slack.revoked.set(slack.tokens.app, 'invalid_auth')
    slack.sockets.drop()
    await expect.poll(() => logged).toContain('Slack refuses the app token, trying again')
    slack.revoked.clear()
    await expect.poll(connections).toBe(1)
    expect(logged.filter(message => message.includes('refuses'))).toHaveLength(1)
  })

  test('for long ends the process, so that a person sets a new one', async () => {
    open = opening(100)
    await open.open()
    slack.revoked.set(slack.tokens.app, 'token_revoked')
    slack.sockets.drop()
    expect(await open.ended).toEqual({
      reason: 'Slack refuses SLACK_APP_TOKEN (token_revoked); set a new one',
      next: 'ask a person',
    })
  })

  test('at the start also needs a person', async () => {
    slack.revoked.set(slack.tokens.app, 'invalid_auth')
    open = opening(100)
    await expect(open.open()).rejects.toBeInstanceOf(Barred)
  })
})
