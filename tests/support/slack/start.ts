import { once } from 'node:events'
import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { z } from 'zod'
import { BOT_USER, emulated, TEAM } from './emulated.ts'
import { fate } from './faults.ts'
import type { Faults } from './faults.ts'
import * as payloads from './payloads.ts'
import type { Scene } from './payloads.ts'
import { PEOPLE } from './people.ts'
import type { Person, Profile } from './people.ts'
import { Archive } from './posted.ts'
import { Responses } from './responses.ts'
import { Stage } from './shown.ts'
import type { Shown } from './shown.ts'
import { signed } from './signed.ts'
import { socketMode } from './socket-mode.ts'
import { webApi } from './web-api.ts'
import type { Call } from './web-api.ts'

export interface SlackSetting {
  /** 0: any free port. */
  readonly port?: number
  /** Seeds the faults. */
  readonly seed?: number
  readonly faults?: Faults
  /** Workspaces beside the first; each has a token `xoxb-<id>`. An id that begins with E is an organisation. */
  readonly teams?: readonly string[]
  readonly channels?: number
}

/** How a delivery was taken: acknowledged after so long, and with what. */
export interface Taken {
  readonly acked: boolean
  readonly ackMs: number
  /** Over HTTP. */
  readonly status?: number
  readonly payload?: unknown
}

interface Where {
  readonly as?: Person
  readonly team?: string
  readonly channel?: string
  readonly thread?: string
  readonly enterprise?: string
  readonly isEnterpriseInstall?: boolean
  /** The same id again: a replay. */
  readonly id?: string
}

const ACK_MS = 3_000

/** A Slack on loopback: emulated state, Socket Mode, signed deliveries, response_urls, and faults. */
export async function startSlack({ port = 0, seed = 1, faults = {}, teams = [], channels = 3 }: SlackSetting = {}) {
  const signingSecret = 'loopback-signing-secret'
  const appToken = 'xapp-1-loopback'
  const stage = new Stage()
  const calls: Call[] = []
  const tokens = new Map([TEAM, ...teams].map(team => [`xoxb-${team}`, team]))
  const revoked = new Set<string>()
  let present = faults
  let target: string | undefined
  let out = false
  let turnedAway = 0
  let count = 0

  const server = createServer()
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const address = z.object({ port: z.number() }).parse(server.address())
  const base = `http://127.0.0.1:${address.port}`
  const names = Object.keys(PEOPLE).filter(name => name !== 'admin')
  const state = await emulated(await freePort(), base, names, channels)
  const people = new Map<string, Profile>(
    Object.entries(PEOPLE).map(([name, profile]): [string, Profile] => [state.users.get(name) ?? name, profile]),
  )
  const archive = new Archive()
  const responses = new Responses(stage, () => base)
  const sockets = socketMode(server)
  const handle = webApi({
    emulated: state,
    stage,
    calls,
    archive,
    people,
    appToken,
    teams: tokens,
    revoked,
    faults: () => present,
    fate: fate(seed),
    socketUrl: () => `ws://127.0.0.1:${address.port}/link?ticket=${++count}`,
  })

  server.on('request', (request, response) => {
    void (async () => {
      const raw = await bodyOf(request)
      if (out) {
        turnedAway += 1
        return response.destroy()
      }
      const [, first = '', rest = ''] = /^\/([^/?]*)\/?([^?]*)/.exec(request.url ?? '') ?? []
      if (first === 'api') return handle(rest, request, raw.toString(), response)
      if (first === 'respond') return responses.take(rest, raw.toString(), response)
      if (first === '_loopback') return control(rest, raw.toString(), response)
      const answer = await fetch(`${state.url}${request.url}`, {
        method: request.method ?? 'GET',
        headers: z.record(z.string(), z.string()).parse({ 'content-type': request.headers['content-type'] ?? '' }),
        ...(raw.length > 0 ? { body: new Uint8Array(raw) } : {}),
        redirect: 'manual',
      })
      response.writeHead(answer.status, Object.fromEntries(answer.headers))
      response.end(Buffer.from(await answer.arrayBuffer()))
    })().catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(500)
      response.end(String(error))
    })
  })

  /** For a Slack in a process of its own: what was posted, and faults to come. */
  function control(what: string, body: string, response: ServerResponse): void {
    if (what === 'faults') present = z.custom<Faults>(value => typeof value === 'object').parse(JSON.parse(body))
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(JSON.stringify(what === 'posts' ? posts() : { ok: true }))
  }

  function posts(): readonly Shown[] {
    return stage.all.filter(({ via }) => via === 'post')
  }

  const user = (name: Person) => state.users.get(name) ?? name
  const desk = state.channels.get('desk') ?? 'C000000001'

  async function scene(where: Where): Promise<Scene> {
    const { team = TEAM, channel = desk, as = 'member', enterprise, isEnterpriseInstall } = where
    const trigger = where.id ?? (await triggerFor(user(as)))
    return {
      team,
      channel,
      user: user(as),
      trigger,
      responseUrl: responses.url(team, channel, user(as)),
      ...(as === 'stranger' ? { userTeam: 'T0OTHER' } : {}),
      ...(enterprise === undefined ? {} : { enterprise }),
      ...(isEnterpriseInstall === undefined ? {} : { isEnterpriseInstall }),
    }
  }

  async function triggerFor(user: string): Promise<string> {
    const made = await state.call('views.generateTriggerId', { user_id: user })
    return z.object({ trigger_id: z.string() }).parse(made).trigger_id
  }

  /** Over HTTP where a target was set, else over Socket Mode. */
  async function deliver(
    type: 'slash_commands' | 'interactive' | 'events_api',
    payload: object,
    id?: string,
  ): Promise<Taken> {
    const began = performance.now()
    if (target === undefined) {
      const ack = await sockets.deliver(type, payload, ACK_MS, id)
      const taken = { acked: ack !== undefined, ackMs: performance.now() - began }
      return ack?.payload === undefined ? taken : { ...taken, payload: ack.payload }
    }
    const body = httpBody(type, payload)
    const answer = await fetch(target, {
      method: 'POST',
      headers: { ...headersOf(type), ...signed(signingSecret, body) },
      body,
    })
    const ackMs = performance.now() - began
    const text = await answer.text()
    return {
      acked: answer.ok && ackMs < ACK_MS,
      ackMs,
      status: answer.status,
      ...(text === '' ? {} : { payload: JSON.parse(text) as unknown }),
    }
  }

  async function event(of: Scene, id: string, happened: Readonly<Record<string, unknown>>): Promise<Taken> {
    return deliver('events_api', payloads.eventOf(of, id, happened))
  }
  const eventId = (where: Where) => where.id ?? `Ev${String(++count).padStart(8, '0')}`
  const ts = () => `${Math.floor(Date.now() / 1000)}.${String(++count).padStart(6, '0')}`

  return {
    apiUrl: `${base}/api/`,
    url: base,
    port: address.port,
    signingSecret,
    tokens: { bot: `xoxb-${TEAM}`, app: appToken, of: (team: string) => `xoxb-${team}` },
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
    /** Somebody allows the app at the address that "Add to Slack" leads to: where the browser is sent then. */
    consent(authorizeUrl: string, team: string): URL {
      const asked = new URL(authorizeUrl).searchParams
      const back = new URL(asked.get('redirect_uri') ?? 'missing:redirect_uri')
      back.searchParams.set('code', `code-${team}`)
      back.searchParams.set('state', asked.get('state') ?? '')
      return back
    },
    /** Deliver over HTTP to this address from now on. */
    deliverTo(url: string) {
      target = url
    },
    faults(next: Faults) {
      present = next
    },
    posts,
    /** Every request is cut off while it lasts. */
    outage(lasts: boolean) {
      out = lasts
    },
    /** How many requests were cut off by an outage. */
    refused: () => turnedAway,
    /** Somebody else's message in the channel, which nobody is told of. */
    async say(text: string, channel = desk): Promise<void> {
      archive.add({ channel, ts: ts(), text })
    },
    until: (shown: number, withinMs?: number) => stage.until(shown, withinMs),
    /** A slash command as typed: `/summary harbour`. */
    async command(line: string, where: Where = {}): Promise<Taken> {
      const [, name = line, text = ''] = /^(\/\S+)\s*(.*)$/su.exec(line) ?? []
      return deliver('slash_commands', payloads.slashCommand(await scene(where), name, text), where.id)
    },
    async press(button: { readonly action_id: string; readonly value: string }, where: Where = {}): Promise<Taken> {
      return deliver('interactive', payloads.buttonPress(await scene(where), button, where.thread))
    },
    async pressAtHome(
      button: { readonly action_id: string; readonly value: string },
      where: Where = {},
    ): Promise<Taken> {
      return deliver('interactive', payloads.homePress(await scene(where), button))
    },
    async suggest(option: string, typed: string, view: Record<string, unknown>, where: Where = {}): Promise<Taken> {
      return deliver('interactive', payloads.suggestion(await scene(where), option, typed, view))
    },
    async submit(view: Readonly<Record<string, unknown>>, where: Where = {}): Promise<Taken> {
      return deliver('interactive', payloads.viewSubmission(await scene(where), view))
    },
    async shortcut(callbackId: string, text: string, where: Where = {}): Promise<Taken> {
      return deliver('interactive', payloads.messageShortcut(await scene(where), callbackId, text))
    },
    async dm(text: string, where: Where = {}, more: Readonly<Record<string, unknown>> = {}): Promise<Taken> {
      const opened = await state.call('conversations.open', { users: user(where.as ?? 'member') })
      const channel = z.object({ channel: z.object({ id: z.string() }) }).parse(opened).channel.id
      const of = await scene({ ...where, channel })
      const thread = where.thread === undefined ? {} : { thread_ts: where.thread }
      const message = {
        type: 'message',
        channel,
        channel_type: 'im',
        user: of.user,
        text,
        ts: ts(),
        ...thread,
        ...more,
      }
      return event(of, eventId(where), message)
    },
    async mention(text: string, where: Where = {}): Promise<Taken> {
      const of = await scene(where)
      const thread = where.thread === undefined ? {} : { thread_ts: where.thread }
      const said = { type: 'app_mention', channel: of.channel, user: of.user, ts: ts(), ...thread }
      return event(of, eventId(where), { ...said, text: `<@${BOT_USER}> ${text}` })
    },
    async happen(happened: Readonly<Record<string, unknown>>, where: Where = {}): Promise<Taken> {
      return event(await scene(where), eventId(where), happened)
    },
    deliver,
    async close(): Promise<void> {
      sockets.close()
      server.closeAllConnections()
      server.close()
      await state.close()
    },
  }
}

export type LoopbackSlack = Awaited<ReturnType<typeof startSlack>>

/** The body of a delivery over HTTP. */
export function httpBody(type: string, payload: object): string {
  if (type === 'events_api') return JSON.stringify(payload)
  const fields =
    type === 'slash_commands' ? z.record(z.string(), z.string()).parse(payload) : { payload: JSON.stringify(payload) }
  return new URLSearchParams(fields).toString()
}

export function headersOf(type: string): Record<string, string> {
  return { 'content-type': type === 'events_api' ? 'application/json' : 'application/x-www-form-urlencoded' }
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(z.instanceof(Buffer).parse(chunk))
  return Buffer.concat(chunks)
}

/** The emulator takes a port number, and 0 does not tell which one it got. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = z.object({ port: z.number() }).parse(probe.address())
  probe.close()
  await once(probe, 'close')
  return port
}
