import { z } from 'zod'
import { TenantId } from './ids.ts'

/** A place to post to: a channel or a direct message of one tenant on one platform. */
export const Address = z.readonly(
  z.object({
    platform: z.string().min(1),
    tenant: TenantId,
    channel: z.string().min(1),
    thread: z.string().min(1).optional(),
  }),
)
export type Address = z.infer<typeof Address>

/** Who asks. `manager`: may change what this place follows, checked by the adapter with the platform for this request. */
export interface Asker {
  readonly id: string
  /** The tenant of their own direct messages, where it may be another than the place's. What they set and follow is kept with it. */
  readonly tenant?: TenantId
  readonly name?: string
  readonly manager: boolean
  /** Manages this place alone, and not what all places of the tenant share. */
  readonly onlyHere?: true
  /** May name others who manage; absent where the platform itself says who does. */
  readonly mayDelegate?: true
  /** IANA name, where the platform tells it. */
  readonly zone?: string
  /** BCP 47, e.g. `en-GB`. */
  readonly locale?: string
}
