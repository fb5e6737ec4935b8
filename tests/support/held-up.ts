const BEAT_MS = 20
const clock = performance.now.bind(performance)
let sum = 0
let last = clock()
setInterval(() => {
  sum += Math.max(0, clock() - last - BEAT_MS)
  last = clock()
}, BEAT_MS).unref()

/**
 * Total milliseconds by which this process's timers were late, because of a busy machine or garbage collection. A fake
 * in the same process subtracts them from response times.
 */
export function heldUpMs(): number {
  return sum + Math.max(0, clock() - last - BEAT_MS)
}
