import { z } from 'zod'
import { heldUpMs } from '../held-up.ts'
import { signed } from './signed.ts'
import type { SocketMode } from './socket-mode.ts'

export type DeliveryType = 'slash_commands' | 'interactive' | 'events_api'

/** The result of a delivery: acknowledged with what, and after how long, not counting stalls of this process. */
export interface Taken {
  readonly acked: boolean
  readonly ackMs: number
  /** Over HTTP. */
  readonly status?: number
  readonly payload?: unknown
}

/** What Slack delivers to the app. `id` is the envelope's. */
export type Deliver = (type: DeliveryType, payload: object, id?: string) => Promise<Taken>

/** Milliseconds; an app that has not acknowledged by then has failed. */
const ACK_MS = 3_000

/** Deliveries over Socket Mode, or signed over HTTP if `target` returns a URL. */
export function delivery(sockets: SocketMode, signingSecret: string, target: () => string | undefined): Deliver {
  return async (type, payload, id) => {
    const spent = stopwatch()
    const url = target()
    if (url === undefined) {
      const ack = await sockets.deliver(type, payload, () => ACK_MS - spent(), id)
      const taken = { acked: ack !== undefined, ackMs: spent() }
      return ack?.payload === undefined ? taken : { ...taken, payload: ack.payload }
    }
    const body = httpBody(type, payload)
    const headers = { ...headersOf(type), ...signed(signingSecret, body) }
    const answer = await fetch(url, { method: 'POST', headers, body })
    const ackMs = spent()
    const text = await answer.text()
    const said = text === '' ? {} : { payload: z.unknown().parse(JSON.parse(text)) }
    return { acked: answer.ok && ackMs < ACK_MS, ackMs, status: answer.status, ...said }
  }
}

function stopwatch(): () => number {
  const [began, before] = [performance.now(), heldUpMs()]
  return () => performance.now() - began - (heldUpMs() - before)
}

/** The body of a delivery over HTTP. */
export function httpBody(type: DeliveryType, payload: object): string {
  if (type === 'events_api') return JSON.stringify(payload)
  const command = z.record(z.string(), z.string())
  const fields = type === 'slash_commands' ? command.parse(payload) : { payload: JSON.stringify(payload) }
  return new URLSearchParams(fields).toString()
}

export function headersOf(type: DeliveryType): Record<string, string> {
  return { 'content-type': type === 'events_api' ? 'application/json' : 'application/x-www-form-urlencoded' }
}
