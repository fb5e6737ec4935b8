import type { Filter } from '#core/news/filter.ts'
import { Refusal } from '#core/asking/refusal.ts'
import type { Subscription } from '#core/posting/subscription.ts'
import { filterOf, readStored, type StoredFilter } from '#filter/stored.ts'
import { readTypedCondition } from '#filter/typed.ts'

/**
 * The filter of a digest on demand: each part as typed, or else as the place's subscription has it. Throws a Refusal
 * where a typed part is invalid, or a stored one cannot be parsed and was not replaced.
 */
export function filterByHand(
  { only, without }: StoredFilter,
  own: Subscription | undefined,
): { readonly filter?: Filter } {
  const kept = readStored({
    only: only === undefined ? own?.only : undefined,
    without: without === undefined ? own?.without : undefined,
  })
  if ('unreadable' in kept) {
    throw new Refusal(
      `The filter of this subscription no longer works; change it with /subscriptions. ${kept.unreadable}`,
    )
  }
  return filterOf({
    only: only === undefined ? kept.filter?.only : readTypedCondition(only),
    without: without === undefined ? kept.filter?.without : readTypedCondition(without),
  })
}
