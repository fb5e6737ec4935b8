import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { modelChecks } from '#src/doctor/model.ts'
import { startPublisher, type Publisher } from '#tests/support/publisher.ts'

let api: Publisher
beforeAll(async () => {
  api = await startPublisher()
})
afterAll(() => api.close())

async function look(url = `${api.home}/v1`): Promise<string> {
  const [check] = modelChecks({ url, key: 'sk-1234', name: 'small', dailyRequests: 1 })
  return check ? check.look() : 'nothing to look at'
}

describe('the check of the language model', () => {
  it('does nothing if none is configured', () => {
    expect(modelChecks(undefined)).toEqual([])
  })

  it('finds the model, with the key', async () => {
    api.serve('/v1/models', '{"data":[{"id":"large"},{"id":"small"}]}')
    expect(await look()).toBe(`small at ${api.host}`)
    expect(api.asked.at(-1)?.headers.authorization).toBe('Bearer sk-1234')
  })

  it('passes an API that lists no models', async () => {
    expect(await look(`${api.home}/v2`)).toBe(`${api.host} answers, but does not say which models it has`)
  })

  it('says what to do about a wrong key, an unknown model, an API error, and an unreachable host', async () => {
    api.serve('/v1/models', '{"data":[{"id":"large"}]}')
    await expect(look()).rejects.toThrow('does not list a model small. Check LLM_MODEL')
    api.serve('/v1/models', (_, response) => void response.writeHead(401).end())
    await expect(look()).rejects.toThrow('refuses access (401). Check LLM_KEY.')
    api.serve('/v1/models', (_, response) => void response.writeHead(503).end())
    await expect(look()).rejects.toThrow('answers 503')
    await expect(look('http://127.0.0.1:1/v1')).rejects.toThrow('cannot be reached')
  })
})
