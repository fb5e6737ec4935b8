import type { Environment } from './environment.ts'
import type { Problem } from './problem.ts'
import type { SettingName } from './settings.ts'

/** A language model behind an OpenAI-compatible API, here or elsewhere. */
export interface ModelSettings {
  /** As the API's own clients take it: ends in `/v1` nearly everywhere. */
  readonly url: string
  readonly key?: string
  readonly name: string
  readonly dailyRequests: number
}

const DAILY_REQUESTS = 200

const OF_MODEL = ['LLM_URL', 'LLM_KEY', 'LLM_MODEL', 'LLM_DAILY_REQUESTS'] as const satisfies readonly SettingName[]

const NEEDED: readonly (readonly [name: SettingName, meaning: string])[] = [
  ['LLM_URL', 'the address of an OpenAI-compatible API'],
  ['LLM_MODEL', 'the model to ask'],
]

/** What the language model still lacks, given the names of the variables that are set. None of them set: it is off. */
export function missingOfModel(given: ReadonlySet<string>): readonly Problem[] {
  if (!OF_MODEL.some(name => given.has(name))) return []
  return NEEDED.filter(([name]) => !given.has(name)).map(([name, meaning]) => ({
    name,
    expected: `${meaning}, for summaries by a language model; it is missing`,
  }))
}

/** The language model's settings, from variables that lack nothing. */
export function modelOf(env: Environment): ModelSettings | undefined {
  const { LLM_URL: url, LLM_KEY: key, LLM_MODEL: name, LLM_DAILY_REQUESTS: dailyRequests = DAILY_REQUESTS } = env
  if (url === undefined || name === undefined) return undefined
  return { url, name, dailyRequests, ...(key === undefined ? {} : { key }) }
}
