/** A body up to this size is read whenever it comes. */
const SMALL = 256 * 1024
/** How many larger ones are read at once; the others wait. */
const LARGE_AT_ONCE = 8

/** What one fetch holds. */
export interface FetchHold {
  /** Wait for this before the body grows to this many bytes. */
  grow(bytes: number): Promise<void>
  /** The body is not needed any more. */
  release(): void
}

/** Bounds what many fetches hold in memory at once: a few large bodies, and only the beginnings of all others. */
export function roomForBodies(): { hold(): FetchHold } {
  let large = 0
  const waiting: (() => void)[] = []

  async function enter(): Promise<void> {
    if (large < LARGE_AT_ONCE) large += 1
    // Whoever leaves hands over its place.
    else await new Promise<void>(resolve => waiting.push(resolve))
  }

  function leave(): void {
    const next = waiting.shift()
    if (next) next()
    else large -= 1
  }

  return {
    hold() {
      let entered: Promise<void> | undefined
      return {
        grow: async bytes => {
          if (bytes > SMALL) await (entered ??= enter())
        },
        release: () => void entered?.then(leave),
      }
    },
  }
}
