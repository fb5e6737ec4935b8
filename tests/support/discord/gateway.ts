import type { Server } from 'node:http'
import { GatewayIntentBits, GatewayOpcodes } from 'discord.js'
import { type WebSocket, WebSocketServer } from 'ws'
import { z } from 'zod'
import { guildPayload } from './channels.ts'
import { userPayload } from './people.ts'
import { type Session, serves, tell } from './session.ts'
import type { Judge } from './spec/judge.ts'
import type { World } from './world.ts'

const PRIVILEGED = GatewayIntentBits.GuildMembers | GatewayIntentBits.GuildPresences | GatewayIntentBits.MessageContent
/** How late a heartbeat may come besides, since a busy machine is late with all. */
const GRACE_MS = 10_000
const FRAME_BYTES = 4_096
const FRAMES_A_MINUTE = 120

const Frame = z.looseObject({ op: z.int(), d: z.unknown() })
const Opcode = z.enum(GatewayOpcodes)
/** What else a client may send once identified. */
const CLIENT_SAYS: ReadonlySet<GatewayOpcodes> = new Set([
  GatewayOpcodes.PresenceUpdate,
  GatewayOpcodes.VoiceStateUpdate,
  GatewayOpcodes.RequestGuildMembers,
])
const Identify = z.object({
  token: z.string(),
  intents: z.int(),
  properties: z.looseObject({ os: z.string() }),
  shard: z.tuple([z.int(), z.int()]).optional(),
  compress: z.boolean().optional(),
  large_threshold: z.int().optional(),
  presence: z.unknown().optional(),
})
const Resume = z.object({ token: z.string(), session_id: z.string(), seq: z.int() })

export interface Gateway {
  readonly sessions: ReadonlyMap<string, Session>
  /** Sends an event to every session whose shard and intents want it. `intent` 0: whatever the intents. */
  dispatch(t: string, d: unknown, intent: number): void
  /** Cuts every connection: `'drop'` without a close, a number with that close code. */
  cut(how: 'drop' | number): void
  /** Asks every client to reconnect (op 7). */
  askToReconnect(): void
  /** Forgets every session and says so (op 9). */
  invalidate(): void
  close(): void
  /** How often clients identified, resumed, and sent heartbeats. */
  readonly counts: { identified: number; resumed: number; heartbeats: number }
}

/** Discord's gateway, JSON over WebSocket, version 10, on the same port as its REST side. */
export function openGateway(
  server: Server,
  parts: {
    readonly world: World
    readonly judge: Judge
    readonly breaches: string[]
    readonly url: () => string
    readonly heartbeatMs: number
    readonly identifyEveryMs: number
  },
): Gateway {
  const { world, judge, breaches, url, heartbeatMs, identifyEveryMs } = parts
  const sockets = new WebSocketServer({ noServer: true })
  const sessions = new Map<string, Session>()
  const counts = { identified: 0, resumed: 0, heartbeats: 0 }
  let lastIdentify = 0

  server.on('upgrade', (request, socket, head) => {
    sockets.handleUpgrade(request, socket, head, opened => {
      const query = new URL(request.url ?? '/', 'ws://loopback').searchParams
      if (query.get('v') !== '10') opened.close(4012, 'Invalid API version')
      else if (query.get('encoding') === 'json') serve(opened)
      else opened.close(4002, 'Decode error')
    })
  })

  function ready(session: Session): void {
    const here = !world.removed && serves(session, { guild_id: world.guild.id })
    const data = {
      v: 10,
      user: userPayload(world.me, true),
      guilds: here ? [{ id: world.guild.id, unavailable: true }] : [],
      session_id: session.id,
      resume_gateway_url: url(),
      shard: session.shard,
      application: { id: world.application, flags: 0, flags_new: '0' },
    }
    const wrong = judge.payload('Ready', data)
    if (wrong.length > 0) breaches.push(`READY: ${wrong.join('; ')}`)
    tell(session, 'READY', data)
    if (here && session.intents & GatewayIntentBits.Guilds) tell(session, 'GUILD_CREATE', guildPayload(world))
  }

  function serve(socket: WebSocket): void {
    let session: Session | undefined
    const frames: number[] = []
    const send = (op: number, d: unknown): void => socket.send(JSON.stringify({ op, d, s: null, t: null }))
    let deadline = setTimeout(() => socket.close(4009, 'Session timed out'), heartbeatMs * 2 + GRACE_MS)
    const alive = (): void => {
      clearTimeout(deadline)
      deadline = setTimeout(() => socket.close(4009, 'Session timed out'), heartbeatMs * 2 + GRACE_MS)
    }

    function identify(d: unknown): void {
      const read = Identify.safeParse(d)
      if (session) return socket.close(4005, 'Already authenticated')
      if (!read.success) return socket.close(4002, 'Decode error')
      const { token, intents, shard } = read.data
      if (token !== world.token) return socket.close(4004, 'Authentication failed')
      if (intents & PRIVILEGED) return socket.close(4014, 'Disallowed intent(s)')
      if (world.now() - lastIdentify < identifyEveryMs) return send(GatewayOpcodes.InvalidSession, false)
      lastIdentify = world.now()
      counts.identified += 1
      world.changes.emit('change')
      session = { id: `session${world.newId()}`, intents, shard: shard ?? [0, 1], told: [], socket }
      sessions.set(session.id, session)
      ready(session)
    }

    function resume(d: unknown): void {
      const read = Resume.safeParse(d)
      if (!read.success) return socket.close(4002, 'Decode error')
      const { token, session_id, seq } = read.data
      if (token !== world.token) return socket.close(4004, 'Authentication failed')
      const known = sessions.get(session_id)
      if (!known) return send(GatewayOpcodes.InvalidSession, false)
      if (seq > known.told.length) return socket.close(4007, 'Invalid seq')
      session = known
      session.socket = socket
      counts.resumed += 1
      world.changes.emit('change')
      for (const frame of session.told.slice(seq)) socket.send(JSON.stringify(frame))
      tell(session, 'RESUMED', { _trace: [] })
    }

    function take(text: string): void {
      const { op, d } = Frame.parse(JSON.parse(text))
      const opcode = Opcode.safeParse(op).data
      if (opcode === GatewayOpcodes.Heartbeat) {
        alive()
        counts.heartbeats += 1
        world.changes.emit('change')
        return send(GatewayOpcodes.HeartbeatAck, null)
      }
      if (opcode === GatewayOpcodes.Identify) return identify(d)
      if (opcode === GatewayOpcodes.Resume) return resume(d)
      if (opcode === undefined || !CLIENT_SAYS.has(opcode)) return socket.close(4001, 'Unknown opcode')
      if (!session) socket.close(4003, 'Not authenticated')
    }

    socket.on('message', data => {
      const text = Buffer.isBuffer(data) ? data.toString('utf8') : ''
      const now = Date.now()
      frames.push(now)
      while ((frames[0] ?? now) < now - 60_000) frames.shift()
      if (frames.length > FRAMES_A_MINUTE) return socket.close(4008, 'Rate limited')
      if (Buffer.byteLength(text) > FRAME_BYTES) return socket.close(4002, 'Decode error')
      try {
        take(text)
      } catch {
        socket.close(4002, 'Decode error')
      }
    })
    socket.on('close', code => {
      clearTimeout(deadline)
      if (session?.socket !== socket) return
      session.socket = undefined
      world.changes.emit('change')
      if (code === 1000 || code === 1001) sessions.delete(session.id)
    })
    send(GatewayOpcodes.Hello, { heartbeat_interval: heartbeatMs, _trace: [] })
  }

  return {
    sessions,
    counts,
    dispatch(t, d, intent) {
      for (const session of sessions.values()) {
        if (serves(session, d) && (intent === 0 || session.intents & intent)) tell(session, t, d)
      }
    },
    cut(how) {
      for (const socket of sockets.clients) {
        if (how === 'drop') socket.terminate()
        else socket.close(how)
      }
    },
    askToReconnect() {
      for (const socket of sockets.clients)
        socket.send(JSON.stringify({ op: GatewayOpcodes.Reconnect, d: null, s: null, t: null }))
    },
    invalidate() {
      sessions.clear()
      for (const socket of sockets.clients)
        socket.send(JSON.stringify({ op: GatewayOpcodes.InvalidSession, d: false, s: null, t: null }))
    },
    close() {
      for (const socket of sockets.clients) socket.terminate()
      sockets.close()
    },
  }
}
