import type { Environment } from './environment.ts'
import type { Problem } from './problem.ts'
import type { SettingName } from './settings.ts'

type OverSocket = { readonly over: 'socket'; readonly appToken: string }
type OverHttp = { readonly over: 'http'; readonly signingSecret: string; readonly port: number }

/** One workspace with its bot token, or any that installs Crier by OAuth. */
export type SlackSettings = { readonly apiUrl?: string } & (
  | { readonly botToken: string; readonly connection: OverSocket | OverHttp }
  | {
      readonly oauth: {
        readonly clientId: string
        readonly clientSecret: string
        readonly publicUrl: string
        /** Newest first. */
        readonly secrets: readonly string[]
      }
      readonly connection: OverHttp
    }
)

type Has = (name: SettingName) => boolean

const OF_OAUTH: readonly (readonly [name: SettingName, meaning: string])[] = [
  ['SLACK_CLIENT_ID', 'the client id of your Slack app'],
  ['SLACK_CLIENT_SECRET', 'the client secret of your Slack app'],
  ['SLACK_PUBLIC_URL', 'the address where browsers reach Crier'],
  ['SLACK_INSTALL_SECRETS', 'a secret to seal installations under'],
  ['SLACK_SIGNING_SECRET', 'the signing secret of your Slack app'],
  ['PORT', 'a port for HTTP'],
]

const OF_OAUTH_ONLY = [
  'SLACK_CLIENT_ID',
  'SLACK_CLIENT_SECRET',
  'SLACK_PUBLIC_URL',
  'SLACK_INSTALL_SECRETS',
] as const satisfies readonly SettingName[]

/** What Slack still lacks, given the names of the variables that are set. None of Slack's own set: Slack is not wanted. */
export function missingOfSlack(given: ReadonlySet<string>): readonly Problem[] {
  const has: Has = name => given.has(name)
  if (OF_OAUTH_ONLY.some(has)) return missingOfOAuth(has)
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

function missingOfOAuth(has: Has): readonly Problem[] {
  const lacking = OF_OAUTH.filter(([name]) => !has(name)).map(([name, meaning]): Problem => ({
    name,
    expected: `${meaning}, for several workspaces; it is missing`,
  }))
  if (!has('SLACK_BOT_TOKEN')) return lacking
  const expected = 'no bot token where SLACK_CLIENT_ID is set: each workspace has its own'
  return [...lacking, { name: 'SLACK_BOT_TOKEN', expected }]
}

/** Slack's settings, from variables that lack nothing; with an app-level token Socket Mode it is. */
export function slackOf(env: Environment): SlackSettings | undefined {
  const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret, PORT: port } = env
  const common = env.SLACK_API_URL === undefined ? {} : { apiUrl: env.SLACK_API_URL }
  if (botToken !== undefined && appToken !== undefined) {
    return { ...common, botToken, connection: { over: 'socket', appToken } }
  }
  if (signingSecret === undefined || port === undefined) return undefined
  const connection = { over: 'http', signingSecret, port } as const
  if (botToken !== undefined) return { ...common, botToken, connection }
  const { SLACK_CLIENT_ID: clientId, SLACK_CLIENT_SECRET: clientSecret } = env
  const { SLACK_PUBLIC_URL: publicUrl, SLACK_INSTALL_SECRETS: secrets } = env
  if (clientId === undefined || clientSecret === undefined) return undefined
  if (publicUrl === undefined || secrets === undefined) return undefined
  return { ...common, oauth: { clientId, clientSecret, publicUrl, secrets: secrets.split(',') }, connection }
}
