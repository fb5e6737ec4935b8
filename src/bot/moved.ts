import type { Newsroom } from '#core/asking/newsroom.ts'
import type { Person, Settings } from '#core/person.ts'

const DAY_MS = 24 * 60 * 60 * 1000
const MOST_KEPT = 10_000

/**
 * Has people told of what they follow in the zone their platform gives for them, who set none themselves. It is looked
 * at when they ask for something: where it is another than before, and once a day.
 * @returns what is to be called at a request, with the zone the platform gives and what the person set
 */
export function zoneFollower(
  { people, subscriptions }: Pick<Newsroom, 'people' | 'subscriptions'>,
  now: () => number,
): (person: Person, zone: string | undefined, settings: Settings) => Promise<void> {
  const looked = new Map<string, { readonly zone: string; readonly at: number }>()
  return async (person, zone, settings) => {
    if (zone === undefined || settings.zone !== undefined) return
    const key = `${person.tenant} ${person.id}`
    const last = looked.get(key)
    if (last?.zone === zone && now() - last.at < DAY_MS) return
    if (looked.size >= MOST_KEPT) looked.clear()
    looked.set(key, { zone, at: now() })
    const order = await people.order(person)
    if (order && order.zone !== zone) await subscriptions.change(person.tenant, order.id, { zone })
  }
}
