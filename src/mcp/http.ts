import { createMcpHandler } from '@modelcontextprotocol/server'
import { mcpServer, type McpParts } from './server.ts'

/** Bytes; the longest question. */
const LARGEST = 64 * 1024

/**
 * Serves assistants over streamable HTTP. Every request brings a tenant's token and is answered for that tenant alone;
 * it is stateless between requests. 401 without a valid token.
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
