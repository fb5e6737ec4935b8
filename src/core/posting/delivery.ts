import { z } from 'zod'
import type { SubscriptionId } from '../ids.ts'

/** Anything JSON can hold; what an adapter freezes to send later, and parses again when it does. */
export type Json = z.infer<typeof Json>
export const Json = z.json()

/** One message, already dressed for its platform and frozen: a retry sends the same words. */
export interface Part {
  readonly payload: Json
}

/** The permanent name of one message of one slot, on the platform too: 16 lower-case letters and digits. */
export const DeliveryKey = z
  .string()
  .regex(/^[a-z0-9]{16}$/)
  .brand<'DeliveryKey'>()
export type DeliveryKey = z.infer<typeof DeliveryKey>

/** Where a sent message can be found again. */
export const Receipt = z.readonly(z.object({ channel: z.string(), message: z.string() }))
export type Receipt = z.infer<typeof Receipt>

/**
 * What came of one attempt to post. `gone`: this place cannot be posted to (it was archived, Crier may not write there).
 * `later`: not posted, try again after so many milliseconds. `unclear`: it may have been posted; look before trying again.
 */
export type Outcome =
  | { readonly kind: 'sent'; readonly receipt: Receipt }
  | { readonly kind: 'gone'; readonly reason: string }
  | { readonly kind: 'later'; readonly reason: string; readonly afterMs: number }
  | { readonly kind: 'unclear'; readonly reason: string }
  | LockedOut

/**
 * Crier itself was not let in, or refused for a reason that nobody knows: nothing was posted, and no place is to blame.
 * It holds for the whole tenant; with `everywhere` for every tenant of the platform, since the bot has one token for all.
 */
export interface LockedOut {
  readonly kind: 'locked out'
  readonly reason: string
  readonly everywhere?: true
}

/** What is looked for, and how far a look has come. */
export interface Look {
  /** It was not posted before this. */
  readonly since: Date
  /** A message that is known and not meant. */
  readonly except?: Receipt
  /** Where the first part of its slot was posted; a later part may stand in the thread of that. */
  readonly first?: Receipt
  /** Where an earlier look stopped, as that one gave it; absent for one that begins. */
  readonly cursor?: Json
}

/**
 * Was it posted? `cannot tell`: the place's messages cannot be read. `unfinished`: they were read in part, and from the
 * cursor they can be read on after so many milliseconds.
 */
export type Found =
  | { readonly kind: 'yes'; readonly receipt: Receipt }
  | { readonly kind: 'no' }
  | { readonly kind: 'cannot tell'; readonly reason: string }
  | { readonly kind: 'unfinished'; readonly reason: string; readonly cursor: Json; readonly afterMs: number }
  | LockedOut

export const DeliveryState = z.enum(['pending', 'sending', 'sent', 'gone', 'skipped', 'unknown'])
export type DeliveryState = z.infer<typeof DeliveryState>

/** One part of one slot. UNIQUE(subscription, slot, part); `slot` is the scheduled instant, never the firing one. */
export interface Delivery {
  readonly subscription: SubscriptionId
  readonly slot: Date
  readonly part: number
  readonly key: DeliveryKey
  readonly state: DeliveryState
  readonly attempt: number
  /** Who holds it while `sending`, and until when. */
  readonly owner?: string
  readonly leaseUntil?: Date
  /**
   * To be looked for before it is sent: it may have been posted, though nothing here says so. `where it can be`: it is sent
   * where that cannot be told; `in any case`: it is not.
   */
  readonly lookFirst?: 'where it can be' | 'in any case'
  /** When the look that is under way began, and how far it has come. */
  readonly lookSince?: Date
  readonly lookCursor?: Json
  /** Not to be tried before. */
  readonly notBefore?: Date
  readonly reason?: string
  readonly receipt?: Receipt
  readonly sentAt?: Date
  /** Who asked for it again when it was missing. */
  readonly askedBy?: string
}
