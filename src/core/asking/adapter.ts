import type { TenantId } from '../ids.ts'
import type { Address, Asker } from '../place.ts'
import type { Audience, Reply } from './reply.ts'
import type { DeliveryKey, Found, Look, Outcome, Part, Receipt } from '../posting/delivery.ts'
import type { Memory } from './newsroom.ts'
import type { Option } from './options.ts'

/** The raw values of a command's options: Discord sends numbers and booleans as such, everyone else sends words. */
export type Fields = Readonly<Record<string, string | number | boolean>>

/** What was asked: a command with its fields (Discord options, a button, a modal), a typed line, or plain words. */
export type Asked =
  | { readonly kind: 'fields'; readonly command: string; readonly fields: Fields }
  | { readonly kind: 'typed'; readonly command: string; readonly text: string }
  | { readonly kind: 'plain'; readonly text: string }

export interface Request {
  /** The platform's own id of this delivery; the same id again within 15 minutes is answered only once. */
  readonly id: string
  readonly asked: Asked
  readonly asker: Asker
  readonly place: Address
  /** Asked in a direct message. */
  readonly direct: boolean
  readonly named?: readonly Named[]
  /** Asked together with another request, which counts for both in how much a person may ask, and whose numbers a "3" means. */
  readonly also?: true
  /** Asked as of this instant: articles dated later do not exist. */
  readonly at?: Date
  /**
   * Nothing is changed: a command that would change something says what it would do, and what a conversation goes on from
   * is kept in this memory only.
   */
  readonly dry?: Memory
  /** Opens the asker's own direct messages, where that may be another place. Rejects where the platform does not. */
  readonly own?: () => Promise<Address>
}

/** Somebody whom the words of a request name, as the platform tells of them. */
export interface Named {
  readonly id: string
  readonly name?: string
  /** Of the tenant itself: no guest, no bot, nobody from elsewhere. */
  readonly member: boolean
}

export interface Answer {
  readonly reply: Reply
  readonly audience: Audience
  /** The command that was understood, with its fields; absent where none was. */
  readonly meant?: { readonly command: string; readonly fields: Fields }
}

export interface SuggestedValue {
  readonly label: string
  readonly value: string
}

/** What an adapter needs to know of a command, to register, hint and complete it. */
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

/** The one core that every adapter talks to. It never throws: what goes wrong is an answer. */
export interface Bot {
  readonly commands: readonly CommandCard[]
  /** Would it change something that is kept? `false` for what nobody would understand. */
  changes(asked: Asked, place: Address): Promise<boolean>
  /** How often it changed something that is kept, of a tenant or the house: what was composed before may look another way. */
  changed(tenant: TenantId): number
  /** Who will see the answer; known before the work, since platforms want it at the acknowledgement. */
  audience(asked: Asked): Audience
  /** `undefined`: this very request was answered before (a replay), say nothing. */
  answer(request: Request): Promise<Answer | undefined>
  /** Crier signed in, was installed or was invited there: it is not removed any more, and is let in again. */
  joined(tenants: readonly TenantId[]): Promise<void>
  /** Something that the platform vouches for came from there at that instant. True where Crier had been removed before. */
  seen(tenant: TenantId, at: Date): Promise<boolean>
  /**
   * Crier was removed there: nothing is posted any more, and what is kept of it is deleted after a time. False where it
   * came back after that instant.
   */
  left(tenant: TenantId, at: Date): Promise<boolean>
  /** Was this person named there as one who may manage? The adapter asks at every request; `false` where it cannot be told. */
  isDelegate(tenant: TenantId, person: string): Promise<boolean>
  /** The language somebody is asked in: what they set, else the nearest to their platform's. BCP 47. */
  languageOf(asker: Asker, place: Address): Promise<string>
  /** Values for an option, best first; no more than somebody looks through. */
  complete(asked: {
    readonly command: string
    readonly option: string
    readonly typed: string
    readonly asker: Asker
    readonly place: Address
  }): Promise<readonly SuggestedValue[]>
}

/** What somebody may do in a tenant at present, by the word of its platform and of those who manage it. */
export type Standing = 'manager' | 'member' | 'left'

/** Whether a platform and we reach each other at present; `reason` says in a few words what is in the way. */
export type Connection = { readonly kind: 'connected' } | { readonly kind: 'lost'; readonly reason: string }

/** `not ours`: Crier itself is not there any more, so that nothing can be told of its people. */
export type Belonging = 'member' | 'left' | 'not ours'

/** Why a platform is lost to this process, and whether the next one can do better than it. */
export interface PlatformLost {
  readonly reason: string
  readonly next: 'start again' | 'ask a person'
}

/** A platform Crier speaks on. Transport and dress only: no news, no wording. */
export interface ChatAdapter {
  readonly platform: string
  /** Connects, registers what the platform wants registered, and resolves with one line that says what it did. */
  start(bot: Bot): Promise<string>
  /** Dresses a reply for posting: one part a message, within the platform's limits, split and never cut. */
  compose(reply: Reply): readonly Part[]
  /** One attempt, at most 10 s, with no retries of its own. A later part of one slot names the first part's receipt. */
  send(to: Address, part: Part, key: DeliveryKey, first?: Receipt): Promise<Outcome>
  /**
   * Looks for what may have been posted, at most 10 s; what takes longer is `unfinished`. Rejects where the platform gave no
   * answer; then it is looked again from where the last look stopped.
   */
  find(to: Address, key: DeliveryKey, look: Look): Promise<Found>
  /** Rewrites a message that was sent. */
  amend(to: Address, receipt: Receipt, part: Part): Promise<Outcome>
  /**
   * Is somebody still of a tenant that they asked in? Rejects where that cannot be told at present. Absent where nobody
   * leaves and can still be written to.
   */
  belongs?(person: string, tenant: TenantId): Promise<Belonging>
  /**
   * What somebody may do in the tenant of their direct messages. Rejects where that cannot be told at present. Absent
   * where the platform cannot tell.
   */
  standing?(person: string, tenant: TenantId): Promise<Standing>
  /** Is Crier installed in a tenant? Rejects where that cannot be told at present. Absent where nobody removes it. */
  lives?(tenant: TenantId): Promise<boolean>
  /** How the platform can be reached now, as far as can be told within 5 s. */
  connection(): Promise<Connection>
  /** Resolves when the platform lets the bot in no more, or only a new process can connect: this one is to end. */
  readonly ended?: Promise<PlatformLost>
  /** Takes no new work, finishes what is under way. */
  stop(): Promise<void>
}
