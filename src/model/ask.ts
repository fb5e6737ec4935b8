import { z } from 'zod'
import type { PromptMessage } from './prompt.ts'

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
