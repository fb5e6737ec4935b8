import type { TenantId } from '../ids.ts'
import type { Address, Asker } from '../place.ts'
import type { Audience, Reply } from './reply.ts'
import type { DeliveryKey, Found, Look, Outcome, Part, Receipt } from '../posting/delivery.ts'
import type { Memory } from './newsroom.ts'
import type { Option } from './options.ts'

/** The raw values of a command's options: Discord sends numbers and booleans, everyone else strings. */
export type Fields = Readonly<Record<string, string | number | boolean>>

/** A request: a command with its fields (Discord options, a button, a modal), a typed line, or plain words. */
export type Asked =
  | { readonly kind: 'fields'; readonly command: string; readonly fields: Fields }
  | { readonly kind: 'typed'; readonly command: string; readonly text: string }
  | { readonly kind: 'plain'; readonly text: string }

export interface Request {
  /** The platform's own id of this event; within 15 minutes the same id is answered only once. */
  readonly id: string
  readonly asked: Asked
  readonly asker: Asker
  readonly place: Address
  /** Asked in a direct message. */
  readonly direct: boolean
  readonly named?: readonly Named[]
  /**
   * Asked alongside another request: the two count once towards the rate limit, and a "3" refers to the other's
   * numbers.
   */
  readonly also?: true
  /** Answered as of this instant, without later articles. */
  readonly at?: Date
  /**
   * A dry run: a command that would change something says what it would do, and the conversation continues only in this
   * memory.
   */
  readonly dry?: Memory
  /** Opens the asker's own direct messages, if that may be another place. Rejects if the platform refuses. */
  readonly own?: () => Promise<Address>
}

/** Somebody named in a request, according to the platform. */
export interface Named {
  readonly id: string
  readonly name?: string
  /** A member of the tenant itself: no guest, bot or outsider. */
  readonly member: boolean
}

export interface Answer {
  readonly reply: Reply
  readonly audience: Audience
  /** The command that was understood, with its fields; absent if none was. */
  readonly meant?: { readonly command: string; readonly fields: Fields }
}

export interface SuggestedValue {
  readonly label: string
  readonly value: string
}

/** A command as an adapter needs it, to register, hint and complete it. */
export interface CommandCard {
  readonly name: string
  readonly description: string
  readonly access: 'anyone' | 'manager'
  readonly sharing: 'shareable' | 'private'
  readonly home?: true
  /** Without the hidden ones. */
  readonly options: readonly Option[]
  readonly examples: readonly string[]
}

/** The core that every adapter talks to. It never throws: a failure is an answer. */
export interface Bot {
  readonly commands: readonly CommandCard[]
  /** Would it change stored data? `false` for what is not understood. */
  changes(asked: Asked, place: Address): Promise<boolean>
  /** How often stored data of a tenant or the house has been changed: invalidates what was composed before. */
  changed(tenant: TenantId): number
  /** Who will see the answer; known before the work, since platforms need it with the acknowledgement. */
  audience(asked: Asked): Audience
  /** `undefined`: this very request was answered before (a redelivery); say nothing. */
  answer(request: Request): Promise<Answer | undefined>
  /** Crier signed in, was installed or was invited there: it counts as present, and any hold ends. */
  joined(tenants: readonly TenantId[]): Promise<void>
  /** The platform vouches for an event from there at that instant. True if Crier had been removed before. */
  seen(tenant: TenantId, at: Date): Promise<boolean>
  /**
   * Crier was removed there: nothing more is posted, and its data is deleted after a time. False if it came back after
   * that instant.
   */
  left(tenant: TenantId, at: Date): Promise<boolean>
  /** Was this person appointed as a manager there? The adapter asks on every request; `false` if unknown. */
  isDelegate(tenant: TenantId, person: string): Promise<boolean>
  /** The language somebody is answered in: their own setting, else the nearest to their platform's. BCP 47. */
  languageOf(asker: Asker, place: Address): Promise<string>
  /** Values for an option, best first; no more than somebody reads through. */
  complete(asked: {
    readonly command: string
    readonly option: string
    readonly typed: string
    readonly asker: Asker
    readonly place: Address
  }): Promise<readonly SuggestedValue[]>
}

/** What somebody may do in a tenant now, according to its platform and its managers. */
export type Standing = 'manager' | 'member' | 'left'

/** Whether we are connected to a platform; `reason` says in a few words why not. */
export type Connection = { readonly kind: 'connected' } | { readonly kind: 'lost'; readonly reason: string }

/** `not ours`: Crier itself is no longer there, so nothing is known of its people. */
export type Belonging = 'member' | 'left' | 'not ours'

/** Why this process lost a platform, and whether a restart can help. */
export interface PlatformLost {
  readonly reason: string
  readonly next: 'start again' | 'ask a person'
}

/** A platform Crier speaks on. Transport and rendering only: no news, no wording. */
export interface ChatAdapter {
  readonly platform: string
  /** Connects, registers what the platform needs, and resolves with one line that says what it did. */
  start(bot: Bot): Promise<string>
  /** Renders a reply for posting: one part per message, within the platform's limits, split and never cut. */
  compose(reply: Reply): readonly Part[]
  /** One attempt, at most 10 s, without retries. Later parts of a slot pass the first part's receipt. */
  send(to: Address, part: Part, key: DeliveryKey, first?: Receipt): Promise<Outcome>
  /**
   * Looks for what may have been posted, at most 10 s; if that is not enough, the result is `unfinished`. Rejects if
   * the platform gave no answer; the next look-up continues where the last one stopped.
   */
  find(to: Address, key: DeliveryKey, look: Look): Promise<Found>
  /** Rewrites a message that was sent. */
  amend(to: Address, receipt: Receipt, part: Part): Promise<Outcome>
  /**
   * Is somebody still a member of a tenant they asked in? Rejects if that is currently unknown. Absent if nobody can
   * leave and still be written to.
   */
  belongs?(person: string, tenant: TenantId): Promise<Belonging>
  /**
   * What somebody may do in the tenant of their direct messages. Rejects if that is currently unknown. Absent if the
   * platform cannot tell.
   */
  standing?(person: string, tenant: TenantId): Promise<Standing>
  /** Is Crier installed in a tenant? Rejects if that is currently unknown. Absent if nobody can remove it. */
  lives?(tenant: TenantId): Promise<boolean>
  /** The state of the connection, as far as it can be told within 5 s. */
  connection(): Promise<Connection>
  /** Resolves when the platform no longer lets the bot in, or only a new process can connect: this one must end. */
  readonly ended?: Promise<PlatformLost>
  /** Accepts no new work and finishes what is under way. */
  stop(): Promise<void>
}
