import { z } from 'zod'
import type { ModelSettings } from '#src/config/model.ts'
import { call } from '#platforms/kit/call.ts'
import type { Check } from '#platforms/kit/check.ts'

const Models = z.object({ data: z.array(z.object({ id: z.string() })) })

/** The language model, if configured: does its API let us in, and does it have the model? */
export function modelChecks(model: ModelSettings | undefined): readonly Check[] {
  return model === undefined ? [] : [{ name: 'language model', look: () => lookFor(model) }]
}

async function lookFor({ url, key, name }: ModelSettings): Promise<string> {
  const response = await call('GET', `${url.replace(/\/$/, '')}/models`, key === undefined ? '' : `Bearer ${key}`)
  const { host } = new URL(url)
  if (response.status === 401 || response.status === 403) {
    throw new Error(`${host} refuses access (${response.status}). Check LLM_KEY.`)
  }
  if (response.status >= 500) throw new Error(`${host} answers ${response.status}. Look at its own log.`)
  const models = Models.safeParse(await response.json().catch(() => undefined))
  if (!response.ok || !models.success) return `${host} answers, but does not say which models it has`
  if (!models.data.data.some(({ id }) => id === name)) {
    throw new Error(`${host} does not list a model ${name}. Check LLM_MODEL against ${url}/models.`)
  }
  return `${name} at ${host}`
}
