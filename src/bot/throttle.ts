const MINUTE = 60_000
/** Commands per minute: more than anybody reads the answers of. */
const PER_PERSON = 10
const PER_TENANT = 60

export type Pace =
  | { readonly ok: true }
  | { readonly ok: false; readonly who: 'person' | 'tenant'; readonly waitMs: number }

/** Counts the commands of the last minute per person and per tenant; refused ones do not count. */
export function throttle(now: () => number): (tenant: string, person: string) => Pace {
  const times = new Map<string, number[]>()
  const recent = (key: string, at: number): number[] => {
    const kept = (times.get(key) ?? []).filter(time => at - time < MINUTE)
    if (kept.length === 0) times.delete(key)
    return kept
  }
  return (tenant, person) => {
    const at = now()
    if (times.size > 10_000) for (const key of times.keys()) recent(key, at)
    const mine = recent(`${tenant} ${person}`, at)
    const all = recent(tenant, at)
    if (mine.length >= PER_PERSON) return { ok: false, who: 'person', waitMs: MINUTE - (at - (mine[0] ?? at)) }
    if (all.length >= PER_TENANT) return { ok: false, who: 'tenant', waitMs: MINUTE - (at - (all[0] ?? at)) }
    times.set(`${tenant} ${person}`, [...mine, at])
    times.set(tenant, [...all, at])
    return { ok: true }
  }
}
