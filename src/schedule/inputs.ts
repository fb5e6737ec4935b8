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

/** All that posting works with. */
export interface Inputs {
  readonly ledger: Ledger
  readonly deliveries: Deliveries
  readonly corrections: Corrections
  readonly old: OldSlots
  readonly holds: Holds
  readonly removed: Removed
  /** By platform; subscriptions of other platforms are left to processes that have them. */
  readonly adapters: ReadonlyMap<string, ChatAdapter>
  readonly newsroom: Newsroom
  readonly now: () => Date
  readonly presence: Presence
  readonly patience: Patience
  /** Tells the managers of a subscription one sentence, at most once for each thing that happened. */
  readonly notify: (subscription: Subscription, sentence: string) => Promise<void>
  readonly counters: Counters
  readonly log: Logger
}
