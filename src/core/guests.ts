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
    /** They may manage until then, by the word of their platform when they came. Milliseconds since 1970. */
    managesUntil: z.int(),
    zone: z.string().optional(),
    locale: z.string().optional(),
  }),
)
export type Guest = z.infer<typeof Guest>

/** Who is let into the desk in the browser. Secrets are kept as hashes only. */
export interface Guests {
  /** The secret of a link: good once, for ten minutes. */
  invite(guest: Guest): Promise<string>
  /** Takes the secret of a link, and gives that of a session of seven days; `undefined` for one that was used, is late, or never was. */
  enter(secret: string): Promise<string | undefined>
  /** Whose session that is; `undefined` where it has ended, or where Crier was removed. */
  of(secret: string): Promise<Guest | undefined>
  leave(secret: string): Promise<void>
  /** Ends all sessions of somebody who has left a tenant. */
  dismiss(person: Person, sees: TenantId): Promise<void>
}
