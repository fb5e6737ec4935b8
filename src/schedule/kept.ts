import { platformOf } from '#core/ids.ts'
import type { Kept } from '#core/posting/kept.ts'
import type { Inputs } from './inputs.ts'

const DAY_MS = 24 * 60 * 60 * 1000
/**
 * Milliseconds. Digests of the last 30 days can be corrected, and a correction is retried for 6 hours; replicas' clocks
 * differ by less.
 */
const WORDS_MS = 32 * DAY_MS
/**
 * Milliseconds. A place is not shown again what it was shown in the last 30 days, and `/why` remembers a digest for a
 * year.
 */
const TOLD_MS = 366 * DAY_MS

/** Slots per transaction, which blocks other writers: some 20 ms on SQLite. */
const BATCH = 50

/** How much of a slot to keep; everything if it lies in the future, as when the clock was set back. */
export function keptOf(slot: Date, now: Date): Kept {
  const age = now.getTime() - slot.getTime()
  if (age < WORDS_MS) return 'all'
  return age < TOLD_MS ? 'told' : 'slot'
}

/** Slots older than `all` no longer keep everything, those older than `told` not even what they told. */
export function ripeAt(now: Date): Readonly<Record<Exclude<Kept, 'slot'>, Date>> {
  return { all: new Date(now.getTime() - WORDS_MS), told: new Date(now.getTime() - TOLD_MS) }
}

/**
 * Forgets tenants that left a month ago and trims old slots, a few at a time and only in sweeps with nothing else to
 * do, so that neither people nor digests wait, and a clock that is temporarily ahead does little damage.
 */
export async function keepLess(inputs: Inputs): Promise<void> {
  const { old, now, counters, log } = inputs
  await forgetLongGone(inputs)
  const at = now()
  const slots = await old.ripe(ripeAt(at), BATCH)
  if (slots.length === 0) return
  const gone = await old.keepOnly(slots.map(slot => ({ ...slot, kept: keptOf(slot.slot, at) })))
  for (const [what, count] of Object.entries(gone)) counters.letGo.inc({ what }, count)
  log.debug(gone, 'old slots were trimmed')
}

/**
 * Deletes the data of tenants that removed Crier a month ago. Their platform is asked first: if Crier is still
 * installed, the removal is undone; if that is unclear, or the platform is not served here, the data stays.
 */
async function forgetLongGone({ removed, adapters, newsroom, now, log }: Inputs): Promise<void> {
  for (const tenant of await removed.due(now())) {
    const adapter = adapters.get(platformOf(tenant))
    if (!adapter) continue
    try {
      if (await adapter.lives?.(tenant)) {
        await newsroom.tenants.joined([tenant], now())
        log.warn({ tenant }, 'Crier was reported removed there, but is not: nothing is deleted, and it posts again')
      } else if (await removed.forget(tenant, newsroom.memory, now())) {
        log.info({ tenant }, 'everything kept of a tenant that left a month ago is deleted')
      }
    } catch (error) {
      log.warn(
        { tenant, error: String(error) },
        'Crier cannot tell whether it was removed there; nothing is deleted yet',
      )
    }
  }
}
