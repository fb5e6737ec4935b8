import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { unescape } from 'node:querystring'
import { parseEnv } from 'node:util'
import { BadConfig } from './bad-config.ts'
import { houseSettings, type LogLevel } from './house.ts'
import { modelSettings, type ModelSettings } from './model.ts'
import { scrub } from './scrub.ts'
import type { SettingProblem, Setting, SettingGroup, Variables } from './setting.ts'

export interface Config {
  /** `file:` with an absolute path, or `postgres://…`. */
  readonly databaseUrl: string
  readonly keyvUrl?: string
  /** A language model that retells summaries; absent: none. */
  readonly model?: ModelSettings
  /** `host:port` entries feeds may be fetched from although they are not public. */
  readonly fetchAllow?: readonly string[]
  /** A contact for publishers' complaints. */
  readonly contact?: string
  /** Where `/metrics` and `/readyz` are served. */
  readonly metrics?: { readonly host: string; readonly port: number }
  readonly logLevel?: LogLevel
  /** IANA name. */
  readonly zone: string
  /** All variables that are set; each platform reads its own. */
  readonly variables: Variables
  /** Values that must never be shown. */
  readonly secrets: readonly string[]
}

/** The settings of the platforms, beside Crier's own. */
export type Groups = readonly SettingGroup<unknown>[]

type Given = Readonly<Record<string, string | undefined>>

/** The environment over the `.env` of a folder, if any. Empty variables are left out. */
export async function readVariables(home: string, environment: Given): Promise<Given> {
  const path = join(home, '.env')
  const file = existsSync(path) ? parseEnv(await readFile(path, 'utf8')) : {}
  return { ...file, ...withoutEmpty(environment) }
}

/** Every setting, in the order of documentation. */
export function settingsOf(groups: Groups): readonly Setting[] {
  return allOf(groups).flatMap(({ settings }) => settings)
}

/**
 * Reads the settings, without touching anything else. An empty variable counts as unset. Throws BadConfig, which names
 * every invalid or missing variable.
 *
 * @param home the folder that a relative `file:` path is resolved against
 */
export function readConfig(given: Given, home: string, groups: Groups): Config {
  const variables = withoutEmpty(given)
  const names = new Set(Object.keys(variables))
  const problems = [
    ...allOf(groups)
      .flatMap(({ environment }) => environment.safeParse(variables).error?.issues ?? [])
      .map(problemOf),
    ...allOf(groups).flatMap(group => group.missing(names)),
  ]
  if (problems.length > 0) throw new BadConfig(problems)
  const env = houseSettings.read(variables)
  const model = modelSettings.read(variables)
  return {
    databaseUrl: fromHome(env.DATABASE_URL ?? 'file:data/crier.db', home),
    zone: env.CRIER_ZONE ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
    ...(env.FETCH_ALLOW === undefined ? {} : { fetchAllow: env.FETCH_ALLOW.split(',') }),
    ...(env.CRIER_CONTACT === undefined ? {} : { contact: env.CRIER_CONTACT }),
    ...(env.KEYV_URL === undefined ? {} : { keyvUrl: env.KEYV_URL }),
    ...(env.METRICS_PORT === undefined
      ? {}
      : { metrics: { host: env.METRICS_HOST ?? '127.0.0.1', port: env.METRICS_PORT } }),
    ...(env.LOG_LEVEL === undefined ? {} : { logLevel: env.LOG_LEVEL }),
    ...(model === undefined ? {} : { model }),
    variables,
    secrets: secretsOf(variables, groups),
  }

  function problemOf({ path, message }: { path: PropertyKey[]; message: string }): SettingProblem {
    const setting = settingsOf(groups).find(({ name }) => name === path[0])
    if (setting === undefined) throw new Error(`a problem with ${String(path[0])}, which is no setting: ${message}`)
    const came = variables[setting.name]
    const told = setting.secret || came === undefined ? {} : { came: scrub([])(came) }
    return { name: setting.name, expected: message, ...told }
  }
}

function allOf(groups: Groups): Groups {
  return [houseSettings, ...groups, modelSettings]
}

function withoutEmpty(variables: Given): Variables {
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

/** The values among these variables that must never be shown, valid or not. */
export function secretsOf(variables: Given, groups: Groups): readonly string[] {
  return settingsOf(groups).flatMap(({ name, secret }) => (secret ? secretsIn(variables[name]) : []))
}

/** Characters; shorter passwords are words, and hiding them would garble the log. */
const LEAST_PASSWORD = 6

/** A secret, or each of several, plus the password within a URL: a server may quote it alone. */
function secretsIn(value = ''): readonly string[] {
  if (value === '' || value.startsWith('file:')) return []
  const password = URL.canParse(value) ? new URL(value).password : ''
  const passwords = [password, unescape(password)].filter(({ length }) => length >= LEAST_PASSWORD)
  return [...new Set([value, ...value.split(','), ...passwords])].filter(secret => secret !== '')
}
