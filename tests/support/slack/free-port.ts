import { once } from 'node:events'
import { createServer } from 'node:http'
import { z } from 'zod'

export const Listening = z.object({ port: z.number() })

/** Starts something on a free port, for what cannot choose one itself; retries if somebody else took it first. */
export async function onFreePort<T>(start: (port: number) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    const probe = createServer().listen(0, '127.0.0.1')
    await once(probe, 'listening')
    const { port } = Listening.parse(probe.address())
    probe.close()
    await once(probe, 'close')
    try {
      return await start(port)
    } catch (error) {
      if (attempt === 5) throw error
    }
  }
}
