import type { Filter } from '#core/news/filter.ts'
import { Refusal } from '#core/asking/refusal.ts'
import type { Subscription } from '#core/posting/subscription.ts'
import { filterOf, readStored, type StoredFilter } from '#filter/stored.ts'
import { readTypedCondition } from '#filter/typed.ts'

/**
 * The filter of a digest asked for now: each part as typed, else as the subscription of the place has it. Throws a
 * Refusal where a typed part is wrong, or one that is kept cannot be read and was not typed anew.
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
