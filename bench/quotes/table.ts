/** A measurement, for all and for both halves, beside its required and its target value. */
export interface Row {
  readonly what: string
  /**
   * Of the whole set; of the half whose errors were read; of the other one. A set that was read completely has only the
   * first.
   */
  readonly measured: readonly [all: number, read?: number, unread?: number]
  readonly must: number
  readonly aim: number
  /** Less is better: a count of faults, a fraction of wrong names. */
  readonly fewer?: true
}

/** Lines of a table; a figure below its required value is marked, judged by the unread half if there is one. */
export function tableOf(rows: readonly Row[]): readonly string[] {
  const width = Math.max(...rows.map(({ what }) => what.length))
  const line = (what: string, ...cells: readonly string[]) =>
    `${what.padEnd(width)}  ${cells.map(cell => cell.padStart(8)).join('')}`
  return [
    line('', 'all', 'read', 'unread', 'must', 'aim'),
    ...rows.map(({ what, measured, must, aim, fewer }) => {
      const [all, read, unread] = measured
      const judged = unread ?? all
      const short = fewer ? judged > must : judged < must
      const cells = [all, read, unread].map(figure => figure?.toFixed(1) ?? '')
      return `${line(what, ...cells, String(must), String(aim))}${short ? '  short' : ''}`
    }),
  ]
}
