import { EventEmitter, once } from 'node:events'
import { z } from 'zod'
import { blockProblems, viewProblems } from './schema.ts'

const PATIENCE_MS = 60_000

/** Something that people on the loopback Slack saw, or saw change. */
export interface Shown {
  readonly via: 'post' | 'ephemeral' | 'response_url' | 'update' | 'modal' | 'home'
  readonly team: string
  readonly channel: string
  /** Who alone sees it. */
  readonly user?: string
  readonly thread?: string
  readonly ts: string
  readonly text: string
  /** The whole payload, JSON parsed. */
  readonly payload: Readonly<Record<string, unknown>>
  /** The `key` of its delivery metadata. */
  readonly key?: string
  /** Violations of the official schema: should be empty. */
  readonly problems: readonly string[]
}

const Metadata = z.object({ event_payload: z.object({ key: z.string() }) })

/** Everything shown so far, and a way to wait for more. */
export class Stage {
  readonly all: Shown[] = []
  readonly #changed = new EventEmitter().setMaxListeners(0)

  show(what: Omit<Shown, 'problems' | 'text' | 'key'>): Shown {
    const { payload } = what
    const metadata = Metadata.safeParse(payload['metadata'])
    const view = payload['view']
    const found = view === undefined ? blockProblems(payload['blocks'] ?? []) : viewProblems(view)
    const shown: Shown = {
      ...what,
      text: typeof payload['text'] === 'string' ? payload['text'] : '',
      ...(metadata.success ? { key: metadata.data.event_payload.key } : {}),
      problems: found,
    }
    this.all.push(shown)
    this.#changed.emit('shown')
    return shown
  }

  /** Everything shown, once it is at least `count`; after a minute rejects with what there is. */
  async until(count: number, withinMs = PATIENCE_MS): Promise<readonly Shown[]> {
    const signal = AbortSignal.timeout(withinMs)
    while (this.all.length < count) {
      await once(this.#changed, 'shown', { signal }).catch(() => {
        throw new Error(`${count} were to be shown within ${withinMs} ms, it is ${JSON.stringify(this.all, null, 1)}`)
      })
    }
    return this.all
  }
}
