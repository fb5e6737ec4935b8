/** Waits for all, so that nothing goes on unseen, and then throws what the first one threw. */
export async function allEnded(under: readonly Promise<void>[]): Promise<void> {
  const ended = await Promise.allSettled(under)
  const failed = ended.find(end => end.status === 'rejected')
  if (failed) throw failed.reason
}
