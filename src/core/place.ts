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

/**
 * Who asks. `manager`: may change this place's subscriptions, as the adapter checked with the platform for this
 * request.
 */
export interface Asker {
  readonly id: string
  /**
   * The tenant of their own direct messages, if it may differ from the place's. Their settings and follows are kept
   * with it.
   */
  readonly tenant?: TenantId
  readonly name?: string
  readonly manager: boolean
  /** Manages only this place, not what all places of the tenant share. */
  readonly onlyHere?: true
  /** May appoint other managers; absent where the platform itself says who manages. */
  readonly mayDelegate?: true
  /** IANA name, if the platform gives it. */
  readonly zone?: string
  /** BCP 47, e.g. `en-GB`. */
  readonly locale?: string
}
