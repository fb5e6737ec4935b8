import type { Server } from 'node:http'
import { WebSocketServer } from 'ws'
import type { WebSocket } from 'ws'
import { z } from 'zod'

const Ack = z.object({ envelope_id: z.string(), payload: z.unknown().optional() })
type Ack = z.infer<typeof Ack>

export interface SocketMode {
  connections(): number
  /** Resolves when at least one client is connected. */
  connected(): Promise<void>
  /** Sends an envelope to one connection; resolves with its acknowledgement, `undefined` on timeout. */
  deliver(type: string, payload: unknown, leftMs: () => number, id?: string): Promise<Ack | undefined>
  /** Asks every client to reconnect. */
  refresh(reason: 'warning' | 'refresh_requested'): void
  /** Stops reading from every connection, even a close. */
  stall(): void
  /** Cuts every connection. */
  drop(): void
  close(): void
}

/** Slack's end of Socket Mode, at `/link` of a server. */
export function socketMode(server: Server): SocketMode {
  const wss = new WebSocketServer({ server, path: '/link' })
  const waiting = new Map<string, (ack: Ack) => void>()
  const ready = new Set<WebSocket>()
  const onReady = new Set<() => void>()
  let turn = 0
  let count = 0

  wss.on('connection', socket => {
    socket.on('close', () => ready.delete(socket))
    socket.on('error', () => ready.delete(socket))
    socket.on('message', data => {
      const ack = Ack.parse(JSON.parse(z.instanceof(Buffer).parse(data).toString()))
      waiting.get(ack.envelope_id)?.(ack)
      waiting.delete(ack.envelope_id)
    })
    ready.add(socket)
    socket.send(
      JSON.stringify({
        type: 'hello',
        num_connections: ready.size,
        debug_info: { host: 'loopback', build_number: 1, approximate_connection_time: 3600 },
        connection_info: { app_id: 'A000000001' },
      }),
    )
    for (const tell of onReady) tell()
    onReady.clear()
  })

  const self: SocketMode = {
    connections: () => ready.size,
    connected: () => (ready.size > 0 ? Promise.resolve() : new Promise(resolve => onReady.add(resolve))),
    async deliver(type, payload, leftMs, id) {
      await self.connected()
      const sockets = [...ready]
      const socket = sockets[turn++ % sockets.length]
      const envelope_id = id ?? `00000000-0000-4000-8000-${String(++count).padStart(12, '0')}`
      return new Promise(resolve => {
        let timer: NodeJS.Timeout
        const wait = (): void => {
          if (leftMs() > 0) return void (timer = setTimeout(wait, leftMs()))
          waiting.delete(envelope_id)
          resolve(undefined)
        }
        wait()
        waiting.set(envelope_id, ack => {
          clearTimeout(timer)
          resolve(ack)
        })
        socket?.send(JSON.stringify({ envelope_id, type, payload, accepts_response_payload: type !== 'events_api' }))
      })
    },
    refresh(reason) {
      for (const socket of ready) {
        socket.send(JSON.stringify({ type: 'disconnect', reason, debug_info: { host: 'loopback' } }))
      }
    },
    stall() {
      for (const socket of ready) socket.pause()
    },
    drop() {
      for (const socket of ready) socket.terminate()
      ready.clear()
    },
    close() {
      self.drop()
      wss.close()
    },
  }
  return self
}
