import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { unescape } from 'node:querystring'
import { parseEnv } from 'node:util'
import { Environment, type LogLevel } from './environment.ts'
import { missingOfModel, modelOf, type ModelSettings } from './model.ts'
import { BadConfig, type Problem } from './problem.ts'
import { SETTINGS } from './settings.ts'
import { missingOfSlack, slackOf, type SlackSettings } from './slack.ts'
import { scrub } from './scrub.ts'

export interface DiscordSettings {
  readonly token: string
  readonly apiUrl?: string
}

export interface Config {
  /** `file:` with an absolute path, or `postgres://…`. */
  readonly databaseUrl: string
  readonly keyvUrl?: string
  readonly slack?: SlackSettings
  /** Put before every command's name on Slack; may be empty. */
  readonly slackPrefix: string
  readonly discord?: DiscordSettings
  /** Retells summaries; absent: nobody does. */
  readonly model?: ModelSettings
  /** `host:port` that feeds may be fetched from although they are not public. */
  readonly fetchAllow?: readonly string[]
  /** Where publishers can complain to. */
  readonly contact?: string
  readonly metricsPort?: number
  readonly logLevel?: LogLevel
  /** IANA name. */
  readonly zone: string
  /** Values that nothing may show. */
  readonly secrets: readonly string[]
}

type Variables = Readonly<Record<string, string | undefined>>

/** The settings of `.env` in a folder, if there is one, with the environment's own over them. Empty ones are left out. */
export async function readVariables(home: string, environment: Variables): Promise<Variables> {
  const path = join(home, '.env')
  const file = existsSync(path) ? parseEnv(await readFile(path, 'utf8')) : {}
  return { ...file, ...withoutEmpty(environment) }
}

/**
 * Reads the settings; nothing else is touched. An empty variable counts as not set.
 * Throws BadConfig, which names every variable that is wrong or missing.
 * @param home the folder that a relative `file:` path starts from
 */
export function readConfig(variables: Variables, home: string): Config {
  const given = withoutEmpty(variables)
  const parsed = Environment.safeParse(given)
  const names = new Set(Object.keys(given))
  const problems = [...(parsed.error?.issues ?? []).map(problemOf), ...missingOfSlack(names), ...missingOfModel(names)]
  if (!parsed.success || problems.length > 0) throw new BadConfig(problems)
  const env = parsed.data
  const slack = slackOf(env)
  const model = modelOf(env)
  return {
    databaseUrl: fromHome(env.DATABASE_URL ?? 'file:data/crier.db', home),
    slackPrefix: env.SLACK_COMMAND_PREFIX ?? '',
    zone: env.CRIER_ZONE ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
    ...(env.FETCH_ALLOW === undefined ? {} : { fetchAllow: env.FETCH_ALLOW.split(',') }),
    ...(env.CRIER_CONTACT === undefined ? {} : { contact: env.CRIER_CONTACT }),
    ...(env.KEYV_URL === undefined ? {} : { keyvUrl: env.KEYV_URL }),
    ...(env.METRICS_PORT === undefined ? {} : { metricsPort: env.METRICS_PORT }),
    ...(env.LOG_LEVEL === undefined ? {} : { logLevel: env.LOG_LEVEL }),
    ...(slack === undefined ? {} : { slack }),
    ...(env.DISCORD_TOKEN === undefined ? {} : { discord: discordOf(env.DISCORD_TOKEN, env.DISCORD_API_URL) }),
    ...(model === undefined ? {} : { model }),
    secrets: secretsOf(given),
  }

  function problemOf({ path, message }: { path: PropertyKey[]; message: string }): Problem {
    const setting = SETTINGS.find(({ name }) => name === path[0])
    if (setting === undefined) throw new Error(`a problem with ${String(path[0])}, which is no setting: ${message}`)
    const came = given[setting.name]
    const told = setting.secret || came === undefined ? {} : { came: scrub([])(came) }
    return { name: setting.name, expected: message, ...told }
  }
}

function withoutEmpty(variables: Variables): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(variables).flatMap(([name, value]) => {
      const trimmed = value?.trim() ?? ''
      return trimmed === '' ? [] : [[name, trimmed]]
    }),
  )
}

function fromHome(url: string, home: string): string {
  return url.startsWith('file:') ? `file:${resolve(home, url.slice('file:'.length))}` : url
}

/** What of these variables nothing may show, whether or not they are right. */
export function secretsOf(variables: Variables): readonly string[] {
  return SETTINGS.flatMap(({ name, secret }) => (secret ? secretsIn(variables[name]) : []))
}

/** Shorter passwords are words, and hiding them would hide what the log says. */
const LEAST_PASSWORD = 6

/** A secret, each of several, and the password in an address by itself: a server may name it alone. */
function secretsIn(value = ''): readonly string[] {
  if (value === '' || value.startsWith('file:')) return []
  const password = URL.canParse(value) ? new URL(value).password : ''
  const passwords = [password, unescape(password)].filter(({ length }) => length >= LEAST_PASSWORD)
  return [...new Set([value, ...value.split(','), ...passwords])].filter(secret => secret !== '')
}

function discordOf(token: string, apiUrl: string | undefined): DiscordSettings {
  return { token, ...(apiUrl === undefined ? {} : { apiUrl }) }
}
