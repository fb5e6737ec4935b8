/** A body of up to so many bytes is read whenever it comes. */
const SMALL = 256 * 1024
/** Larger ones that are in hand at once; the others wait, unread. */
const LARGE_AT_ONCE = 8

/** What one fetching has in hand. */
export interface FetchHold {
  /** To be waited for before the body grows to so many bytes. */
  grow(bytes: number): Promise<void>
  /** The body is not needed any more. */
  release(): void
}

/** Bounds what many fetchings at once have in memory: some large bodies, and of all the others no more than their beginnings. */
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
