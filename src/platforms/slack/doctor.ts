import { z } from 'zod'
import type { Address } from '#core/place.ts'
import type { SlackConnection } from './settings.ts'
import { answerOf, call, clockAgainst } from '../kit/call.ts'
import type { Check } from '../kit/check.ts'
import { readableAll } from '../kit/unreadable.ts'
import { BOT_SCOPES } from './manifest.ts'

const Answer = z.object({
  ok: z.boolean(),
  error: z.string().default('no, and not why'),
  user: z.string().optional(),
  team: z.string().default('a workspace'),
})

/**
 * Checks Slack's tokens and scopes, its clock, and the channels that are posted to. With OAuth, each workspace has its
 * own token and there is none to check here.
 */
export function slackChecks(settings: SlackConnection, places: readonly Address[]): readonly Check[] {
  if ('oauth' in settings) return []
  const { botToken, connection, apiUrl = 'https://slack.com/api/' } = settings
  const authorization = `Bearer ${botToken}`
  const test = () => call('POST', `${apiUrl}auth.test`, authorization)
  const bot: readonly Check[] = [
    { name: 'Slack bot token', look: async () => accepted(await test(), 'SLACK_BOT_TOKEN') },
    { name: 'Slack scopes', look: async () => scopesOf(await test()) },
    { name: 'Slack clock', look: async () => clockAgainst(await test(), new Date()) },
  ]
  const history = (channel: string) =>
    call('GET', `${apiUrl}conversations.history?channel=${encodeURIComponent(channel)}&limit=1`, authorization)
  const channels: Check = {
    name: 'Slack channels',
    look: () =>
      readableAll(places, async channel => {
        const { ok, error } = await answerOf(await history(channel), Answer)
        if (error === 'ratelimited') return 'busy'
        return ok ? 'readable' : { refused: error }
      }),
  }
  const all = places.length > 0 ? [...bot, channels] : bot
  if (connection.over === 'http') return all
  const open = () => call('POST', `${apiUrl}apps.connections.open`, `Bearer ${connection.appToken}`)
  return [...all, { name: 'Slack app token', look: async () => accepted(await open(), 'SLACK_APP_TOKEN') }]
}

async function accepted(response: Response, setting: string): Promise<string> {
  const { ok, error, user, team } = await answerOf(response, Answer)
  if (!ok) throw new Error(`Slack says ${error}. Copy ${setting} again from the pages of your app (docs/slack.md).`)
  return user === undefined ? 'Slack takes it' : `${user} in ${team}`
}

function scopesOf(response: Response): string {
  const told = response.headers.get('x-oauth-scopes')
  if (told === null) return 'Slack does not list them'
  const granted = new Set(told.split(',').map(scope => scope.trim()))
  const missing = BOT_SCOPES.filter(scope => !granted.has(scope))
  if (missing.length === 0) return `all ${BOT_SCOPES.length}`
  const add = 'Paste the manifest again (crier manifest slack) and reinstall the app.'
  throw new Error(`The token lacks ${missing.join(', ')}. ${add}`)
}
