import { once } from 'node:events'
import { createServer } from 'node:http'
import { z } from 'zod'
import { delivery } from './delivery.ts'
import { BOT_USER, emulated, TEAM } from './emulated.ts'
import { fate } from './faults.ts'
import type { Faults } from './faults.ts'
import { Listening, onFreePort } from './free-port.ts'
import { front } from './front.ts'
import { handsOf } from './hands.ts'
import { PEOPLE } from './people.ts'
import type { Person, Profile } from './people.ts'
import { Archive } from './posted.ts'
import { Responses } from './responses.ts'
import { Stage } from './shown.ts'
import type { Shown } from './shown.ts'
import { socketMode } from './socket-mode.ts'
import { webApi } from './web-api.ts'
import type { Call } from './web-api.ts'

export interface SlackSetting {
  /** 0: any free port. */
  readonly port?: number
  /** Seed of the faults. */
  readonly seed?: number
  readonly faults?: Faults
  /** Workspaces besides the first; each has a token `xoxb-<id>`. An id that begins with E is an organisation. */
  readonly teams?: readonly string[]
  readonly channels?: number
}

const SIGNING_SECRET = 'loopback-signing-secret'
const APP_TOKEN = 'xapp-1-loopback'
const AnyFaults = z.custom<Faults>(value => typeof value === 'object' && value !== null)

/** A Slack on loopback: emulated state, Socket Mode, signed deliveries, response_urls, and faults. */
export async function startSlack({ port = 0, seed = 1, faults = {}, teams = [], channels = 3 }: SlackSetting = {}) {
  const stage = new Stage()
  const calls: Call[] = []
  const archive = new Archive()
  const tokens = new Map([TEAM, ...teams].map(team => [`xoxb-${team}`, team]))
  const revoked = new Map<string, string>()
  const present: { faults: Faults; target: string | undefined } = { faults, target: undefined }

  const server = createServer().listen(port, '127.0.0.1')
  // A client whose idle connection is closed just as it is reused cannot tell what became of its request.
  server.keepAliveTimeout = 0
  await once(server, 'listening')
  const { port: bound } = Listening.parse(server.address())
  const base = `http://127.0.0.1:${bound}`
  const names = Object.keys(PEOPLE).filter(name => name !== 'admin')
  const state = await onFreePort(free => emulated(free, base, names, channels))
  const user = (name: Person) => state.users.get(name) ?? name
  const desk = state.channels.get('desk') ?? 'C000000001'
  const people = new Map<string, Profile>(
    Object.entries(PEOPLE).map(([name, profile]): [string, Profile] => [state.users.get(name) ?? name, profile]),
  )
  const responses = new Responses(stage, () => base)
  const sockets = socketMode(server)
  const posts = (): readonly Shown[] => stage.all.filter(({ via }) => via === 'post')
  const { outage, refused } = front(server, {
    api: webApi({
      emulated: state,
      stage,
      calls,
      archive,
      people,
      appToken: APP_TOKEN,
      teams: tokens,
      revoked,
      faults: () => present.faults,
      fate: fate(seed),
      socketUrl: () => `ws://127.0.0.1:${bound}/link?ticket=${calls.length}`,
    }),
    responses,
    control(what, body) {
      if (what === 'posts') return posts()
      if (what === 'faults') present.faults = AnyFaults.parse(JSON.parse(body))
      return { ok: true }
    },
    behind: state.url,
  })
  const deliver = delivery(sockets, SIGNING_SECRET, () => present.target)

  return {
    ...handsOf({ state, responses, deliver, desk, user }),
    apiUrl: `${base}/api/`,
    url: base,
    port: bound,
    signingSecret: SIGNING_SECRET,
    tokens: { bot: `xoxb-${TEAM}`, app: APP_TOKEN, of: (team: string) => `xoxb-${team}` },
    team: TEAM,
    bot: BOT_USER,
    desk,
    channels: state.channels,
    user,
    stage,
    calls,
    people,
    revoked,
    sockets,
    responses,
    deliver,
    posts,
    outage,
    refused,
    /** Everything shown, once it is that many. */
    until: (shown: number, withinMs?: number) => stage.until(shown, withinMs),
    /** Delivers over HTTP to this URL from now on. */
    deliverTo(url: string) {
      present.target = url
    },
    faults(next: Faults) {
      present.faults = next
    },
    /** Somebody else's message in the channel, without an event. */
    say(text: string, channel = desk): void {
      archive.add({ channel, ts: `${Math.floor(Date.now() / 1000)}.${String(archive.size).padStart(6, '9')}`, text })
    },
    async close(): Promise<void> {
      sockets.close()
      server.closeAllConnections()
      server.close()
      await state.close()
    },
  }
}

export type LoopbackSlack = Awaited<ReturnType<typeof startSlack>>
