import { z } from 'zod'
import { TenantId } from './ids.ts'
import type { Person } from './person.ts'
import { Address } from './place.ts'

/** Somebody signed in to the desk in the browser: who they are in chat, and the conversation they came from. */
export const Guest = z.readonly(
  z.object({
    person: z.readonly(z.object({ tenant: TenantId, id: z.string().min(1) })),
    place: Address,
    name: z.string().optional(),
    /**
     * For platforms that cannot be asked later: they may manage until then, as when they came. Milliseconds since 1970.
     */
    managesUntil: z.int(),
    zone: z.string().optional(),
    locale: z.string().optional(),
  }),
)
export type Guest = z.infer<typeof Guest>

/**
 * A question whose answer somebody follows with a feed reader, which has no session: its URL gives access to that
 * answer alone.
 */
export interface Reader {
  readonly id: string
  readonly question: string
  readonly madeAt: Date
}

/** Access to the desk in the browser. Secrets are stored only as hashes. */
export interface Guests {
  /** The secret of a link, valid once, for ten minutes. */
  invite(guest: Guest): Promise<string>
  /**
   * Exchanges the secret of a link for that of a session of seven days; `undefined` if it was used, has expired, or
   * never existed.
   */
  enter(secret: string): Promise<string | undefined>
  /** Whose session it is; `undefined` if it has ended, or Crier was removed. */
  of(secret: string): Promise<Guest | undefined>
  leave(secret: string): Promise<void>
  /**
   * The secret of a feed reader's URL, valid until revoked. Asking again for the same question replaces it. `full`:
   * they have as many as allowed.
   */
  lend(guest: Guest, question: string): Promise<{ readonly secret: string; readonly id: string } | 'full'>
  /** What somebody lent of what a tenant sees, oldest first. */
  lent(person: Person, sees: TenantId): Promise<readonly Reader[]>
  takeBack(person: Person, id: string): Promise<boolean>
  /** The guest and question of a feed reader's URL; `undefined` if it is no longer valid. */
  reads(secret: string): Promise<{ readonly guest: Guest; readonly question: string } | undefined>
  /** Ends all sessions of somebody who has left a tenant, and their feed readers' URLs for it. */
  dismiss(person: Person, sees: TenantId): Promise<void>
}

/** Feed readers' URLs per person. */
export const MOST_READERS = 20
