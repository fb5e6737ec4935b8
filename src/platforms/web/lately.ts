interface Lasting<T> {
  readonly lifetimeMs: number
  /**
   * Milliseconds after expiry during which the old value is still served while it is refreshed. Absent: whoever asks
   * waits.
   */
  readonly staleMs?: number
  /** Entries kept; when full, the cache is cleared. */
  readonly most: number
  /** Whether a value is worth caching; absent: all are. */
  readonly lasts?: (made: T) => boolean
}

interface Made<T> {
  readonly at: number
  readonly what: Promise<T>
}

/**
 * Caches values by key and shares one computation among concurrent callers. Failures are not cached, nor what `lasts`
 * rejects; if a refresh fails, the old value is served until it is stale.
 */
export function lately<T>(
  now: () => number,
  { lifetimeMs, staleMs = 0, most, lasts = () => true }: Lasting<T>,
): (key: string, make: () => Promise<T>) => Promise<T> {
  const kept = new Map<string, Made<T>>()
  const renewing = new Set<string>()

  function made(key: string, make: () => Promise<T>): Promise<T> {
    if (kept.size >= most) kept.clear()
    const made = { at: now(), what: make() }
    kept.set(key, made)
    const drop = () => {
      if (kept.get(key) === made) kept.delete(key)
    }
    made.what.then(what => (lasts(what) ? undefined : drop()), drop)
    return made.what
  }

  function renew(key: string, make: () => Promise<T>): void {
    if (renewing.has(key)) return
    renewing.add(key)
    const at = now()
    make()
      .then(
        what => (lasts(what) ? kept.set(key, { at, what: Promise.resolve(what) }) : kept.delete(key)),
        () => undefined,
      )
      .finally(() => renewing.delete(key))
  }

  return (key, make) => {
    const before = kept.get(key)
    const age = before ? now() - before.at : Infinity
    if (!before || age >= lifetimeMs + staleMs) return made(key, make)
    if (age >= lifetimeMs) renew(key, make)
    return before.what
  }
}
