import { setTimeout as wait } from 'node:timers/promises'
import { SocketModeReceiver } from '@slack/bolt'
import type { webApi } from '@slack/bolt'
import type { Connection, PlatformLost } from '#core/asking/adapter.ts'
import type { Log } from '#core/log.ts'
import { Barred } from '#core/asking/refusal.ts'
import { boltLogger, faultText } from './log.ts'
import { isTokenRefused, notReached } from './outcome.ts'

const FIRST_WAIT_MS = 250
const LONGEST_WAIT_MS = 30_000
/** Milliseconds Slack may take to answer our close; the client itself would wait 30 s. */
const FAREWELL_MS = 2_000
/**
 * Milliseconds of uninterrupted refusals after which they count as permanent; a shorter spell is Slack's own trouble.
 */
const REFUSED_MS = 15 * 60_000

const NOT_YET: Connection = { kind: 'lost', reason: 'not connected yet' }

export interface Socket {
  readonly receiver: SocketModeReceiver
  /** Connects, and stays connected until `close`. Rejects if the first connection fails. */
  open(): Promise<void>
  connection(): Connection
  close(): Promise<void>
  /** Resolves when Slack refuses the token for good. */
  readonly ended: Promise<PlatformLost>
}

/** How long a refusal may last, and the backoff after a number of failures, both in milliseconds. */
export interface Pauses {
  readonly refused: number
  readonly after: (failures: number) => number
}

const PAUSES: Pauses = {
  refused: REFUSED_MS,
  after: failures => Math.min(FIRST_WAIT_MS * 2 ** failures, LONGEST_WAIT_MS),
}

/**
 * Socket Mode that stays up. Bolt's reconnection first waits for its ping timeout, 5 seconds without events, and a
 * failed request for the next URL ends the process; ours reconnects at once and then backs off.
 */
export function socket(
  appToken: string,
  clientOptions: webApi.WebClientOptions,
  log: Log,
  pauses: Pauses = PAUSES,
): Socket {
  const receiver = new SocketModeReceiver({
    appToken,
    autoReconnectEnabled: false,
    clientPingTimeout: 5_000,
    logger: boltLogger(log),
    installerOptions: { clientOptions },
  })
  const { client } = receiver
  const stopping = new AbortController()
  let running: Promise<void> = Promise.resolve()
  let connection: Connection = NOT_YET
  let end: (ended: PlatformLost) => void = () => undefined
  const ended = new Promise<PlatformLost>(resolve => {
    end = resolve
  })

  /** Resolves when connected; `lost` resolves when the connection drops. */
  async function connect(): Promise<{ readonly lost: Promise<void> }> {
    const lost = new Promise<void>(resolve => {
      client.once('disconnected', () => {
        connection = { kind: 'lost', reason: 'the connection was lost; reconnecting' }
        resolve()
      })
    })
    try {
      await client.start()
      connection = { kind: 'connected' }
      return { lost }
    } catch (error) {
      client.removeAllListeners('disconnected')
      throw error
    }
  }

  async function stayConnected(first: Promise<void>): Promise<void> {
    let lost = first
    let failures = 0
    let refusedSince: number | undefined
    while (!stopping.signal.aborted) {
      await lost
      if (stopping.signal.aborted) return
      try {
        if (failures > 0) await wait(pauses.after(failures), undefined, stopping)
        lost = (await connect()).lost
        if (failures > 0) log.info({ attempts: failures }, 'Slack is connected again')
        failures = 0
        refusedSince = undefined
      } catch (error) {
        if (stopping.signal.aborted) return
        lost = Promise.resolve()
        failures += 1
        connection = { kind: 'lost', reason: `no connection after ${failures} attempts: ${faultText(error)}` }
        if (failures === 1) log.warn({ error: faultText(error) }, 'the connection to Slack is lost, trying again')
        if (!isTokenRefused(error)) {
          refusedSince = undefined
          continue
        }
        const { error: name } = error.data
        if (refusedSince === undefined) log.error({ error: name }, 'Slack refuses the app token, trying again')
        refusedSince ??= performance.now()
        if (performance.now() - refusedSince < pauses.refused) continue
        return end({ reason: `Slack refuses SLACK_APP_TOKEN (${name}); set a new one`, next: 'ask a person' })
      }
    }
  }

  return {
    receiver,
    connection: () => connection,
    ended,
    async open() {
      const { lost } = await connect().catch(barred)
      running = stayConnected(lost)
    },
    async close() {
      stopping.abort()
      const closed = client.disconnect().then(() => running)
      await Promise.race([closed, wait(FAREWELL_MS, undefined, { ref: false })])
    },
  }
}

function barred(error: unknown): never {
  if (!isTokenRefused(error)) throw notReached(error)
  throw new Barred(`Slack did not accept SLACK_APP_TOKEN (${faultText(error)}). Make one under "App-Level Tokens".`)
}
