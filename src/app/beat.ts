import { hostname } from 'node:os'
import type { Registry } from 'prom-client'
import type { Logger } from 'pino'
import type { ChatAdapter } from '#core/asking/adapter.ts'
import { countersOf } from '#schedule/counters.ts'
import { heartbeat } from '#schedule/heartbeat.ts'
import { PATIENCE } from '#schedule/patience.ts'
import { decideBeforeChange } from '#schedule/post.ts'
import { correctionsOf } from '#store/posting/corrections.ts'
import { deliveriesOf } from '#store/posting/deliveries.ts'
import { ledgerOf } from '#store/posting/ledger.ts'
import { oldSlotsOf } from '#store/posting/old-slots.ts'
import { holdsOf } from '#store/people/holds.ts'
import { removedOf } from '#store/people/tenants.ts'
import type { Crier } from './crier.ts'
import { newId } from './new-id.ts'
import { notifier } from './notify.ts'
import { presenceOf } from '#store/posting/presence.ts'

/** Posts due digests through these adapters until stopped. */
export function beatFor(
  adapters: ReadonlyMap<string, ChatAdapter>,
  { store, newsroom, decides }: Crier,
  registry: Registry,
  log: Logger,
) {
  const inputs = {
    ledger: ledgerOf(store),
    deliveries: deliveriesOf(store),
    corrections: correctionsOf(store),
    old: oldSlotsOf(store),
    holds: holdsOf(store),
    removed: removedOf(store),
    adapters,
    newsroom,
    now: () => new Date(),
    presence: presenceOf(store, `${hostname()}-${process.pid}-${newId()}`),
    patience: PATIENCE,
    notify: notifier(adapters, log),
    counters: countersOf(registry),
    log,
  }
  decides(due => decideBeforeChange(due, inputs))
  return heartbeat(inputs)
}
