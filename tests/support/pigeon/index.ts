import { EventEmitter, once } from 'node:events'
import { z } from 'zod'
import type { Answer, Bot, ChatAdapter } from '#core/asking/adapter.ts'
import type { Reply } from '#core/asking/reply.ts'
import { TenantId } from '#core/ids.ts'
import type { Platform } from '#platforms/kit/platform.ts'
import { like } from '#src/config/setting.ts'
import { wordsOf } from '#tests/support/spoken.ts'

/** A platform of the tests' own: letters by carrier pigeon. */
export interface Loft {
  readonly platform: Platform
  readonly adapter: ChatAdapter
  /** What was posted, by channel. */
  readonly posted: { readonly channel: string; readonly text: string }[]
  /** Asks in the loft's only channel; resolves once Crier has signed in. */
  ask(command: string, text: string): Promise<Answer | undefined>
}

const Environment = z.object({ PIGEON_LOFT: like(/^\w+$/, 'the name of a loft') })

export function openLoft(): Loft {
  const posted: Loft['posted'][number][] = []
  const signedIn = new EventEmitter<{ bot: [Bot] }>()
  let bot: Bot | undefined
  let asked = 0
  const adapter: ChatAdapter = {
    platform: 'pigeon',
    start(given) {
      bot = given
      signedIn.emit('bot', given)
      return Promise.resolve(`Pigeon: a loft, ${given.commands.length} commands`)
    },
    compose: reply => [{ payload: wordsOf(reply) }],
    send({ channel }, { payload }) {
      posted.push({ channel, text: z.string().parse(payload) })
      return Promise.resolve({ kind: 'sent', receipt: { channel, message: String(posted.length) } })
    },
    find: () => Promise.resolve({ kind: 'no' }),
    amend: (_, receipt) => Promise.resolve({ kind: 'sent', receipt }),
    connection: () => Promise.resolve({ kind: 'connected' }),
    stop: () => Promise.resolve(),
  }
  const platform: Platform = {
    name: 'pigeon',
    settings: {
      settings: [{ name: 'PIGEON_LOFT', default: 'none', meaning: 'Where the pigeons live.', secret: false }],
      environment: Environment,
      missing: () => [],
      read: variables => Environment.parse(variables),
    },
    isConfigured: set => set['PIGEON_LOFT'] !== undefined,
    adapter: () => Promise.resolve(adapter),
    dress: () => Promise.resolve({ name: 'Pigeon', measure: (reply: Reply) => [measured(wordsOf(reply))] }),
    manifest: () => Promise.resolve({ pigeons: 1 }),
    checks: () => Promise.resolve([{ name: 'Pigeon loft', look: () => Promise.resolve('all home') }]),
  }
  return {
    platform,
    adapter,
    posted,
    async ask(command, text) {
      const [desk] = bot ? [bot] : await once(signedIn, 'bot')
      asked += 1
      return desk.answer({
        id: `pigeon ${asked}`,
        asked: { kind: 'typed', command, text },
        asker: { id: 'P1', manager: true, zone: 'UTC' },
        place: { platform: 'pigeon', tenant: TenantId.parse('pigeon:LOFT'), channel: 'perch' },
        direct: false,
      })
    },
  }
}

function measured(text: string) {
  return {
    uses: [{ what: 'words', used: text.split(' ').length, limit: 1000 }],
    text,
    pieces: [{ look: 'plain' as const, text }],
    buttons: 0,
    pictures: 0,
  }
}
