import { HOUSE } from '#core/ids.ts'
import { countOldAnalyses } from '#store/articles/old-analyses.ts'
import type { Store } from '#store/database/open.ts'
import { search } from '#store/asking/search.ts'
import { countsOf } from '#store/posting/counts.ts'
import { lastPosted } from '#store/posting/places.ts'
import { ownersOf, whyHeld } from '#store/posting/presence.ts'
import { slotReports } from '#store/posting/slot-reports.ts'
import { ANALYSIS_VERSION } from '#text/analyse.ts'
import type { Check } from '#platforms/kit/check.ts'

const SLOTS = 200
/** Milliseconds; a process whose clock is further off posts nothing. */
const FAR_OFF_MS = 30_000

/** What is stored: articles, their analyses, and the outcome of the newest slots. */
export function storedChecks(store: Store): readonly Check[] {
  return [
    { name: 'articles', look: () => articles(store) },
    { name: 'reader', look: () => reader(store) },
    { name: 'deliveries', look: () => deliveries(store) },
    { name: 'posts', look: () => posts(store) },
    { name: 'held back', look: () => heldBack(store) },
    { name: 'processes', look: () => processes(store, new Date()) },
  ]
}

async function articles(store: Store): Promise<string> {
  const { total, items } = await search(store, HOUSE, { limit: 1, offset: 0 })
  if (total === 0) throw new Error('There are none. Import some: crier import PATH')
  return `${total}, the newest of ${items[0]?.day}`
}

async function reader(store: Store): Promise<string> {
  const old = await countOldAnalyses(store, ANALYSIS_VERSION)
  if (old > 0) throw new Error(`${old} articles were read by another version. Read them again: crier analyse --again`)
  return `all articles were read by version ${ANALYSIS_VERSION}`
}

async function deliveries(store: Store): Promise<string> {
  const slots = await slotReports(store, { limit: SLOTS })
  const bad = slots.filter(({ state }) => state === 'unknown' || state === 'gone')
  if (bad.length > 0)
    throw new Error(`${bad.length} of the newest ${slots.length} slots went wrong. See: crier deliveries`)
  return slots.length === 0 ? 'none yet' : `nothing wrong in the newest ${slots.length} slots`
}

async function posts(store: Store): Promise<string> {
  const [last, { subscriptions }] = await Promise.all([lastPosted(store), countsOf(store, new Date())])
  const { active, paused } = subscriptions
  const standing = `${active} ${active === 1 ? 'subscription' : 'subscriptions'}, ${paused} paused`
  return last === undefined ? `none yet; ${standing}` : `the last one at ${last.toISOString()}; ${standing}`
}

async function heldBack(store: Store): Promise<string> {
  const reasons = await whyHeld(store)
  if (reasons.length > 0) throw new Error(`A Crier on this database posts nothing: ${reasons.join('; ')}`)
  return 'nothing'
}

async function processes(store: Store, now: Date): Promise<string> {
  const { live, clock } = await ownersOf(store)
  const apart = Math.abs(now.getTime() - clock.getTime())
  if (apart > FAR_OFF_MS)
    throw new Error(`The clock here and the database's are ${Math.round(apart / 1000)} s apart. Set both by NTP.`)
  return live === 0 ? 'none is posting now' : `${live} ${live === 1 ? 'is' : 'are'} posting, by the database's clock`
}
