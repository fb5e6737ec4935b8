import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import { text as readText } from 'node:stream/consumers'
import { z } from 'zod'

const Asked = z.object({
  model: z.string(),
  temperature: z.number(),
  max_tokens: z.number(),
  messages: z.array(z.object({ role: z.string(), content: z.string() })),
  tools: z.never().optional(),
})
export type Asked = z.infer<typeof Asked>

/** An OpenAI-compatible API on loopback that records its requests. */
export interface LoopbackModel {
  readonly url: string
  readonly asked: Asked[]
  readonly headers: IncomingHttpHeaders[]
  /** How it answers from now on: a model's text, or anything at all. */
  answer: string | ((response: ServerResponse) => void)
  close(): void
}

export async function startModel(): Promise<LoopbackModel> {
  const server = createServer((request, response) => {
    void (async () => {
      model.headers.push(request.headers)
      model.asked.push(Asked.parse(JSON.parse(await readText(request))))
      if (request.url !== '/v1/chat/completions') response.writeHead(404).end()
      else if (typeof model.answer === 'string') complete(response, model.answer)
      else model.answer(response)
    })()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = z.object({ port: z.number() }).parse(server.address())
  const model: LoopbackModel = {
    url: `http://127.0.0.1:${port}/v1`,
    asked: [],
    headers: [],
    answer: '',
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
  return model
}

/** Answers like the API. */
export function complete(response: ServerResponse, content: string, finish = 'stop'): void {
  const choices = [{ index: 0, message: { role: 'assistant', content }, finish_reason: finish }]
  response.setHeader('content-type', 'application/json')
  response.end(JSON.stringify({ id: 'c1', object: 'chat.completion', created: 1, model: 'small', choices }))
}
