import type { WebSocket } from 'ws'

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

/** Tells a session something; it is kept for a resume, and sent where it is connected. */
export function tell(session: Session, t: string, d: unknown): void {
  const frame: Frame = { op: 0, s: session.told.length + 1, t, d }
  session.told.push(frame)
  session.socket?.send(JSON.stringify(frame))
}
