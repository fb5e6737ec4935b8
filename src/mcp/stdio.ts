import { once } from 'node:events'
import { Readable, Writable } from 'node:stream'
import { serveStdio, StdioServerTransport } from '@modelcontextprotocol/server/stdio'
import type { Outlet } from '#core/outlet.ts'
import { mcpServer, type Assistant, type McpParts } from './server.ts'

/** Serves one assistant over standard input and output, until the input ends. */
export async function mcpOverStdio(
  parts: McpParts,
  assistant: Assistant,
  input: NodeJS.ReadableStream,
  output: Outlet,
): Promise<void> {
  const lines = new Writable({
    write(chunk, _encoding, done) {
      output.write(String(chunk))
      done()
    },
  })
  const readable = input instanceof Readable ? input : new Readable().wrap(input)
  // A file as input ends without being closed.
  const ended = Promise.race([once(readable, 'end'), once(readable, 'close')])
  const served = serveStdio(() => mcpServer(parts, assistant), {
    transport: new StdioServerTransport(readable, lines),
  })
  await ended
  await served.close()
}
