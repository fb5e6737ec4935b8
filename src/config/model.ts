import { z } from 'zod'
import { like, type SettingProblem, type Setting, type SettingGroup, type Variables } from './setting.ts'

/** A language model behind an OpenAI-compatible API, local or remote. */
export interface ModelSettings {
  /** As the API's own clients expect it: nearly always ends in `/v1`. */
  readonly url: string
  readonly key?: string
  readonly name: string
  readonly dailyRequests: number
}

const DAILY_REQUESTS = 200

const REQUESTS = 'a number from 1 to 100000'

const SETTINGS = [
  {
    name: 'LLM_URL',
    default: 'none',
    meaning:
      'For summaries retold by a language model: the address of an OpenAI-compatible API, such as http://127.0.0.1:11434/v1.',
    secret: false,
  },
  {
    name: 'LLM_KEY',
    default: 'none',
    meaning: 'The key of that API, if it needs one.',
    secret: true,
  },
  {
    name: 'LLM_MODEL',
    default: 'none',
    meaning: 'The model to use. Needed with LLM_URL.',
    secret: false,
  },
  {
    name: 'LLM_DAILY_REQUESTS',
    default: '200',
    meaning: "The most requests to the model in a day (UTC); after that, summaries are the article's own sentences.",
    secret: false,
  },
] as const satisfies readonly Setting[]

const ModelEnvironment = z.object({
  LLM_URL: like(/^https?:\/\/[^\s@?#]+$/, 'an http or https address, without a user name or a query'),
  LLM_KEY: like(/^\S{4,}$/, 'a key without spaces'),
  LLM_MODEL: like(/^[\w.:/@-]{1,100}$/, 'the name of a model'),
  LLM_DAILY_REQUESTS: z
    .string()
    .regex(/^\d{1,6}$/, REQUESTS)
    .transform(Number)
    .refine(requests => requests >= 1 && requests <= 100_000, REQUESTS)
    .optional(),
}) satisfies z.ZodObject<Record<(typeof SETTINGS)[number]['name'], z.ZodType>>

type ModelVariable = keyof z.infer<typeof ModelEnvironment>

const NEEDED: readonly (readonly [name: ModelVariable, meaning: string])[] = [
  ['LLM_URL', 'the address of an OpenAI-compatible API'],
  ['LLM_MODEL', 'the model to ask'],
]

/** Off unless one of its variables is set. */
export const modelSettings: SettingGroup<ModelSettings | undefined> = {
  settings: SETTINGS,
  environment: ModelEnvironment,
  missing: missingOfModel,
  read: modelOf,
}

function missingOfModel(given: ReadonlySet<string>): readonly SettingProblem[] {
  if (!SETTINGS.some(({ name }) => given.has(name))) return []
  return NEEDED.filter(([name]) => !given.has(name)).map(([name, meaning]) => ({
    name,
    expected: `${meaning}, for summaries by a language model; it is missing`,
  }))
}

function modelOf(variables: Variables): ModelSettings | undefined {
  const env = ModelEnvironment.parse(variables)
  const { LLM_URL: url, LLM_KEY: key, LLM_MODEL: name, LLM_DAILY_REQUESTS: dailyRequests = DAILY_REQUESTS } = env
  if (url === undefined || name === undefined) return undefined
  return { url, name, dailyRequests, ...(key === undefined ? {} : { key }) }
}
