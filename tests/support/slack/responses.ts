import type { ServerResponse } from 'node:http'
import { z } from 'zod'
import type { Stage } from './shown.ts'

interface Open {
  readonly team: string
  readonly channel: string
  readonly user: string
  used: number
}

const MOST = 5
const Body = z.looseObject({ response_type: z.string().optional(), thread_ts: z.string().optional() })

/** response_urls: five uses each, then 404; `expire` ends them all at once. */
export class Responses {
  readonly #open = new Map<string, Open>()
  readonly #stage: Stage
  readonly #base: () => string
  #count = 0

  constructor(stage: Stage, base: () => string) {
    this.#stage = stage
    this.#base = base
  }

  url(team: string, channel: string, user: string): string {
    const id = `r${++this.#count}`
    this.#open.set(id, { team, channel, user, used: 0 })
    return `${this.#base()}/respond/${id}`
  }

  expire(): void {
    this.#open.clear()
  }

  take(id: string, body: string, response: ServerResponse): void {
    const open = this.#open.get(id)
    if (!open || open.used >= MOST) {
      response.writeHead(404, { 'content-type': 'application/json' })
      response.end(JSON.stringify({ ok: false, error: open ? 'used_url' : 'expired_url' }))
      return
    }
    open.used += 1
    const payload = Body.parse(JSON.parse(body))
    const { team, channel, user } = open
    this.#stage.show({
      via: 'response_url',
      team,
      channel,
      ts: '',
      payload,
      ...(payload.response_type === 'in_channel' ? {} : { user }),
      ...(payload.thread_ts === undefined ? {} : { thread: payload.thread_ts }),
    })
    response.writeHead(200)
    response.end('ok')
  }
}
