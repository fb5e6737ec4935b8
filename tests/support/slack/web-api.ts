import type { IncomingMessage, ServerResponse } from 'node:http'
import { z } from 'zod'
import { BOT_USER } from './emulated.ts'
import type { Emulated } from './emulated.ts'
import type { Fault, Faults } from './faults.ts'
import type { Profile } from './people.ts'
import { userObject } from './people.ts'
import type { Archive } from './posted.ts'
import { blockProblems, viewProblems } from './schema.ts'
import type { Stage } from './shown.ts'

export interface Call {
  readonly method: string
  readonly team: string
  readonly args: Readonly<Record<string, unknown>>
  readonly at: number
}

export interface WebApiParts {
  readonly emulated: Emulated
  readonly stage: Stage
  readonly calls: Call[]
  readonly archive: Archive
  readonly people: Map<string, Profile>
  readonly appToken: string
  /** Workspace (or organisation) ids by bot token. */
  readonly teams: Map<string, string>
  /** Revoked tokens, with the error for each. */
  readonly revoked: Map<string, string>
  readonly faults: () => Faults
  readonly fate: (faults: Faults) => Fault | undefined
  readonly socketUrl: () => string
}

type Answer = Readonly<Record<string, unknown>>
const POSTING: ReadonlySet<string> = new Set(['chat.postMessage', 'chat.postEphemeral', 'chat.update'])
const READING: ReadonlySet<string> = new Set(['conversations.history', 'conversations.replies'])
const Args = z.looseObject({
  channel: z.string().optional(),
  thread_ts: z.string().optional(),
  user: z.string().optional(),
  user_id: z.string().optional(),
  ts: z.string().optional(),
  text: z.string().optional(),
})
const Ts = z.looseObject({
  channel: z.string().optional().catch(undefined),
  ts: z.string().optional(),
  message_ts: z.string().optional(),
})

/** Slack's Web API: the emulator's, with what it lacks and what can go wrong. */
export function webApi(parts: WebApiParts) {
  const { archive } = parts
  let failing = 0
  const lastRead = new Map<string, number>()

  async function answer(method: string, team: string, args: Answer): Promise<Answer> {
    switch (method) {
      case 'auth.test':
        return identity(team)
      case 'apps.connections.open':
        return { ok: true, url: parts.socketUrl() }
      case 'users.info': {
        const user = String(args['user'])
        const [name = 'someone'] = [...parts.emulated.users].find(([, id]) => id === user) ?? []
        const profile = parts.people.get(user)
        return profile ? { ok: true, user: userObject(user, name, profile) } : { ok: false, error: 'user_not_found' }
      }
      case 'conversations.history':
        return parts.faults().noHistory ? { ok: false, error: 'missing_scope' } : archive.history(args)
      case 'conversations.replies':
        return parts.faults().noHistory ? { ok: false, error: 'missing_scope' } : archive.replies(args)
      case 'chat.postMessage':
      case 'chat.postEphemeral':
      case 'chat.update':
        return blockProblems(args['blocks'] ?? []).length > 0
          ? { ok: false, error: 'invalid_blocks' }
          : parts.emulated.call(method, args)
      case 'views.open':
      case 'views.publish':
      case 'views.update':
        return viewProblems(args['view']).length > 0
          ? { ok: false, error: 'invalid_arguments' }
          : parts.emulated.call(method, args)
      default:
        return parts.emulated.call(method, args)
    }
  }

  function record(method: string, team: string, args: Answer, answer: Answer): void {
    const { channel: to = '', thread_ts, user, user_id, ts: old = '', text = '' } = Args.parse(args)
    const { channel = to, ts, message_ts } = Ts.parse(answer)
    const thread = thread_ts === undefined ? {} : { thread: thread_ts }
    const common = { team, channel, ...thread, ts: ts ?? message_ts ?? '', payload: args }
    if (method === 'chat.postMessage') {
      parts.stage.show({ via: 'post', ...common })
      archive.add({
        channel,
        ts: ts ?? '',
        text,
        metadata: args['metadata'],
        ...(thread_ts === undefined ? {} : { thread_ts }),
      })
    } else if (method === 'chat.postEphemeral') {
      parts.stage.show({ via: 'ephemeral', ...common, ...(user === undefined ? {} : { user }) })
    } else if (method === 'chat.update') {
      parts.stage.show({ via: 'update', ...common, ts: old })
    } else if (method === 'views.open' || method === 'views.update') {
      parts.stage.show({ via: 'modal', ...common })
    } else if (method === 'views.publish') {
      parts.stage.show({ via: 'home', ...common, ...(user_id === undefined ? {} : { user: user_id }) })
    }
  }

  /** Meaningless answers, in turn: a proxy in front of Slack can say anything. */
  function failLate(response: ServerResponse, say: (status: number, json: Answer) => void): unknown {
    const json = { 'content-type': 'application/json; charset=utf-8' }
    switch (failing++ % 6) {
      case 0:
        return say(500, { ok: false })
      case 1:
        return say(200, { ok: false, error: 'internal_error' })
      case 2:
        return say(200, { ok: false, error: 'fatal_error' })
      case 3:
        return response.writeHead(200, json).end()
      case 4:
        return response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Be right back</h1>')
      default:
        response.writeHead(200, { ...json, 'content-length': '1000' })
        return response.write('{"ok":tr', () => response.destroy())
    }
  }

  return async function handle(method: string, request: IncomingMessage, body: string, response: ServerResponse) {
    const args = parsed(request, body)
    const token = (request.headers.authorization ?? '').replace(/^Bearer /i, '')
    const isApp = method === 'apps.connections.open'
    const team = isApp && token === parts.appToken ? 'app' : parts.teams.get(token)
    const say = (status: number, json: Answer, headers: Record<string, string> = {}) => {
      response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers })
      response.end(JSON.stringify(json))
    }
    if (method === 'oauth.v2.access') return say(200, granted(args, parts.teams))
    if (team === undefined) return say(200, { ok: false, error: token === '' ? 'not_authed' : 'invalid_auth' })
    const revoked = parts.revoked.get(token)
    if (revoked !== undefined) return say(200, { ok: false, error: revoked })
    parts.calls.push({ method, team, args, at: Date.now() })

    const faults = parts.faults()
    const slow = faults.slow?.[method]
    if (slow !== undefined) await new Promise(resolve => setTimeout(resolve, slow))
    const fault = POSTING.has(method) ? parts.fate(faults) : undefined
    if (POSTING.has(method)) {
      if (faults.delayMs) await new Promise(resolve => setTimeout(resolve, faults.delayMs))
      const closed = faults.closed?.includes(Args.parse(args).channel ?? '') ? 'not_in_channel' : undefined
      const error = faults.refuse ?? closed
      if (error !== undefined) return say(200, { ok: false, error })
    }
    if (faults.limitedHistory && READING.has(method)) {
      return say(429, { ok: false, error: 'ratelimited' }, { 'retry-after': '1' })
    }
    if (faults.reading && READING.has(method)) {
      const { everyMs = 0, refuse, broken, page } = faults.reading
      const left = (lastRead.get(`${method} ${team}`) ?? 0) + everyMs - Date.now()
      if (left > 0) {
        return say(429, { ok: false, error: 'ratelimited' }, { 'retry-after': String(Math.ceil(left / 1000)) })
      }
      lastRead.set(`${method} ${team}`, Date.now())
      if (broken === 'drop') return response.destroy()
      if (broken === 'hang') return undefined
      if (broken === '500') return say(500, { ok: false })
      if (broken === 'html') return response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Oops</h1>')
      if (refuse !== undefined) return say(200, { ok: false, error: refuse })
      if (page !== undefined) args['limit'] = Math.min(Number(args['limit'] ?? page), page)
    }
    if (fault === 'dropBefore') return response.destroy()
    if (fault === 'hang') return undefined
    if (fault === 'limited') {
      return say(429, { ok: false, error: 'ratelimited' }, { 'retry-after': String(faults.retryAfterS ?? 1) })
    }
    const result = await answer(method, team, args)
    if (result['ok'] === true) record(method, team, args, result)
    if (fault === 'dropAfter') return response.destroy()
    if (fault === 'failAfter') {
      return failLate(response, say)
    }
    return say(200, result, { 'x-oauth-scopes': SCOPES })
  }
}

const SCOPES =
  'app_mentions:read,channels:history,chat:write,chat:write.public,commands,files:write,groups:history,im:history,im:write,users:read'

/** What a `consent` code is exchanged for; the workspace's token is known from then on. */
function granted(args: Answer, teams: Map<string, string>): Answer {
  const { code = '', client_id: id, client_secret: secret } = Grant.parse(args)
  const [, team] = /^code-([TE]\w+)$/.exec(code) ?? []
  if (team === undefined) return { ok: false, error: 'invalid_code' }
  if (id !== 'client' || secret !== 'client-secret') return { ok: false, error: 'bad_client_secret' }
  const organisation = team.startsWith('E')
  teams.set(`xoxb-${team}`, team)
  return {
    ok: true,
    app_id: 'A000000001',
    authed_user: { id: 'U000000001' },
    scope: SCOPES,
    token_type: 'bot',
    access_token: `xoxb-${team}`,
    bot_user_id: BOT_USER,
    team: organisation ? null : { id: team, name: `Workspace ${team}` },
    enterprise: organisation ? { id: team, name: `Organisation ${team}` } : null,
    is_enterprise_install: organisation,
  }
}

const Grant = z.looseObject({
  code: z.string().optional(),
  client_id: z.string().optional(),
  client_secret: z.string().optional(),
})

function identity(team: string): Answer {
  const enterprise = team.startsWith('E')
  return {
    ok: true,
    url: 'https://loopback.slack.example/',
    team: 'Loopback',
    user: 'crier',
    team_id: enterprise ? 'T000000001' : team,
    user_id: BOT_USER,
    bot_id: 'B00000BOT',
    is_enterprise_install: enterprise,
    ...(enterprise ? { enterprise_id: team } : {}),
  }
}

/** Arguments as the SDK sends them: a form whose objects are JSON. */
function parsed(request: IncomingMessage, body: string): Record<string, unknown> {
  if (request.headers['content-type']?.includes('application/json')) {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(body))
  }
  return Object.fromEntries(
    [...new URLSearchParams(body)].map(([name, value]): [string, unknown] => [
      name,
      OBJECTS.has(name) ? JSON.parse(value) : value,
    ]),
  )
}

const OBJECTS: ReadonlySet<string> = new Set(['blocks', 'metadata', 'view', 'files', 'attachments'])
