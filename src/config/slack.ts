import type { Environment } from './environment.ts'
import type { Problem } from './problem.ts'
import type { SettingName } from './settings.ts'

export interface SlackSettings {
  readonly botToken: string
  readonly connection:
    | { readonly over: 'socket'; readonly appToken: string }
    | { readonly over: 'http'; readonly signingSecret: string; readonly port: number }
  readonly apiUrl?: string
}

/** What Slack still lacks, given the names of the variables that are set. None of Slack's own set: Slack is not wanted. */
export function missingOfSlack(given: ReadonlySet<string>): readonly Problem[] {
  const has = (name: SettingName) => given.has(name)
  if (!has('SLACK_BOT_TOKEN') && !has('SLACK_APP_TOKEN') && !has('SLACK_SIGNING_SECRET')) return []
  const missing: Problem[] = []
  if (!has('SLACK_BOT_TOKEN'))
    missing.push({ name: 'SLACK_BOT_TOKEN', expected: 'the bot token (xoxb-…), it is missing' })
  if (has('SLACK_APP_TOKEN')) return missing
  if (!has('SLACK_SIGNING_SECRET')) {
    const other = has('PORT') ? 'SLACK_SIGNING_SECRET' : 'SLACK_SIGNING_SECRET and PORT'
    missing.push({
      name: 'SLACK_APP_TOKEN',
      expected: `the app-level token (xapp-…), or ${other} for HTTP; it is missing`,
    })
  } else if (!has('PORT')) {
    missing.push({ name: 'PORT', expected: 'a port for HTTP, or SLACK_APP_TOKEN for Socket Mode; it is missing' })
  }
  return missing
}

/** Slack's settings, from variables that lack nothing; with an app-level token Socket Mode it is. */
export function slackOf(env: Environment): SlackSettings | undefined {
  const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret, PORT: port } = env
  if (botToken === undefined) return undefined
  const common = {
    botToken,
    ...(env.SLACK_API_URL === undefined ? {} : { apiUrl: env.SLACK_API_URL }),
  }
  if (appToken !== undefined) return { ...common, connection: { over: 'socket', appToken } }
  if (signingSecret === undefined || port === undefined) return undefined
  return { ...common, connection: { over: 'http', signingSecret, port } }
}
