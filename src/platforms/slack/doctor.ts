import { z } from 'zod'
import type { SlackConnection } from './settings.ts'
import { call } from '../kit/call.ts'
import type { Check } from '../kit/check.ts'

const Answer = z.object({
  ok: z.boolean(),
  error: z.string().default('no, and not why'),
  user: z.string().optional(),
  team: z.string().default('a workspace'),
})

/** Slack's tokens; where many workspaces install Crier, each has its own, and there is none to look at here. */
export function slackChecks(settings: SlackConnection): readonly Check[] {
  if ('oauth' in settings) return []
  const { botToken, connection, apiUrl = 'https://slack.com/api/' } = settings
  const bot = { name: 'Slack bot token', look: () => ask(`${apiUrl}auth.test`, botToken, 'SLACK_BOT_TOKEN') }
  if (connection.over === 'http') return [bot]
  const url = `${apiUrl}apps.connections.open`
  return [bot, { name: 'Slack app token', look: () => ask(url, connection.appToken, 'SLACK_APP_TOKEN') }]
}

async function ask(url: string, token: string, setting: string): Promise<string> {
  const response = await call('POST', url, `Bearer ${token}`)
  const { ok, error, user, team } = Answer.parse(await response.json())
  if (!ok) throw new Error(`Slack says ${error}. Copy ${setting} again from the pages of your app (docs/slack.md).`)
  return user === undefined ? 'Slack takes it' : `${user} in ${team}`
}
