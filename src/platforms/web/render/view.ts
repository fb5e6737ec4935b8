import type { CommandCard } from '#core/asking/adapter.ts'
import type { Action } from '#core/asking/reply.ts'

/** What a reply needs beside itself to be drawn for somebody. */
export interface View {
  readonly commands: readonly CommandCard[]
  /** The zone that instants are told in. IANA name. */
  readonly zone: string
  /** Sent along by every form, so that no other site can send one. */
  readonly token: string
  /** They came through a link, and have a session that their feed reader has not. */
  readonly guest?: true
  readonly newId: () => string
  /** The actions that change something: they are forms, all others are links. */
  readonly changing: ReadonlySet<Action>
}
