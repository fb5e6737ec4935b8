const BEAT_MS = 20
const clock = performance.now.bind(performance)
let sum = 0
let last = clock()
setInterval(() => {
  sum += Math.max(0, clock() - last - BEAT_MS)
  last = clock()
}, BEAT_MS).unref()

/**
 * For how many milliseconds in all this process did not get round to its timers: a busy machine, or the collecting of garbage. What a
 * fake takes off how long an answer took, where both stand in one process.
 */
export function heldUpMs(): number {
  return sum + Math.max(0, clock() - last - BEAT_MS)
}
