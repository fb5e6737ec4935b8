import { once } from 'node:events'
import { createServer } from 'node:http'
import type { Registry } from 'prom-client'
import { z } from 'zod'
import type { Store } from '#store/database/open.ts'

export interface Health {
  readonly port: number
  stop(): Promise<void>
}

/** Serves `/metrics` (Prometheus) and `/healthz` (200 while the database answers), on this machine only. Port 0: any free one. */
export async function serveHealth(port: number, registry: Registry, { db }: Store): Promise<Health> {
  const server = createServer((request, response) => {
    void (async () => {
      if (request.url === '/metrics') {
        response.writeHead(200, { 'content-type': registry.contentType }).end(await registry.metrics())
      } else if (request.url === '/healthz') {
        const look = db.selectFrom('tenants').select('id').limit(1).execute()
        const well = await look.then(
          () => true,
          () => false,
        )
        response.writeHead(well ? 200 : 503).end(well ? 'ok\n' : 'the database does not answer\n')
      } else {
        response.writeHead(404).end('only /metrics and /healthz are here\n')
      }
    })()
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: z.object({ port: z.int() }).parse(server.address()).port,
    async stop() {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}
