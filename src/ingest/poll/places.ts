/** Feeds that are polled at once. */
const AT_ONCE = 64
/** How long a server may take before its place goes to another feed. */
const PATIENCE_MS = 1_000
/** Including those waited for without a place; each may take 30 s. */
const MOST_UNDER_WAY = 1_000
/** Fewer free places than this are not given out: taking feeds costs a commit. */
const FEWEST = 8

/** One feed's place among those that are polled. */
export interface PollingPlace {
  /** Its server has answered in whole: what is left to do is ours. */
  answered(): void
  end(): void
}

/**
 * Places for polls: few, since polls under way are in memory. A server that keeps us waiting loses its place, so that
 * however many hang, the others go on.
 */
export function places() {
  let taken = 0
  let underWay = 0
  let wake = (): void => undefined

  function leave(): void {
    taken -= 1
    wake()
  }

  const free = (): number => Math.min(AT_ONCE - taken, MOST_UNDER_WAY - underWay)

  return {
    /** How many are free, once there are enough to give out. */
    async someFree(): Promise<number> {
      while (free() < FEWEST) await new Promise<void>(resolve => (wake = resolve))
      return free()
    },
    take(): PollingPlace {
      taken += 1
      underWay += 1
      let holds = true
      const give = (): void => {
        if (holds) leave()
        holds = false
      }
      const timer = setTimeout(give, PATIENCE_MS)
      return {
        answered: () => clearTimeout(timer),
        end() {
          clearTimeout(timer)
          underWay -= 1
          give()
          wake()
        },
      }
    },
  }
}
