import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { type Client, DiscordjsError, DiscordjsErrorCodes, Events, Status } from 'discord.js'
import type { Connection } from '#core/asking/adapter.ts'
import { Barred } from '#core/asking/refusal.ts'

/** Milliseconds. Large bots need several connections, opened one every 5 s. */
const READY_MS = 5 * 60_000
/** Milliseconds a stop waits for a reconnection under way. */
const RECONNECT_MS = 3_000

/** Connects to the gateway; resolves once every server is known. */
export async function signIn(client: Client, token: string): Promise<Client<true>> {
  const ready = new Promise<Client<true>>(resolve => {
    client.once(Events.ClientReady, resolve)
  })
  try {
    await client.login(token)
  } catch (cause) {
    const sentence = `Discord did not let the bot in: ${cause instanceof Error ? cause.message : String(cause)}`
    throw isSetWrong(cause) ? new Barred(sentence) : new Error(sentence, { cause })
  }
  const waiting = new AbortController()
  const silent = pause(READY_MS, undefined, { signal: waiting.signal }).then(() => {
    throw new Error(`Discord let the bot in, but did not list its servers within ${READY_MS / 60_000} minutes`)
  })
  return Promise.race([ready, silent]).finally(() => waiting.abort())
}

/** Connected means that every shard of the gateway is up. */
export function connectionOf(client: Client): Connection {
  if (!client.isReady()) return { kind: 'lost', reason: 'not connected yet' }
  const down = client.ws.shards.filter(({ status }) => status !== Status.Ready)
  if (down.size === 0) return { kind: 'connected' }
  const states = [...new Set(down.map(({ status }) => Status[status].toLowerCase()))].join(', ')
  return { kind: 'lost', reason: `${down.size} of ${client.ws.shards.size} gateway connections are down (${states})` }
}

/** Is the token or the intents at fault? */
function isSetWrong(error: unknown): boolean {
  return (
    error instanceof DiscordjsError &&
    (error.code === DiscordjsErrorCodes.TokenInvalid || error.code === DiscordjsErrorCodes.DisallowedIntents)
  )
}

/**
 * Leaves the gateway. discord.js 14.28 cannot be stopped while reconnecting: it would come back, or fail uncaught. So a
 * reconnection under way is waited for briefly.
 */
export async function signOut(client: Client): Promise<void> {
  if (client.isReady() && client.ws.shards.some(({ status }) => status !== Status.Ready)) {
    const waiting = new AbortController()
    const { signal } = waiting
    const back = [Events.ShardResume, Events.ShardReady].map(event => once(client, event, { signal }))
    await Promise.race([...back, pause(RECONNECT_MS, undefined, { signal })].map(each => each.catch(() => undefined)))
    waiting.abort()
  }
  await client.destroy()
}
