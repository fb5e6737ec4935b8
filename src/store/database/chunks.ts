/** Rows per statement: SQLite allows 32,766 values, which this many rows of any table stay below. */
const ROWS = 1000

/** Rows in batches that fit one statement. */
export function* chunks<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let first = 0; first < rows.length; first += ROWS) yield rows.slice(first, first + ROWS)
}
