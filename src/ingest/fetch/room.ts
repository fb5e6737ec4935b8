/** Bytes; bodies up to this size are read at any time. */
const SMALL = 256 * 1024
/** Larger bodies read concurrently; the others wait. */
const LARGE_AT_ONCE = 8

/** One fetch's claim on memory. */
export interface FetchHold {
  /** Await this before the body grows to this many bytes. */
  grow(bytes: number): Promise<void>
  /** The body is no longer needed. */
  release(): void
}

/** Bounds the memory of concurrent fetches: a few large bodies, and only the beginnings of all others. */
export function roomForBodies(): { hold(): FetchHold } {
  let large = 0
  const waiting: (() => void)[] = []

  async function enter(): Promise<void> {
    if (large < LARGE_AT_ONCE) large += 1
    // `leave` hands its place over to this one.
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
