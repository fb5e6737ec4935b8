import type { WebSocket } from 'ws'
import { z } from 'zod'

export interface Frame {
  readonly op: number
  readonly d: unknown
  readonly s: number | null
  readonly t: string | null
}

/** One client's session: what it was told, so that a resume can tell it what it missed. */
export interface Session {
  readonly id: string
  readonly intents: number
  readonly shard: readonly [number, number]
  readonly told: Frame[]
  socket?: WebSocket | undefined
}

const Placed = z.looseObject({ guild_id: z.string().optional() })

/** Whether a session's shard is told of an event: servers are shared out by their ids, direct messages go to the first. */
export function serves({ shard: [index, count] }: Session, event: unknown): boolean {
  const { guild_id: guild } = Placed.parse(event)
  return index === (guild === undefined ? 0 : Number((BigInt(guild) >> 22n) % BigInt(count)))
}

/** Tells a session something; it is kept for a resume, and sent where it is connected. */
export function tell(session: Session, t: string, d: unknown): void {
  const frame: Frame = { op: 0, s: session.told.length + 1, t, d }
  session.told.push(frame)
  session.socket?.send(JSON.stringify(frame))
}
