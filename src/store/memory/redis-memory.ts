import { setImmediate as turn, setTimeout as sleep } from 'node:timers/promises'
import KeyvRedis, { createKeyv } from '@keyv/redis'
import type { Log } from '#core/log.ts'
import { Unavailable } from '#core/asking/refusal.ts'
import { memoryOver, type OpenMemory } from './memory.ts'

const CONNECTING_MS = 3000
/** Milliseconds. An answer takes one; a server that hangs must not keep everybody waiting. */
const ANSWER_MS = 1000
/** Milliseconds before Redis is tried again after a failure. */
const REST_MS = 5000
const NAMESPACE = 'crier'

/**
 * Expendable values with a lifetime, in the Redis at `keyvUrl` (`redis://…`), shared by several replicas. Throws
 * Unavailable if it cannot be reached at first. During a later outage nothing is remembered or recalled, which is
 * logged once; forgetting somebody fails then, since it must not be thought done.
 */
export async function openRedisMemory(keyvUrl: string, log: Log): Promise<OpenMemory> {
  const client = { url: keyvUrl, disableOfflineQueue: true, socket: { connectTimeout: CONNECTING_MS } }
  const keyv = createKeyv(client, { namespace: NAMESPACE, throwOnErrors: true, connectionTimeout: CONNECTING_MS })
  const redis: unknown = keyv.store
  if (!(redis instanceof KeyvRedis)) throw new TypeError('expected the Redis of keyv')
  let why: unknown
  redis.client.on('error', (error: unknown) => (why = error))
  const memory = memoryOver(keyv, async function* () {
    for await (const [key] of redis.iterator(NAMESPACE)) yield key
  })
  let restsUntil = 0
  let lost = false

  async function orNot<T>(ask: () => Promise<T>): Promise<T | undefined> {
    if (performance.now() < restsUntil) return undefined
    try {
      const answer = await within(ANSWER_MS, ask())
      if (lost) log.info({}, 'Redis answers again')
      lost = false
      return answer
    } catch (error) {
      restsUntil = performance.now() + REST_MS
      if (!lost) log.warn({ error: textOf(error) }, 'Redis does not answer: Crier goes on without it until it does')
      lost = true
      return undefined
    }
  }

  try {
    await within(CONNECTING_MS, redis.getClient())
    await within(CONNECTING_MS, keyv.get('anything'))
  } catch (error) {
    if (redis.client.isOpen) await redis.client.destroy()
    throw new Unavailable(
      `The Redis of KEYV_URL, at ${new URL(keyvUrl).host}, cannot be reached (${textOf(why ?? error)}). Start it, or correct KEYV_URL; without it, the database keeps what Redis would.`,
    )
  }
  return {
    get: key => orNot(() => memory.get(key)),
    async set(key, value, lifetimeMs) {
      await orNot(() => memory.set(key, value, lifetimeMs))
    },
    forget: forgotten => memory.forget(forgotten),
    async close() {
      await within(ANSWER_MS, memory.close()).catch(() => redis.client.destroy())
    },
  }
}

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  const late = new AbortController()
  const end = sleep(ms, undefined, late).then(async () => {
    // After a pause of this process the timer fires first, even if the reply is waiting to be read.
    await turn()
    throw new Error(`no answer within ${ms / 1000} s`)
  })
  try {
    return await Promise.race([work, end])
  } finally {
    late.abort()
    end.catch(() => undefined)
    work.catch(() => undefined)
  }
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
