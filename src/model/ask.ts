import { z } from 'zod'
import type { PromptMessage } from './prompt.ts'

export interface Model {
  /** The base URL of an OpenAI-compatible API, as its own clients take it. */
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
 * One request, without tools or retries. Returns what the model wrote, or an empty text if it was cut off; throws if
 * there is no answer in time.
 */
export async function ask(
  model: Model,
  messages: readonly PromptMessage[],
  mostTokens: number,
  ms: number,
): Promise<string> {
  const response = await fetch(`${model.url.replace(/\/$/, '')}/chat/completions`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(model.key === undefined ? {} : { authorization: `Bearer ${model.key}` }),
    },
    body: JSON.stringify({ model: model.name, messages, temperature: 0, max_tokens: mostTokens }),
    redirect: 'error',
    signal: AbortSignal.timeout(ms),
  })
  if (!response.ok) throw new Error(`the language model answered ${response.status}, not 200`)
  const completion: unknown = await response.json()
  const [{ finish_reason: end, message }] = Completion.parse(completion).choices
  return end === 'length' ? '' : (message.content ?? '')
}
