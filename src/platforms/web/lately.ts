interface Lasting<T> {
  readonly lifetimeMs: number
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
 * what does not last.
 */
export function lately<T>(
  now: () => number,
  { lifetimeMs, most, lasts = () => true }: Lasting<T>,
): (key: string, make: () => Promise<T>) => Promise<T> {
  const kept = new Map<string, Made<T>>()
  return (key, make) => {
    const before = kept.get(key)
    if (before && now() - before.at < lifetimeMs) return before.what
    if (kept.size >= most) kept.clear()
    const made = { at: now(), what: make() }
    kept.set(key, made)
    const drop = () => {
      if (kept.get(key) === made) kept.delete(key)
    }
    made.what.then(what => (lasts(what) ? undefined : drop()), drop)
    return made.what
  }
}
