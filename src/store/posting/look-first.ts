import type { Transaction } from 'kysely'
import type { Subscription } from '#core/posting/subscription.ts'
import type { DeliveryRow } from '../database/ledger-schema.ts'
import type { Schema } from '../database/schema.ts'

/** Milliseconds; a sweep decides what is due within a minute or two. */
const LATE_MS = 3 * 60_000
/** Milliseconds back in which a post by this process counts. */
const KNOWN_MS = 2 * 24 * 60 * 60_000

/**
 * Whether a slot decided now must be looked for before it is posted: that this database has no row of it does not prove
 * that it was not posted. `owner`: the name the deciding process has had since the last gap.
 */
export async function lookFirstOf(
  trx: Transaction<Schema>,
  { place }: Subscription,
  slot: Date,
  now: Date,
  owner: string,
): Promise<DeliveryRow['look_first']> {
  const { doubt } = await trx
    .selectFrom('owners')
    .select(({ fn }) => fn.max<number | null>('doubt_until').as('doubt'))
    .executeTakeFirstOrThrow()
  if (slot.getTime() <= (doubt ?? 0)) return 2
  if (now.getTime() - slot.getTime() > LATE_MS) return 1
  const posted = await trx
    .selectFrom('deliveries as d')
    .innerJoin('subscriptions as s', 's.id', 'd.subscription')
    .select('d.part')
    .where('s.tenant', '=', place.tenant)
    .where('s.channel', '=', place.channel)
    .where('s.platform', '=', place.platform)
    .where('d.slot', '>', now.getTime() - KNOWN_MS)
    .where('d.state', '=', 'sent')
    .where('d.owner', '=', owner)
    .limit(1)
    .executeTakeFirst()
  return posted ? 0 : 1
}
