import type { CommandCard } from '#core/asking/adapter.ts'
import type { Action } from '#core/asking/reply.ts'

/** What is needed, besides the reply, to draw it for somebody. */
export interface View {
  readonly commands: readonly CommandCard[]
  /** The zone instants are shown in. IANA name. */
  readonly zone: string
  /** CSRF token, sent by every form. */
  readonly token: string
  /** They came through a link, and have a session that their feed reader lacks. */
  readonly guest?: true
  readonly newId: () => string
  /** The actions that change something: these are forms, all others links. */
  readonly changing: ReadonlySet<Action>
}
