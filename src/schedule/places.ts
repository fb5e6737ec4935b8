import type { Subscription } from '#core/posting/subscription.ts'

/** Groups by place, order kept. */
export function byPlace<T extends { readonly subscription: Subscription }>(
  all: readonly T[],
): ReadonlyMap<string, readonly T[]> {
  const places = new Map<string, T[]>()
  for (const each of all) {
    const { tenant, channel } = each.subscription.place
    const place = JSON.stringify([tenant, channel])
    places.set(place, [...(places.get(place) ?? []), each])
  }
  return places
}

/** Waits for all to settle, so that nothing goes on unseen, then throws the first error. */
export async function allEnded(under: readonly Promise<unknown>[]): Promise<void> {
  const ended = await Promise.allSettled(under)
  const failed = ended.find(end => end.status === 'rejected')
  if (failed) throw failed.reason
}
