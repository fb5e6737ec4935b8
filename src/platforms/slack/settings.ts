import { z } from 'zod'
import { like, port, type SettingProblem, type Setting, type SettingGroup } from '#src/config/setting.ts'

type OverSocket = { readonly over: 'socket'; readonly appToken: string }
type OverHttp = { readonly over: 'http'; readonly signingSecret: string; readonly port: number }

/** One workspace with its bot token, or any that installs Crier by OAuth. */
export type SlackConnection = { readonly apiUrl?: string } & (
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

const SETTINGS = [
  {
    name: 'SLACK_BOT_TOKEN',
    default: 'none',
    meaning: 'The bot token of your Slack app (xoxb-…). Setting it turns Slack on.',
    secret: true,
  },
  {
    name: 'SLACK_APP_TOKEN',
    default: 'none',
    meaning: 'The app-level token (xapp-…) for Socket Mode, which needs no public address.',
    secret: true,
  },
  {
    name: 'SLACK_SIGNING_SECRET',
    default: 'none',
    meaning: 'The signing secret of your Slack app, for HTTP instead of Socket Mode; needs PORT.',
    secret: true,
  },
  {
    name: 'PORT',
    default: 'none',
    meaning: "The port for Slack's requests over HTTP.",
    secret: false,
  },
  {
    name: 'SLACK_CLIENT_ID',
    default: 'none',
    meaning: 'The client id of your Slack app, for several workspaces instead of one bot token. Needs the next three.',
    secret: false,
  },
  {
    name: 'SLACK_CLIENT_SECRET',
    default: 'none',
    meaning: 'The client secret of your Slack app.',
    secret: true,
  },
  {
    name: 'SLACK_PUBLIC_URL',
    default: 'none',
    meaning: "Crier's public address: workspaces install it at /slack/install there.",
    secret: false,
  },
  {
    name: 'SLACK_INSTALL_SECRETS',
    default: 'none',
    meaning: "Secrets that encrypt the workspaces' installations, separated by commas, newest first.",
    secret: true,
  },
  {
    name: 'SLACK_COMMAND_PREFIX',
    default: 'none',
    meaning: 'Put before every command on Slack if names are taken: news- makes it /news-summary.',
    secret: false,
  },
  {
    name: 'SLACK_API_URL',
    default: 'https://slack.com/api/',
    meaning: "A server to use in place of Slack's own; ends in /api/.",
    secret: false,
  },
] as const satisfies readonly Setting[]

const SlackEnvironment = z.object({
  SLACK_BOT_TOKEN: like(/^(?:xoxe\.)?xoxb-\S+$/, 'a bot token, which begins with xoxb-'),
  SLACK_APP_TOKEN: like(/^xapp-\S+$/, 'an app-level token, which begins with xapp-'),
  SLACK_SIGNING_SECRET: like(/^\S{8,}$/, 'the signing secret that your Slack app shows under Basic Information'),
  PORT: port(),
  SLACK_CLIENT_ID: like(/^[\w.-]+$/, 'the client id that your Slack app shows under Basic Information'),
  SLACK_CLIENT_SECRET: like(/^\S{8,}$/, 'the client secret that your Slack app shows under Basic Information'),
  SLACK_PUBLIC_URL: like(/^https?:\/\/\S+$/, 'an http or https address'),
  SLACK_INSTALL_SECRETS: like(
    /^[^\s,]{32,}(?:,[^\s,]{32,})*$/,
    'secrets of 32 or more characters, commas between them',
  ),
  SLACK_COMMAND_PREFIX: like(/^[a-z0-9_-]{1,16}$/, 'up to 16 lower-case letters, digits, - or _'),
  SLACK_API_URL: like(/^https?:\/\/\S+\/api\/$/, 'an http or https address that ends in /api/'),
}) satisfies z.ZodObject<Record<(typeof SETTINGS)[number]['name'], z.ZodType>>

type SettingName = (typeof SETTINGS)[number]['name']
export interface SlackSettings {
  /** Prefix of every command; may be empty. */
  readonly prefix: string
  /** Absent: Slack is off. */
  readonly connection?: SlackConnection
}

export const slackSettings: SettingGroup<SlackSettings> = {
  settings: SETTINGS,
  environment: SlackEnvironment,
  missing: missingOfSlack,
  read(variables) {
    const env = SlackEnvironment.parse(variables)
    const connection = connectionOf(env)
    return { prefix: env.SLACK_COMMAND_PREFIX ?? '', ...(connection === undefined ? {} : { connection }) }
  },
}

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

/** The Slack variables still missing, given the names of those that are set. If none is set, Slack is off. */
function missingOfSlack(given: ReadonlySet<string>): readonly SettingProblem[] {
  const has: Has = name => given.has(name)
  if (OF_OAUTH_ONLY.some(has)) return missingOfOAuth(has)
  if (!has('SLACK_BOT_TOKEN') && !has('SLACK_APP_TOKEN') && !has('SLACK_SIGNING_SECRET')) return []
  const missing: SettingProblem[] = []
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

function missingOfOAuth(has: Has): readonly SettingProblem[] {
  const lacking = OF_OAUTH.filter(([name]) => !has(name)).map(([name, meaning]): SettingProblem => ({
    name,
    expected: `${meaning}, for several workspaces; it is missing`,
  }))
  if (!has('SLACK_BOT_TOKEN')) return lacking
  const expected = 'no bot token where SLACK_CLIENT_ID is set: each workspace has its own'
  return [...lacking, { name: 'SLACK_BOT_TOKEN', expected }]
}

/** An app-level token selects Socket Mode. */
function connectionOf(env: z.infer<typeof SlackEnvironment>): SlackConnection | undefined {
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
