/** Concurrent polls. */
const AT_ONCE = 64
/** Milliseconds a server may take before its place goes to another feed. */
const PATIENCE_MS = 1_000
/** Polls in total, including those that lost their place; each may take 30 s. */
const MOST_UNDER_WAY = 1_000
/** Fewer free places are not handed out: claiming feeds costs a commit. */
const FEWEST = 8

/** One feed's place among concurrent polls. */
export interface PollingPlace {
  /** Its server has answered completely: what is left to do is ours. */
  answered(): void
  end(): void
}

/**
 * Limits concurrent polls, which take memory. A server that keeps us waiting loses its place, so that however many
 * hang, the others go on.
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
    /** Resolves with the number of free places once there are enough to hand out. */
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
