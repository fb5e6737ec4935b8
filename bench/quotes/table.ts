/** A measured figure beside the one it must reach and the one it aims at. */
export interface Row {
  readonly what: string
  readonly measured: number
  readonly must: number
  readonly aim: number
  /** Less is better: a count of faults, a share of wrong names. */
  readonly fewer?: true
}

/** Lines of a table, the figures in columns; a figure short of what it must be is marked. */
export function tableOf(rows: readonly Row[]): readonly string[] {
  const width = Math.max(...rows.map(({ what }) => what.length))
  const line = (what: string, ...cells: readonly string[]) =>
    `${what.padEnd(width)}  ${cells.map(cell => cell.padStart(8)).join('')}`
  return [
    line('', 'measured', 'must', 'aim'),
    ...rows.map(({ what, measured, must, aim, fewer }) => {
      const short = fewer ? measured > must : measured < must
      return `${line(what, measured.toFixed(1), String(must), String(aim))}${short ? '  short' : ''}`
    }),
  ]
}
