import type { WebSocket } from 'ws'
import { z } from 'zod'

export interface Frame {
  readonly op: number
  readonly d: unknown
  readonly s: number | null
  readonly t: string | null
}

/** One client's session: what it was sent, so that a resume can replay what it missed. */
export interface Session {
  readonly id: string
  readonly intents: number
  readonly shard: readonly [number, number]
  readonly told: Frame[]
  socket?: WebSocket | undefined
}

const Placed = z.looseObject({ guild_id: z.string().optional() })

/** Does a session's shard receive an event? Servers are distributed by id, direct messages go to the first. */
export function serves({ shard: [index, count] }: Session, event: unknown): boolean {
  const { guild_id: guild } = Placed.parse(event)
  return index === (guild === undefined ? 0 : Number((BigInt(guild) >> 22n) % BigInt(count)))
}

/** Sends an event to a session if it is connected, and keeps it for a resume. */
export function tell(session: Session, t: string, d: unknown): void {
  const frame: Frame = { op: 0, s: session.told.length + 1, t, d }
  session.told.push(frame)
  session.socket?.send(JSON.stringify(frame))
}
