import type { Logger } from 'pino'
import type { ChatAdapter } from '#core/asking/adapter.ts'
import type { Newsroom } from '#core/asking/newsroom.ts'
import type { Subscription } from '#core/posting/subscription.ts'
import type { Corrections } from '#store/posting/corrections.ts'
import type { Deliveries } from '#store/posting/deliveries.ts'
import type { Ledger } from '#store/posting/ledger.ts'
import type { Presence } from '#store/posting/presence.ts'
import type { OldSlots } from '#store/posting/old-slots.ts'
import type { Holds } from '#store/people/holds.ts'
import type { Removed } from '#store/people/tenants.ts'
import type { Counters } from './counters.ts'
import type { Patience } from './patience.ts'

/** Everything posting works with. */
export interface Inputs {
  readonly ledger: Ledger
  readonly deliveries: Deliveries
  readonly corrections: Corrections
  readonly old: OldSlots
  readonly holds: Holds
  readonly removed: Removed
  /** By platform; subscriptions on other platforms are left to processes that serve them. */
  readonly adapters: ReadonlyMap<string, ChatAdapter>
  readonly newsroom: Newsroom
  readonly now: () => Date
  readonly presence: Presence
  readonly patience: Patience
  /** Sends a subscription's managers one sentence, at most once per event. */
  readonly notify: (subscription: Subscription, sentence: string) => Promise<void>
  readonly counters: Counters
  readonly log: Logger
}
