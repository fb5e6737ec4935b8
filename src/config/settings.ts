/** One variable of the environment. The README's table and `.env.example` are held to this list by a test. */
export interface Setting {
  readonly name: string
  /** What holds when it is not set, in words where it is not a value. */
  readonly default: string
  readonly meaning: string
  /** Its value is shown nowhere. */
  readonly secret: boolean
}

export const SETTINGS = [
  {
    name: 'DATABASE_URL',
    default: 'file:data/crier.db',
    meaning: 'Where everything is kept: file:PATH, or postgres://… for several replicas.',
    secret: true,
  },
  {
    name: 'KEYV_URL',
    default: 'the database',
    meaning: 'Where what may be lost is kept (caches, paging): redis://… when there are several replicas.',
    secret: true,
  },
  {
    name: 'SLACK_BOT_TOKEN',
    default: 'none',
    meaning: 'The bot token of your Slack app (xoxb-…). Setting it turns Slack on.',
    secret: true,
  },
  {
    name: 'SLACK_APP_TOKEN',
    default: 'none',
    meaning: 'The app-level token (xapp-…), for Socket Mode: Crier needs no public address.',
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
    meaning: 'The port on which Crier takes requests from Slack over HTTP.',
    secret: false,
  },
  {
    name: 'SLACK_CLIENT_ID',
    default: 'none',
    meaning: 'For several workspaces instead of one bot token: the client id of your Slack app. Needs the next three.',
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
    meaning: 'Where browsers reach Crier: workspaces install it at /slack/install there.',
    secret: false,
  },
  {
    name: 'SLACK_INSTALL_SECRETS',
    default: 'none',
    meaning: 'What installations are sealed under: one or more secrets with commas between, the newest first.',
    secret: true,
  },
  {
    name: 'SLACK_COMMAND_PREFIX',
    default: 'none',
    meaning: 'Put before every command on Slack where names are taken: news- makes it /news-summary.',
    secret: false,
  },
  {
    name: 'SLACK_API_URL',
    default: 'https://slack.com/api/',
    meaning: "Another server in place of Slack's own; ends in /api/.",
    secret: false,
  },
  {
    name: 'DISCORD_TOKEN',
    default: 'none',
    meaning: 'The bot token of your Discord application. Setting it turns Discord on.',
    secret: true,
  },
  {
    name: 'DISCORD_API_URL',
    default: 'https://discord.com/api',
    meaning: "Another server in place of Discord's own; ends in /api.",
    secret: false,
  },
  {
    name: 'CRIER_CONTACT',
    default: 'none',
    meaning: 'An address that publishers can write to; told to every server that feeds are fetched from.',
    secret: false,
  },
  {
    name: 'FETCH_ALLOW',
    default: 'none',
    meaning: 'Feeds on your own network: host:port, commas between. All else must be on the public internet.',
    secret: false,
  },
  {
    name: 'LLM_URL',
    default: 'none',
    meaning:
      'Summaries retold by a language model: the address of an OpenAI-compatible API, as in http://127.0.0.1:11434/v1.',
    secret: false,
  },
  {
    name: 'LLM_KEY',
    default: 'none',
    meaning: 'The key of that API, where it wants one.',
    secret: true,
  },
  {
    name: 'LLM_MODEL',
    default: 'none',
    meaning: 'The model to ask there. Needed with LLM_URL.',
    secret: false,
  },
  {
    name: 'LLM_DAILY_REQUESTS',
    default: '200',
    meaning: 'How often the model is asked in a day at most, UTC; after that articles speak for themselves.',
    secret: false,
  },
  {
    name: 'METRICS_PORT',
    default: 'none',
    meaning: 'A port on 127.0.0.1 that tells Prometheus how Crier fares (/metrics), and whether it is well (/healthz).',
    secret: false,
  },
  {
    name: 'LOG_LEVEL',
    default: 'info',
    meaning:
      'How much is logged on standard error: trace, debug, info, warn, error, fatal or silent; at the terminal desk warn.',
    secret: false,
  },
  {
    name: 'CRIER_ZONE',
    default: "the machine's zone",
    meaning: 'The time zone that times are read and told in where nobody says otherwise, such as Europe/Warsaw.',
    secret: false,
  },
] as const satisfies readonly Setting[]

export type SettingName = (typeof SETTINGS)[number]['name']
