import { z } from 'zod'
import type { SubscriptionId } from '../ids.ts'

/** Any JSON value; what an adapter freezes to send later, and parses again when it does. */
export type Json = z.infer<typeof Json>
export const Json = z.json()

/** One message, rendered for its platform and frozen: a retry sends the same words. */
export interface Part {
  readonly payload: Json
}

/** The permanent key of one message of one slot, also on the platform: 16 lower-case letters and digits. */
export const DeliveryKey = z
  .string()
  .regex(/^[a-z0-9]{16}$/)
  .brand<'DeliveryKey'>()
export type DeliveryKey = z.infer<typeof DeliveryKey>

/** Where a sent message can be found again. */
export const Receipt = z.readonly(z.object({ channel: z.string(), message: z.string() }))
export type Receipt = z.infer<typeof Receipt>

/**
 * The outcome of one attempt to post. `gone`: this place cannot be posted to (it was archived, Crier may not write
 * there). `later`: not posted, retry after that many milliseconds. `unclear`: it may have been posted; look before
 * retrying.
 */
export type Outcome =
  | { readonly kind: 'sent'; readonly receipt: Receipt }
  | { readonly kind: 'gone'; readonly reason: string }
  | { readonly kind: 'later'; readonly reason: string; readonly afterMs: number }
  | { readonly kind: 'unclear'; readonly reason: string }
  | LockedOut

/**
 * Crier itself was refused, or refused for an unknown reason: nothing was posted, and no place is to blame. Applies to
 * the whole tenant; with `everywhere`, to every tenant of the platform, since the bot has one token for all.
 */
export interface LockedOut {
  readonly kind: 'locked out'
  readonly reason: string
  readonly everywhere?: true
}

/** What to look for, and where a look-up continues. */
export interface Look {
  /** It was not posted before this. */
  readonly since: Date
  /** A known message to ignore. */
  readonly except?: Receipt
  /** Where the first part of its slot was posted; later parts may be in its thread. */
  readonly first?: Receipt
  /** Where the previous look-up stopped, as that one returned it; absent for a new one. */
  readonly cursor?: Json
}

/**
 * Was it posted? `cannot tell`: the place's messages cannot be read. `unfinished`: some were read; continue from the
 * cursor after that many milliseconds.
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
   * Look for it before it is sent: it may have been posted, though nothing here says so. If that cannot be told, it is
   * sent with `where it can be`, and not with `in any case`.
   */
  readonly lookFirst?: 'where it can be' | 'in any case'
  /** When the current look-up began, and its cursor. */
  readonly lookSince?: Date
  readonly lookCursor?: Json
  /** Not to be tried before. */
  readonly notBefore?: Date
  readonly reason?: string
  readonly receipt?: Receipt
  readonly sentAt?: Date
  /** Who requested it again when it was missing. */
  readonly askedBy?: string
}
