/** A statement takes at most 32,766 values on SQLite; this many rows have fewer, whatever table they are for. */
const ROWS = 1000

/** Rows in portions that one statement can take. */
export function* chunks<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let first = 0; first < rows.length; first += ROWS) yield rows.slice(first, first + ROWS)
}
