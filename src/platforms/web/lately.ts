interface Lasting<T> {
  readonly lifetimeMs: number
  /** For so long after that it is still given, while it is made anew behind it. Absent: whoever asks waits. */
  readonly staleMs?: number
  /** How many things are kept; after that all are made again. */
  readonly most: number
  /** Whether it is worth keeping; absent: everything is. */
  readonly lasts?: (made: T) => boolean
}

interface Made<T> {
  readonly at: number
  readonly what: Promise<T>
}

/**
 * Makes something once in so many milliseconds and for whoever asks meanwhile, under the same key. What fails is not kept, nor
 * what does not last; where it fails behind something older, that is given until it is too old.
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
