/** A message as conversations.history returns it. */
export interface Posted {
  readonly channel: string
  readonly ts: string
  readonly thread_ts?: string
  readonly text: string
  readonly metadata?: unknown
}

interface Query {
  readonly channel?: unknown
  readonly ts?: unknown
  readonly oldest?: unknown
  readonly limit?: unknown
  readonly cursor?: unknown
  readonly include_all_metadata?: unknown
}

/** Every message of every channel, returned like conversations.history and .replies do, newest first or in order. */
export class Archive {
  readonly #byChannel = new Map<string, Posted[]>()

  /** How many messages there are. */
  get size(): number {
    let size = 0
    for (const messages of this.#byChannel.values()) size += messages.length
    return size
  }

  add(message: Posted): void {
    const channel = this.#byChannel.get(message.channel)
    if (channel) channel.push(message)
    else this.#byChannel.set(message.channel, [message])
  }

  history(query: Query): Record<string, unknown> {
    const all = this.#byChannel.get(String(query.channel)) ?? []
    const tops = all.filter(({ thread_ts, ts }) => thread_ts === undefined || thread_ts === ts)
    return this.#page(tops.toReversed(), query)
  }

  replies(query: Query): Record<string, unknown> {
    const all = this.#byChannel.get(String(query.channel)) ?? []
    const thread = all.filter(({ thread_ts, ts }) => ts === query.ts || thread_ts === query.ts)
    return thread.length === 0 ? { ok: false, error: 'thread_not_found' } : this.#page(thread, query)
  }

  #page(messages: readonly Posted[], query: Query): Record<string, unknown> {
    const fresh = messages.filter(({ ts }) => Number(ts) >= Number(query.oldest ?? 0))
    const start = Number(query.cursor ?? 0)
    if (!Number.isInteger(start)) return { ok: false, error: 'invalid_cursor' }
    const end = start + Math.min(Number(query.limit ?? 100), 999)
    const bare = String(query.include_all_metadata) !== 'true'
    return {
      ok: true,
      messages: fresh.slice(start, end).map(({ metadata, ...message }) => {
        const replies = this.#byChannel.get(message.channel)?.filter(({ thread_ts }) => thread_ts === message.ts).length
        return {
          type: 'message',
          ...message,
          ...(metadata === undefined || bare ? {} : { metadata }),
          ...(replies ? { reply_count: replies } : {}),
        }
      }),
      has_more: end < fresh.length,
      response_metadata: { next_cursor: end < fresh.length ? String(end) : '' },
    }
  }
}
