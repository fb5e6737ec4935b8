/** How many things are kept at most; then all are made anew. */
const MOST = 200

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
  lifetimeMs: number,
  lasts: (made: T) => boolean,
): (key: string, make: () => Promise<T>) => Promise<T> {
  const kept = new Map<string, Made<T>>()
  return (key, make) => {
    const before = kept.get(key)
    if (before && now() - before.at < lifetimeMs) return before.what
    if (kept.size >= MOST) kept.clear()
    const made = { at: now(), what: make() }
    kept.set(key, made)
    const drop = () => {
      if (kept.get(key) === made) kept.delete(key)
    }
    made.what.then(what => (lasts(what) ? undefined : drop()), drop)
    return made.what
  }
}
