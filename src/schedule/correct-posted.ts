import type { Outcome, Part, Receipt } from '#core/posting/delivery.ts'
import type { OpenCorrection, Settled } from '#store/posting/corrections.ts'
import { LONGEST_HOLD_MS } from './decide.ts'
import { correctedParts } from './corrected.ts'
import type { Inputs } from './inputs.ts'
import type { Patience } from './patience.ts'

const PAGE = 50

/**
 * Corrects the digests whose articles have changed since. An edit is idempotent, so one whose answer was lost is
 * repeated; if a place is rate-limited, the others carry on.
 */
export async function correctPosted(inputs: Inputs, stopping: AbortSignal): Promise<void> {
  const { corrections, adapters, now, counters, log } = inputs
  await corrections.notice(now())
  const beyond = new Date(now().getTime() + LONGEST_HOLD_MS)
  const asked = new Set<string>()
  const unread = (subscription: string, error: unknown): void => {
    counters.failures.inc()
    log.error({ error, subscription }, 'a digest cannot be corrected: its stored messages cannot be read')
  }
  for (const open of await corrections.ready([...adapters.keys()], now(), beyond, PAGE, unread)) {
    const { platform, tenant, channel } = open.subscription.place
    const place = JSON.stringify([platform, tenant, channel])
    if (stopping.aborted) return
    if (asked.has(place)) continue
    const state = await correct(open, inputs).catch((error: unknown) => failed(open, error, inputs))
    if (state === 'pending') asked.add(place)
  }
}

/** The correction is claimed and is retried when its lease expires; the others are not affected. */
function failed({ subscription }: OpenCorrection, error: unknown, { counters, log }: Inputs): undefined {
  counters.failures.inc()
  log.error({ error, subscription: subscription.id }, 'a digest could not be corrected; Crier tries again')
}

async function correct(open: OpenCorrection, inputs: Inputs): Promise<Settled['state'] | undefined> {
  const { corrections, patience, now, counters } = inputs
  const claimed = await corrections.claim(open, new Date(now().getTime() + patience.leaseMs + patience.settleMs))
  if (!claimed) return undefined
  const settled = now() >= open.giveUpAt ? tooLate(open) : await amend(open, inputs)
  await corrections.settle(claimed, settled)
  const { platform } = open.subscription.place
  counters.corrections.inc({ platform, outcome: settled.state })
  return settled.state
}

function tooLate({ reason = 'nothing was running' }: OpenCorrection): Settled {
  return { state: 'gone', reason: `could not be corrected in time: ${reason}` }
}

/** Edits the messages that change; one that cannot be edited does not block the others. */
async function amend(open: OpenCorrection, { adapters, patience, now }: Inputs): Promise<Settled> {
  const { place } = open.subscription
  const adapter = adapters.get(place.platform)
  if (!adapter) throw new Error(`expected an adapter for ${place.platform}: only its corrections are ready here`)
  const parts = correctedParts(open.reply, open.gone, open.parts.length, reply => adapter.compose(reply))
  if (!parts) return { state: 'gone', reason: 'the corrected digest does not fit the messages that were posted' }
  let refused: string | undefined
  for (const { receipt, part } of edits(open, parts)) {
    const outcome = await attempt(() => adapter.amend(place, receipt, part))
    const wait = waitAfter(outcome, patience)
    if (outcome.kind !== 'sent' && wait !== undefined) {
      return { state: 'pending', reason: outcome.reason, notBefore: new Date(now().getTime() + wait) }
    }
    if (outcome.kind === 'gone') refused ??= outcome.reason
  }
  return refused === undefined ? { state: 'done', at: now() } : { state: 'gone', reason: refused }
}

/** Milliseconds until an edit that was not made is retried; `undefined` if it was made, or never can be. */
function waitAfter(outcome: Outcome, { laterMs: { least, most }, settleMs }: Patience): number | undefined {
  switch (outcome.kind) {
    case 'later':
      return Math.min(Math.max(outcome.afterMs, least), most)
    case 'unclear':
      return settleMs
    case 'locked out':
      return most
    case 'sent':
    case 'gone':
      return undefined
  }
}

function edits({ parts }: OpenCorrection, corrected: readonly (Part | undefined)[]) {
  return parts.flatMap(({ receipt }, index): readonly { readonly receipt: Receipt; readonly part: Part }[] => {
    const part = corrected[index]
    return receipt && part ? [{ receipt, part }] : []
  })
}

/** If an adapter throws, that is a bug, and the outcome is unclear. */
async function attempt(edit: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await edit()
  } catch (error) {
    return { kind: 'unclear', reason: String(error) }
  }
}
