import { setImmediate } from 'node:timers/promises'

/** The milliseconds each run took, ascending; and the mean processor time of one. */
export interface Times {
  readonly all: readonly number[]
  readonly cpu: number
}

/** Runs one thing after another, each in its own turn of the event loop, as questions and articles come. */
export async function timed<T>(each: readonly T[], run: (one: T) => Promise<unknown>): Promise<Times> {
  const all: number[] = []
  const before = process.cpuUsage()
  for (const one of each) {
    const started = performance.now()
    await run(one)
    all.push(performance.now() - started)
    await setImmediate()
  }
  const { user, system } = process.cpuUsage(before)
  return { all: all.sort((a, b) => a - b), cpu: (user + system) / 1000 / each.length }
}

/** `name: p50 1.2 ms, p95 2.3 ms, p99 3.4 ms, 1.1 ms of processor (0.008 of the baseline)`. */
export function figure(name: string, { all, cpu }: Times, baseline?: Times): string {
  const at = (share: number) => percentile(all, share).toFixed(1)
  const ratio = baseline === undefined ? '' : ` (${(cpu / baseline.cpu).toFixed(3)} of the baseline)`
  return `${name}: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms, ${cpu.toFixed(1)} ms of processor${ratio}`
}

export function percentile(ascending: readonly number[], share: number): number {
  return ascending[Math.min(ascending.length - 1, Math.floor(ascending.length * share))] ?? NaN
}
