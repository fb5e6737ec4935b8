import { writeSchedule } from '#calendar/write.ts'
import type { Newsroom } from '#core/asking/newsroom.ts'
import type { Address } from '#core/place.ts'
import { Refusal } from '#core/asking/refusal.ts'
import type { Subscription } from '#core/posting/subscription.ts'
import { MOST_BUTTONS } from '../show/button-label.ts'

/** The one subscription of a place that an id or a kind means; if ambiguous, throws a Refusal that offers each. */
export async function pickSubscription(
  newsroom: Newsroom,
  place: Address,
  name: string | undefined,
  command: string,
): Promise<Subscription> {
  const all = await newsroom.subscriptions.at(place)
  if (all.length === 0)
    throw new Refusal('No digest is posted here yet. Start one with /subscribe briefing weekdays 08:00.')
  const wanted = name?.trim().toLowerCase()
  const fits = wanted === undefined ? all : all.filter(({ id, kind }) => id === wanted || kind === wanted)
  const [only, another] = fits
  if (only && !another) return only
  const offered = fits.length > 0 ? fits : all
  const actions = offered.slice(0, MOST_BUTTONS).map(({ id, kind, schedule }) => ({
    label: `${kind}, ${writeSchedule(schedule)}`,
    command,
    input: { id },
  }))
  const problem = fits.length > 0 ? 'There are several.' : `Nothing here is called “${name ?? ''}”.`
  throw new Refusal(`${problem} Which one?`, actions)
}
