import { z } from 'zod'
import type { Message } from './prompt.ts'

export interface Model {
  /** Of an OpenAI-compatible API, as its own clients take it. */
  readonly url: string
  readonly key?: string
  readonly name: string
}

const Completion = z.object({
  choices: z.tuple(
    [z.object({ finish_reason: z.string().nullish(), message: z.object({ content: z.string().nullish() }) })],
    z.unknown(),
  ),
})

/**
 * One request, without tools and without a second try. Answers what the model wrote, which is nothing where it was cut
 * off; throws where no answer comes within the time.
 */
export async function ask(model: Model, messages: readonly Message[], mostTokens: number, ms: number): Promise<string> {
  const { OpenAI } = await import('openai')
  const client = new OpenAI({
    baseURL: model.url,
    apiKey: model.key ?? 'none',
    ...(model.key === undefined ? { defaultHeaders: { Authorization: null } } : {}),
    adminAPIKey: null,
    organization: null,
    project: null,
    maxRetries: 0,
    logLevel: 'off',
  })
  const completion = await client.chat.completions.create(
    { model: model.name, messages: messages.map(message => ({ ...message })), temperature: 0, max_tokens: mostTokens },
    { signal: AbortSignal.timeout(ms) },
  )
  const [{ finish_reason: end, message }] = Completion.parse(completion).choices
  return end === 'length' ? '' : (message.content ?? '')
}
