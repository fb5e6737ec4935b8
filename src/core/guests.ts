import { z } from 'zod'
import { TenantId } from './ids.ts'
import type { Person } from './person.ts'
import { Address } from './place.ts'

/** Somebody who was let into the desk in the browser: who they are in chat, and the conversation they came from. */
export const Guest = z.readonly(
  z.object({
    person: z.readonly(z.object({ tenant: TenantId, id: z.string().min(1) })),
    place: Address,
    name: z.string().optional(),
    /** Where their platform cannot tell later: they may manage until then, by its word when they came. Milliseconds since 1970. */
    managesUntil: z.int(),
    zone: z.string().optional(),
    locale: z.string().optional(),
  }),
)
export type Guest = z.infer<typeof Guest>

/** A question whose answer somebody follows with a feed reader, which has no session: its address lets in to that answer alone. */
export interface Reader {
  readonly id: string
  readonly question: string
  readonly madeAt: Date
}

/** Who is let into the desk in the browser. Secrets are kept as hashes only. */
export interface Guests {
  /** The secret of a link: good once, for ten minutes. */
  invite(guest: Guest): Promise<string>
  /** Takes the secret of a link, and gives that of a session of seven days; `undefined` for one that was used, is late, or never was. */
  enter(secret: string): Promise<string | undefined>
  /** Whose session that is; `undefined` where it has ended, or where Crier was removed. */
  of(secret: string): Promise<Guest | undefined>
  leave(secret: string): Promise<void>
  /**
   * The secret of an address for a feed reader, good until it is taken back. The same question again has a new one in place
   * of the old. `full`: they have as many as one may.
   */
  lend(guest: Guest, question: string): Promise<{ readonly secret: string; readonly id: string } | 'full'>
  /** What somebody lent of what a tenant sees, oldest first. */
  lent(person: Person, sees: TenantId): Promise<readonly Reader[]>
  takeBack(person: Person, id: string): Promise<boolean>
  /** What that address of a feed reader tells, and to whom; `undefined` where it does nothing any more. */
  reads(secret: string): Promise<{ readonly guest: Guest; readonly question: string } | undefined>
  /** Ends all sessions of somebody who has left a tenant, and all that their feed readers follow of it. */
  dismiss(person: Person, sees: TenantId): Promise<void>
}

/** How many addresses for feed readers somebody may have at once. */
export const MOST_READERS = 20
