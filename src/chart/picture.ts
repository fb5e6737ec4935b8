import type { Bar } from './bar.ts'
import { canvas, type Canvas, type Colour } from './canvas.ts'
import { steps } from './steps.ts'
import { CAPITAL, widthOf, write } from './write.ts'

/** Pixels; twice the largest size in chats. */
export const SIZE = { width: 960, height: 420 } as const

/** With an opaque background, so that it looks the same in dark and light clients. */
export const COLOURS = {
  ground: [27, 33, 43],
  ink: [222, 227, 235],
  line: [58, 67, 82],
  articles: [68, 120, 186],
  sources: [255, 209, 102],
} as const satisfies Readonly<Record<string, Colour>>

const MARGIN = 24
const PLOT = { top: 84, right: SIZE.width - 60, bottom: SIZE.height - 72 } as const
const BEFORE_AXIS = 18
const WIDEST_BAR = 56
const BETWEEN_LABELS = 28

/** A PNG of `SIZE` with articles as broad bars and their sources as slim ones in front, oldest on the left. */
export function picture(bars: readonly Bar[]): Uint8Array {
  const on = canvas(SIZE.width, SIZE.height, COLOURS.ground)
  const marks = steps(Math.max(0, ...bars.map(({ articles }) => articles)))
  const left = MARGIN + Math.ceil(Math.max(...marks.map(mark => widthOf(String(mark))))) + BEFORE_AXIS
  const high = (value: number) => Math.round((value / (marks.at(-1) ?? 1)) * (PLOT.bottom - PLOT.top))
  for (const mark of marks) {
    const y = PLOT.bottom - high(mark)
    on.fill(left, y - 1, PLOT.right - left, 2, COLOURS.line)
    write(on, String(mark), left - BEFORE_AXIS - widthOf(String(mark)), y - CAPITAL / 2, COLOURS.ink)
  }
  const slot = (PLOT.right - left) / bars.length
  const [broad, slim] = [evenly(Math.min(slot * 0.76, WIDEST_BAR)), evenly(Math.min(slot * 0.3, WIDEST_BAR / 2.5))]
  const centres = bars.map((_, index) => Math.round(left + (index + 0.5) * slot))
  for (const [index, { articles, sources }] of bars.entries()) {
    const centre = centres[index] ?? 0
    on.fill(centre - broad / 2, PLOT.bottom - high(articles), broad, high(articles), COLOURS.articles)
    on.fill(centre - slim / 2, PLOT.bottom - high(sources), slim, high(sources), COLOURS.sources)
  }
  on.fill(left, PLOT.bottom, PLOT.right - left, 2, COLOURS.ink)
  nameBars(on, bars, centres, slot)
  explain(on, left)
  return on.png()
}

/** An even width, so that it can be centred, and large enough to be visible. */
function evenly(width: number): number {
  return Math.max(2, 2 * Math.floor(width / 2))
}

/** Labels the newest bar, and as many before it as fit, evenly spaced. */
function nameBars(on: Canvas, bars: readonly Bar[], centres: readonly number[], slot: number): void {
  const room = Math.max(...bars.map(({ label }) => widthOf(label))) + BETWEEN_LABELS
  const apart = Math.ceil(room / slot)
  for (let index = bars.length - 1; index >= 0; index -= apart) {
    const [label, centre] = [bars[index]?.label ?? '', centres[index] ?? 0]
    on.fill(centre - 1, PLOT.bottom + 2, 2, 8, COLOURS.ink)
    write(on, label, Math.max(MARGIN, centre - widthOf(label) / 2), PLOT.bottom + 22, COLOURS.ink)
  }
}

function explain(on: Canvas, left: number): void {
  let x = left
  for (const name of ['articles', 'sources'] as const) {
    on.fill(x, 28, CAPITAL, CAPITAL, COLOURS[name])
    write(on, name, x + CAPITAL + 14, 28, COLOURS.ink)
    x += CAPITAL + 14 + Math.ceil(widthOf(name)) + 44
  }
}
