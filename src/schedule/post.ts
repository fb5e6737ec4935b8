import { setTimeout as sleep } from 'node:timers/promises'
import type { Due } from '#store/posting/ledger.ts'
import { allEnded, byPlace } from './places.ts'
import type { Inputs } from './inputs.ts'
import { plan } from './plan.ts'

const PAGE = 100
/** Places decided concurrently; slots of one place go one after another, so that none repeats another's stories. */
const AT_ONCE = 8
/** Milliseconds that somebody who changes a subscription waits for its due slots to be decided. */
const CHANGE_MS = 10_000

/**
 * Decides every due slot, subscription by subscription: one that fails is logged, stays due and does not block the
 * others. Can be stopped between two.
 */
export async function postDue(inputs: Inputs, stopping: AbortSignal): Promise<void> {
  const platforms = [...inputs.adapters.keys()]
  const until = inputs.now()
  const unread = new Map<string, unknown>()
  let last: Due | undefined
  while (!stopping.aborted) {
    const page = await inputs.ledger.due(platforms, until, PAGE, last, (id, error) => unread.set(id, error))
    await postAll(page, inputs, stopping)
    last = page.at(-1)
    if (!last) break
  }
  for (const [subscription, error] of unread) {
    inputs.counters.failures.inc()
    inputs.log.error({ error, subscription }, 'a subscription cannot be read: nothing is posted for it until it can')
  }
}

async function postAll(page: readonly Due[], inputs: Inputs, stopping: AbortSignal): Promise<void> {
  const places = byPlace(page).values()
  const worker = async (): Promise<void> => {
    for (const queue of places) {
      for (const due of queue) {
        if (stopping.aborted) return
        await post(due, inputs)
      }
    }
  }
  await allEnded(Array.from({ length: AT_ONCE }, worker))
}

async function post(due: Due, inputs: Inputs): Promise<void> {
  const { counters, log, presence } = inputs
  try {
    await decideDue(due, inputs)
  } catch (error) {
    presence.unsure(error)
    counters.failures.inc()
    log.error({ error, subscription: due.subscription.id }, 'a slot could not be decided; Crier tries again')
  }
}

/** Decides all due slots of one subscription. */
async function decideDue(due: Due, inputs: Inputs): Promise<void> {
  let rest: Due | undefined = due
  while (rest) rest = await decideOnce(rest, inputs)
}

/**
 * Decides a subscription's due slots before it is changed, within 10 s; `false` if that is impossible: its platform is
 * not served here, or deciding fails.
 */
export async function decideBeforeChange(due: Due, inputs: Inputs): Promise<boolean> {
  if (!inputs.adapters.has(due.subscription.place.platform)) return false
  const decided = decideDue(due, inputs).then(
    () => true,
    (error: unknown) => {
      inputs.counters.failures.inc()
      inputs.log.error({ error, subscription: due.subscription.id }, 'a slot could not be decided before a change')
      return false
    },
  )
  return Promise.race([decided, sleep(CHANGE_MS, false, { ref: false })])
}

/** Resolves with the subscription if more slots are due than one pass handles. */
async function decideOnce(due: Due, inputs: Inputs): Promise<Due | undefined> {
  const { ledger, counters, now } = inputs
  if (!(await ledger.stillDue(due))) return undefined
  const decided = await plan(due, inputs)
  if (!(await ledger.freeze(due, decided, now(), inputs.presence.owner))) return undefined
  const { platform } = due.subscription.place
  if (decided.told) counters.slots.inc({ platform, decision: decided.told.late ? 'late' : 'told' })
  if (decided.skipped.length > 0) counters.slots.inc({ platform, decision: 'skipped' }, decided.skipped.length)
  return decided.nextAt <= now() ? { ...due, nextAt: decided.nextAt } : undefined
}
