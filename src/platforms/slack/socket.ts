import { setTimeout as wait } from 'node:timers/promises'
import { SocketModeReceiver, webApi } from '@slack/bolt'
import type { Connection } from '#core/asking/adapter.ts'
import type { Log } from '#core/log.ts'
import { boltLogger, told } from './log.ts'

const FIRST_WAIT_MS = 250
const LONGEST_WAIT_MS = 30_000
/** How long Slack may take to answer our goodbye; the client itself would wait 30 s. */
const FAREWELL_MS = 2_000
/** With these no further attempt can succeed. */
const FINAL: ReadonlySet<string> = new Set([
  'account_inactive',
  'invalid_auth',
  'missing_scope',
  'not_allowed_token_type',
  'not_authed',
  'token_expired',
  'token_revoked',
])

const NOT_YET: Connection = { kind: 'lost', reason: 'not connected yet' }

export interface Socket {
  readonly receiver: SocketModeReceiver
  /** Connects, and stays connected until `close`. Rejects if the first connection fails. */
  open(): Promise<void>
  connection(): Connection
  close(): Promise<void>
}

/**
 * Socket Mode that stays up. Bolt's own reconnecting waits for its ping timeout first, deaf for 5 seconds, and a
 * failure while it asks for the next address ends the process; ours reconnects at once and then backs off.
 */
export function socket(appToken: string, clientOptions: webApi.WebClientOptions, log: Log): Socket {
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

  /** Resolves, once connected, with what resolves when the connection is lost. */
  async function connect(): Promise<{ readonly lost: Promise<void> }> {
    const lost = new Promise<void>(resolve => {
      client.once('disconnected', () => {
        connection = { kind: 'lost', reason: 'the connection was lost; it is being made again' }
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
    while (!stopping.signal.aborted) {
      await lost
      if (stopping.signal.aborted) return
      try {
        if (failures > 0) await wait(Math.min(FIRST_WAIT_MS * 2 ** failures, LONGEST_WAIT_MS), undefined, stopping)
        lost = (await connect()).lost
        if (failures > 0) log.info({ attempts: failures }, 'Slack is connected again')
        failures = 0
      } catch (error) {
        if (stopping.signal.aborted) return
        lost = Promise.resolve()
        failures += 1
        connection = { kind: 'lost', reason: `no connection after ${failures} attempts: ${told(error)}` }
        if (failures === 1) log.warn({ error: told(error) }, 'the connection to Slack is lost, trying again')
        if (error instanceof webApi.WebAPIPlatformError && FINAL.has(error.data.error)) {
          log.error({ error: error.data.error }, 'Slack refuses the app token for good; set a new SLACK_APP_TOKEN')
          return
        }
      }
    }
  }

  return {
    receiver,
    connection: () => connection,
    async open() {
      const { lost } = await connect()
      running = stayConnected(lost)
    },
    async close() {
      stopping.abort()
      const closed = client.disconnect().then(() => running)
      await Promise.race([closed, wait(FAREWELL_MS, undefined, { ref: false })])
    },
  }
}
