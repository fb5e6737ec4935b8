import { slackAdapter } from '#platforms/slack/adapter.ts'
import type { SlackOptions } from '#platforms/slack/adapter.ts'
import { startSlack } from '#tests/support/slack/start.ts'
import type { SlackSetting } from '#tests/support/slack/start.ts'
import { StubBot } from '#tests/support/slack/stub-bot.ts'

export const MODES = ['Socket Mode', 'HTTP'] as const

/** Real Bolt between a loopback Slack and a stub bot, over either connection. */
export async function deskOnSlack(
  mode: (typeof MODES)[number],
  setting: SlackSetting = {},
  more: Partial<SlackOptions> = {},
) {
  const slack = await startSlack(setting)
  const bot = new StubBot()
  const logged: { readonly level: string; readonly fields: unknown; readonly message: unknown }[] = []
  const note = (level: string) => (fields: unknown, message?: unknown) => void logged.push({ level, fields, message })
  const clock = { now: () => new Date() }
  const adapter = slackAdapter({
    botToken: slack.tokens.bot,
    connection:
      mode === 'HTTP'
        ? { over: 'http', signingSecret: slack.signingSecret, port: 0, host: '127.0.0.1' }
        : { over: 'socket', appToken: slack.tokens.app },
    apiUrl: slack.apiUrl,
    log: { info: note('info'), warn: note('warn'), error: note('error') },
    now: () => clock.now(),
    ...more,
  })
  const line = await adapter.start(bot)
  const port = /port (\d+)/.exec(line)?.[1]
  if (mode === 'HTTP') slack.deliverTo(`http://127.0.0.1:${port}/slack/events`)
  return {
    slack,
    bot,
    adapter,
    line,
    logged,
    setNow(next: () => Date) {
      clock.now = next
    },
    async close() {
      await adapter.stop()
      await slack.close()
    },
  }
}

export type DeskOnSlack = Awaited<ReturnType<typeof deskOnSlack>>
