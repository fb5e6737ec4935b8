import type { IncomingMessage } from 'node:http'

/** A request's body: its JSON, and the names of the attached files. */
export interface Sent {
  readonly json: unknown
  readonly files: readonly string[]
}

function parsed(text: string): unknown {
  return text === '' ? undefined : JSON.parse(text)
}

/** Reads JSON, or a form with `payload_json` and `files[n]`; discord.js sends either. */
export async function readBody(request: IncomingMessage): Promise<Sent> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk))
  const bytes = Buffer.concat(chunks)
  const type = request.headers['content-type'] ?? ''
  if (!type.startsWith('multipart/form-data')) return { json: parsed(bytes.toString('utf8')), files: [] }
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData()
  const payload = form.get('payload_json')
  const files = [...form.values()].flatMap(value => (typeof value === 'string' ? [] : [value.name]))
  return { json: typeof payload === 'string' ? parsed(payload) : undefined, files }
}
