import { createEmulator } from 'emulate'
import { z } from 'zod'

export const TEAM = 'T000000001'
export const BOT_USER = 'U00000BOT'
/** The emulator allows 5,000 calls per token and hour; long runs make more. */
const TOKENS = Array.from({ length: 100 }, (_, index) => `xoxb-emulated-${index + 1}`)
const CALLS_A_TOKEN = 4500

export interface Emulated {
  /** One Web API call as Crier's bot: status and JSON body. */
  call(method: string, args: Readonly<Record<string, unknown>>): Promise<Record<string, unknown>>
  readonly url: string
  /** Ids by name. */
  readonly users: ReadonlyMap<string, string>
  readonly channels: ReadonlyMap<string, string>
  close(): Promise<void>
}

const Answer = z.looseObject({ ok: z.boolean() })
const Listed = z.object({ id: z.string(), name: z.string() })
const Members = z.object({ members: z.array(Listed) })
const Channels = z.object({ channels: z.array(Listed) })

/** The state of the Web API, kept by the `emulate` package. */
export async function emulated(
  port: number,
  baseUrl: string,
  users: readonly string[],
  channels: number,
): Promise<Emulated> {
  const extra = Array.from({ length: channels }, (_, index) => ({ name: index === 0 ? 'desk' : `room-${index + 1}` }))
  const emulator = await createEmulator({
    service: 'slack',
    port,
    baseUrl,
    seed: {
      slack: {
        users: users.map(name => ({ name })),
        oauth_apps: [
          {
            app_id: 'A000000001',
            client_id: 'client',
            client_secret: 'client-secret',
            name: 'Crier',
            redirect_uris: [],
            bot_id: 'B00000BOT',
            bot_user_id: BOT_USER,
            bot_name: 'crier',
          },
        ],
        channels: extra,
        tokens: TOKENS.map(token => ({
          token,
          user_id: BOT_USER,
          type: 'bot',
          bot_id: 'B00000BOT',
          app_id: 'A000000001',
        })),
      },
    },
  })

  const url = `http://127.0.0.1:${port}`

  let calls = 0

  async function call(method: string, args: Readonly<Record<string, unknown>>) {
    const token = TOKENS[Math.floor(calls++ / CALLS_A_TOKEN) % TOKENS.length]
    const answer = await fetch(`${url}/api/${method}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(args),
    })
    if (answer.status === 404) return { ok: false, error: 'unknown_method' }
    return Answer.parse(await answer.json())
  }

  const { members } = Members.parse(await call('users.list', { limit: 1000 }))
  const listed = Channels.parse(
    await call('conversations.list', { limit: 1000, types: 'public_channel,private_channel' }),
  )
  return {
    call,
    url,
    users: new Map(members.map(({ name, id }) => [name, id])),
    channels: new Map(listed.channels.map(({ name, id }) => [name, id])),
    close: () => emulator.close(),
  }
}
