/**
 * Milliseconds of processor time for a task in this process: the best of several runs, so that a busy machine does not
 * matter.
 */
export function leastTime(task: () => void, times: number): number {
  let least = Infinity
  for (let time = 0; time < times; time += 1) {
    const before = process.cpuUsage()
    task()
    const { user, system } = process.cpuUsage(before)
    least = Math.min(least, (user + system) / 1000)
  }
  return least
}

/** Milliseconds for a text, and for one four times as long. */
export interface Growth {
  readonly short: number
  readonly long: number
  /** 4 if time is linear, 16 if quadratic; 0 if too short to measure. */
  readonly times: number
}

/** Milliseconds; a task that handles 8 kB in less delays nobody with any article. */
const UNSEEN = 1
/** Milliseconds; no linear task takes this long for a quarter of the shorter text. */
const HOPELESS = 60
const REPEATS = 5
/** If such growth took less than this many milliseconds, it is measured again with longer texts. */
const SURE = { times: 5, ms: 20 }
/** Growth below this at the first attempt is not measured again. */
const CLEARLY = 4.5

/** The first size in characters, and its growth per step, so that an exponential task is noticed before it hangs. */
const FIRST = { size: 16, step: 1.25 }

/**
 * Processor time for a text four times as long, relative to the short one. A task that is hopeless on part of the short
 * text is not tried on more of it.
 *
 * @param text makes a hostile text of roughly this many characters
 *
 * @param size of the short text, in characters
 */
export function growthOf(task: (text: string) => void, text: (size: number) => string, size = 2000): Growth {
  for (let part = FIRST.size; part < size; part *= FIRST.step) {
    const piece = text(part)
    const took = leastTime(() => task(piece), 1)
    if (took > HOPELESS && leastTime(() => task(piece), 2) > HOPELESS)
      return { short: took, long: Infinity, times: Infinity }
  }
  const [short, long] = [text(size), text(4 * size)]
  const once = leastTime(() => task(long), 1)
  if (once < UNSEEN || once < CLEARLY * leastTime(() => task(short), 1)) return { short: 0, long: once, times: 0 }
  const took = leastTime(() => task(long), REPEATS)
  const least = leastTime(() => task(short), 2 * REPEATS)
  const times = took < UNSEEN ? 0 : took / least
  return times > SURE.times && took < SURE.ms ? growthOf(task, text, 4 * size) : { short: least, long: took, times }
}
