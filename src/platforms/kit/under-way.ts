export interface UnderWay {
  /** Runs work that `settled` waits for; errors go to the caller. */
  run<T>(work: () => Promise<T>): Promise<T>
  /** Resolves when nothing is running any more. */
  settled(): Promise<void>
}

/** Tracks running work, so that a stop can wait for it. */
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
