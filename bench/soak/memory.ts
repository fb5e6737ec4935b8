import { percentile } from '../store/timed.ts'

/** Resident memory in MiB, at milliseconds after the start. */
export interface Sample {
  readonly ms: number
  readonly mb: number
}

/** The median over part of the time; `from` and `to` are fractions of it. */
export function middle(samples: readonly Sample[], from: number, to: number): number {
  const some = samples.slice(Math.floor(samples.length * from), Math.ceil(samples.length * to))
  return percentile(
    some.map(({ mb }) => mb).sort((a, b) => a - b),
    0.5,
  )
}

/** Growth in MiB per hour, by least squares. */
export function growth(samples: readonly Sample[]): number {
  const mean = (of: (sample: Sample) => number) => samples.reduce((sum, sample) => sum + of(sample), 0) / samples.length
  const [ms, mb] = [mean(sample => sample.ms), mean(sample => sample.mb)]
  const along = samples.reduce((sum, sample) => sum + (sample.ms - ms) * (sample.mb - mb), 0)
  const apart = samples.reduce((sum, sample) => sum + (sample.ms - ms) ** 2, 0)
  return (along / apart) * 3_600_000
}
