const MOST_STEPS = 4

/** The ticks of an axis from 0 to at least `most`: integers in steps of 1, 2 or 5 times a power of ten. */
export function steps(most: number): readonly number[] {
  let step = 1
  for (let power = 1; step * MOST_STEPS < most; power *= 10) {
    step = [power, 2 * power, 5 * power].find(one => one * MOST_STEPS >= most) ?? 10 * power
  }
  return Array.from({ length: Math.max(1, Math.ceil(most / step)) + 1 }, (_, index) => index * step)
}
