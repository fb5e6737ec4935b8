import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import { z } from 'zod'
import { Refusal } from '#core/asking/refusal.ts'
import { SERVER_LIMITS } from '#core/server-limits.ts'
import { cannotListen } from '#platforms/kit/cannot-listen.ts'
import type { Finding } from './readiness.ts'

export interface Health {
  readonly port: number
  stop(): Promise<void>
}

export interface HealthParts {
  readonly metrics: () => Promise<{ readonly contentType: string; readonly text: string }>
  readonly look: () => Promise<readonly Finding[]>
}

/**
 * Serves `/metrics` for Prometheus, `/livez` (200 while this process answers) and `/readyz` (200 while it can work,
 * else 503; JSON with a reason for each finding), also as `/healthz`. Port 0: any free one. Throws a Refusal if it
 * cannot listen.
 */
export async function serveHealth(
  address: { readonly host: string; readonly port: number },
  { metrics, look }: HealthParts,
): Promise<Health> {
  const server = createServer(SERVER_LIMITS, (request, response) => {
    answer(request.url ?? '', response).catch(() => {
      if (!response.headersSent) json(response, 500, { error: 'this could not be told' })
    })
  })

  async function answer(url: string, response: ServerResponse): Promise<void> {
    switch (url.replace(/\?.*/su, '')) {
      case '/metrics': {
        const { contentType, text } = await metrics()
        response.writeHead(200, { 'content-type': contentType }).end(text)
        return
      }
      case '/livez':
        return json(response, 200, { alive: true })
      case '/readyz':
      case '/healthz': {
        const checks = await look()
        const ready = checks.every(({ ok }) => ok)
        return json(response, ready ? 200 : 503, { ready, checks })
      }
      default:
        return json(response, 404, { error: 'only /metrics, /livez and /readyz are here' })
    }
  }

  server.listen(address.port, address.host)
  try {
    await once(server, 'listening')
  } catch (cause) {
    throw new Refusal(cannotListen('METRICS_PORT', address, cause))
  }
  return {
    port: z.object({ port: z.int() }).parse(server.address()).port,
    async stop() {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}

function json(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
  response.end(`${JSON.stringify(value)}\n`)
}
