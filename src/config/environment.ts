import { z } from 'zod'
import { isZone } from '#calendar/zone.ts'
import type { SettingName } from './settings.ts'

/** The levels of the log, most telling first. */
export const LogLevel = z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'])
export type LogLevel = z.infer<typeof LogLevel>

const PORT = 'a port from 1 to 65535'
const REQUESTS = 'a number from 1 to 100000'

/** Each variable by itself; what is said of a bad one is what was expected instead. */
export const Environment = z.object({
  DATABASE_URL: like(/^(?:file:.|postgres(?:ql)?:\/\/.)/s, 'file:PATH or postgres://…'),
  KEYV_URL: like(/^rediss?:\/\/./s, 'redis://…'),
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
  DISCORD_TOKEN: like(/^[\w-]+\.[\w-]+\.[\w-]+$/, 'a bot token, which is three parts with dots between them'),
  DISCORD_API_URL: like(/^https?:\/\/\S+\/api$/, 'an http or https address that ends in /api'),
  CRIER_CONTACT: like(/^[^\s<>()]{3,200}$/, 'a mail or web address'),
  FETCH_ALLOW: like(/^[^\s,:]+:\d{1,5}(?:,[^\s,:]+:\d{1,5})*$/, 'host:port, with commas between several'),
  LLM_URL: like(/^https?:\/\/[^\s@?#]+$/, 'an http or https address, without a user name or a query'),
  LLM_KEY: like(/^\S{4,}$/, 'a key without spaces'),
  LLM_MODEL: like(/^[\w.:/@-]{1,100}$/, 'the name of a model'),
  LLM_DAILY_REQUESTS: z
    .string()
    .regex(/^\d{1,6}$/, REQUESTS)
    .transform(Number)
    .refine(requests => requests >= 1 && requests <= 100_000, REQUESTS)
    .optional(),
  METRICS_PORT: port(),
  LOG_LEVEL: z.enum(LogLevel.options, `one of ${LogLevel.options.join(', ')}`).optional(),
  CRIER_ZONE: z.string().refine(isZone, 'the name of a time zone, such as Europe/Warsaw').optional(),
}) satisfies z.ZodObject<Record<SettingName, z.ZodType>>
export type Environment = z.infer<typeof Environment>

function port() {
  return z
    .string()
    .regex(/^\d{1,5}$/, PORT)
    .transform(Number)
    .refine(port => port >= 1 && port <= 65_535, PORT)
    .optional()
}

function like(pattern: RegExp, expected: string) {
  return z.string().regex(pattern, expected).optional()
}
