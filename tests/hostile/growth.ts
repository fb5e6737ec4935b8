/** Processor time in ms that a task takes of this process: the least of several times, so that a busy machine does not count. */
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

/** How much longer a text of four times the length takes. */
export interface Growth {
  readonly short: number
  readonly long: number
  /** 4 where time grows as the text does, 16 where with its square; 0 where it takes too little time to tell. */
  readonly times: number
}

/** What is done with 8 kB in less is done with any article before anybody waits, in ms. */
const UNSEEN = 1
/** Nothing that is linear takes as long for a quarter of the shorter text, in ms. */
const HOPELESS = 60
const REPEATS = 5
/** Where so much growth took less than this in ms, it is looked at again with longer texts. */
const SURE = { times: 5, ms: 20 }
/** What grows less than this at the first try is not tried again. */
const CLEARLY = 4.5

/** From so few characters on, and by this much at a time, so that a task of exponential time is seen before it never ends. */
const FIRST = { size: 16, step: 1.25 }

/**
 * Processor time for a text of four times the size, against that of the short one. A task that is hopeless on a part of
 * the short text already is not tried on more of it.
 *
 * @param text makes a hostile text of about so many characters
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
