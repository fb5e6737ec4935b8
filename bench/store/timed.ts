/** Runs one thing after the other; how long each took, in milliseconds, ascending. */
export async function timed<T>(all: readonly T[], run: (one: T) => Promise<unknown>): Promise<readonly number[]> {
  const times: number[] = []
  for (const one of all) {
    const started = performance.now()
    await run(one)
    times.push(performance.now() - started)
  }
  return times.sort((a, b) => a - b)
}

/** `name: p50 1.2 ms, p99 3.4 ms (1/80 of the baseline)`. */
export function figure(name: string, times: readonly number[], baseline?: readonly number[]): string {
  const at = (share: number, of = times) => of[Math.min(of.length - 1, Math.floor(of.length * share))] ?? NaN
  const ratio = baseline === undefined ? '' : ` (${(at(0.5) / at(0.5, baseline)).toFixed(3)} of the baseline)`
  return `${name}: p50 ${at(0.5).toFixed(1)} ms, p99 ${at(0.99).toFixed(1)} ms${ratio}`
}
