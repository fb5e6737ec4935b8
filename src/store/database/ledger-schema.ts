/** The ledger's tables. Instants are milliseconds since 1970, flags 0 or 1. */
export interface LedgerSchema {
  subscriptions: SubscriptionRow
  slots: SlotRow
  deliveries: DeliveryRow
  ended_slots: EndedSlotRow
  owners: OwnerRow
}

export interface SubscriptionRow {
  id: string
  tenant: string
  platform: string
  channel: string
  thread: string | null
  kind: string
  /** JSON of a Schedule. */
  schedule: string
  zone: string
  /** JSON: `[word, …]`. */
  topics: string
  filter_only: string | null
  filter_without: string | null
  missed: string
  quiet_from: number | null
  quiet_until: number | null
  created_by: string
  created_at: number
  paused: string | null
  /** Every slot before this instant was handled: it is the next slot, or the instant after which to look for one. */
  next_at: number
  /** When `next_at` was computed; later than now only if the clock was set back since. */
  decided_at: number
  /** The newest arrival at creation; null for subscriptions from before arrivals were counted. */
  arrival: number | null
  /** The owner of a personal subscription; null for a place's. */
  person: string | null
  /** `short`, `long`; null is normal. */
  length: string | null
  /** 1: with a chart at the top. */
  picture: number | null
}

export interface SlotRow {
  subscription: string
  /** The scheduled instant. */
  slot: number
  /** `told`: its parts are deliveries. `skipped`: nothing was or will be posted, for the `reason`. */
  state: string
  reason: string | null
  late: number
  /** Whether the window of the next digest begins here. */
  closes: number
  /** JSON: `[[story, [article, …]], …]`; empty once trimmed. */
  told: string
  decided_at: number
  /** The last arrival of its window; null if it told nothing, or predates counted arrivals. */
  arrival: number | null
  /** The filter its articles were judged by. */
  filter_only: string | null
  filter_without: string | null
  /** A `Kept`. */
  kept: string
}

export interface DeliveryRow {
  subscription: string
  slot: number
  part: number
  key: string
  /** JSON, as the adapter froze it; `null` once trimmed. */
  payload: string
  state: string
  owner: string | null
  attempt: number
  first_tried_at: number | null
  lease_until: number | null
  not_before: number
  give_up_at: number
  /** JSON of a Receipt. */
  receipt: string | null
  reason: string | null
  sent_at: number | null
  /** Who requested it again when it was missing. */
  asked_by: string | null
  /** Whether to look for it before it is sent: 0 no, 1 where possible, 2 in any case. */
  look_first: 0 | 1 | 2
  /** When the current look-up began; null if there is none. */
  look_since: number | null
  /** JSON, the adapter's cursor for that look-up. */
  look_cursor: string | null
}

/** A slot that was left unposted when its subscription was ended. */
export interface EndedSlotRow {
  subscription: string
  slot: number
  tenant: string
  reason: string
}

/** A process that posts, and its last heartbeat. */
export interface OwnerRow {
  owner: string
  /** Incremented after each gap, which gives the process another name. */
  reign: number
  beats: number
  /** By the database's own clock. */
  seen_at: number
  /** What was due by then may have been posted without a record here; 0 if there is no such doubt. */
  doubt_until: number
  /** Why it posts nothing until it is restarted. */
  held: string | null
}
