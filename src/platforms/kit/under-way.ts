export interface UnderWay {
  /** Runs work that `settled` waits for. What it throws is its caller's. */
  run<T>(work: () => Promise<T>): Promise<T>
  /** Resolves when nothing is under way any more. */
  settled(): Promise<void>
}

/** Knows what is being done, so that a stop can wait for it. */
export function underWay(): UnderWay {
  const running = new Set<Promise<unknown>>()
  return {
    async run(work) {
      const promise = work()
      running.add(promise)
      try {
        return await promise
      } finally {
        running.delete(promise)
      }
    },
    async settled() {
      while (running.size > 0) await Promise.allSettled(running)
    },
  }
}
