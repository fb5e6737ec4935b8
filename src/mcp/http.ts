import { createMcpHandler } from '@modelcontextprotocol/server'
import { mcpServer, type McpParts } from './server.ts'

/** In bytes: the longest question. */
const LARGEST = 64 * 1024

/**
 * Answers assistants over streamable HTTP. Every request brings the token of a tenant and is answered for it alone; nothing is
 * kept between two of them. Answers 401 without one.
 */
export function mcpOverHttp(parts: McpParts): (request: Request) => Promise<Response> {
  return async request => {
    const [, secret] = /^Bearer (\S{1,200})$/u.exec(request.headers.get('authorization') ?? '') ?? []
    const assistant = secret === undefined ? undefined : await parts.newsroom.tokens.read(secret)
    if (!assistant) {
      const said =
        'A token is needed, as "Authorization: Bearer crier_…". Somebody who manages the desk makes one with /mcp.\n'
      return new Response(said, { status: 401, headers: { 'www-authenticate': 'Bearer' } })
    }
    const handler = createMcpHandler(() => mcpServer(parts, assistant), { maxRequestBodySize: LARGEST })
    return handler.fetch(request)
  }
}
