import type { Bar } from './bar.ts'

const EIGHTHS = [' ', '▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'] as const
/** Columns for the bars, so that they fit a line of 80 with the scale in front. */
const WIDEST = 64
/** Lines of the highest bar; a single article is no taller than one. */
const HIGHEST = 4

/** The chart in characters: articles, their sources on the same scale, and the first and last label. */
export function drawn(bars: readonly Bar[]): readonly string[] {
  const most = Math.max(1, ...bars.map(({ articles }) => articles))
  const high = Math.min(HIGHEST, most)
  const gap = bars.length * 2 - 1 <= WIDEST ? ' ' : ''
  const rows = (name: 'articles' | 'sources') => {
    const values = bars.map(bar => bar[name])
    const tallest = Math.max(...values)
    const needed = Math.max(1, Math.ceil((tallest / most) * high))
    return Array.from({ length: needed }, (_, row) => {
      const line = values.map(value => eighth((value / most) * high - (needed - 1 - row))).join(gap)
      const number = row === 0 ? String(tallest) : ''
      const called = row === needed - 1 ? name : ''
      return `${called.padEnd(8)} ${number.padStart(String(most).length)} ${line}`.trimEnd()
    })
  }
  const before = ' '.repeat(10 + String(most).length)
  const [first, last] = [bars[0]?.label ?? '', bars.at(-1)?.label ?? '']
  const width = bars.length + gap.length * (bars.length - 1)
  const space = width - first.length - last.length
  const axis = space > 0 ? `${first}${' '.repeat(space)}${last}` : first
  return [...rows('articles'), '', ...rows('sources'), `${before}${axis}`]
}

/** A cell filled to this fraction, full from 1 on; anything above 0 is visible. */
function eighth(filled: number): string {
  const eighths = Math.min(8, Math.max(0, filled * 8))
  return EIGHTHS[eighths > 0 && eighths < 1 ? 1 : Math.round(eighths)] ?? ' '
}
