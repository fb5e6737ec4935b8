/**
 * Takes what is thrown where nothing catches it, in a callback or by a promise that nobody waits for: without this it ends
 * the process. Whatever it belonged to ends by its own deadline, and what must last is in the database. `fault` logs it.
 * Returns what takes the wall down again.
 */
export function wall(fault: (error: unknown) => void): () => void {
  const take = (error: unknown): void => {
    try {
      fault(error)
    } catch {
      // What is thrown from here would end the process after all.
    }
  }
  process.on('uncaughtException', take)
  process.on('unhandledRejection', take)
  return () => {
    process.off('uncaughtException', take)
    process.off('unhandledRejection', take)
  }
}
