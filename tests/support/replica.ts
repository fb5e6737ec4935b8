import pino from 'pino'
import { Registry } from 'prom-client'
import type { ChatAdapter } from '#core/asking/adapter.ts'
import { countersOf } from '#schedule/counters.ts'
import type { Inputs } from '#schedule/inputs.ts'
import { PATIENCE } from '#schedule/patience.ts'
import { correctionsOf } from '#store/posting/corrections.ts'
import { deliveriesOf } from '#store/posting/deliveries.ts'
import { ledgerOf } from '#store/posting/ledger.ts'
import { oldSlotsOf } from '#store/posting/old-slots.ts'
import { holdsOf } from '#store/people/holds.ts'
import { removedOf } from '#store/people/tenants.ts'
import type { TestDesk } from './newsroom.ts'
import { withClock } from '#tests/support/clock.ts'
import { presenceOf } from '#store/posting/presence.ts'

/** A replica that posts from a desk to one platform, as the composition root would make it. */
export function replicaOf(
  { store: opened, newsroom }: Pick<TestDesk, 'store' | 'newsroom'>,
  adapter: ChatAdapter,
  owner: string,
  now: () => Date,
): Inputs {
  // The database is on a machine with the same clock.
  const store = withClock(opened, now)
  return {
    ledger: ledgerOf(store),
    deliveries: deliveriesOf(store),
    corrections: correctionsOf(store),
    old: oldSlotsOf(store),
    holds: holdsOf(store),
    removed: removedOf(store),
    adapters: new Map([[adapter.platform, adapter]]),
    newsroom,
    now,
    presence: presenceOf(store, owner),
    patience: PATIENCE,
    notify: () => Promise.resolve(),
    counters: countersOf(new Registry()),
    log: pino({ level: 'silent' }),
  }
}
