import type { Canvas, Colour } from './canvas.ts'
import { letter } from './letters.ts'

/** Pixels from dot to dot, and from the middle of a stroke to its edge. */
const PITCH = 4
const STROKE = 1.7
/** Dots between letters. */
const GAP = 1.4

/** Cap height in pixels. */
export const CAPITAL = 6 * PITCH

/** The width of a line in pixels. */
export function widthOf(line: string): number {
  return Array.from(line).reduce((sum, one) => sum + letter(one).width - 1 + GAP, -GAP) * PITCH
}

/** Writes a line; `x` is its left edge, `y` the top of its capitals. */
export function write(on: Canvas, line: string, x: number, y: number, colour: Colour): void {
  let pen = x
  for (const one of line) {
    const [left, top] = [Math.round(pen), Math.round(y)]
    for (const { x, y, cover } of inked(one)) on.tint(left + x, top + y, colour, cover)
    pen += (letter(one).width - 1 + GAP) * PITCH
  }
}

interface Ink {
  readonly x: number
  readonly y: number
  /** Above 0, at most 1. */
  readonly cover: number
}

const known = new Map<string, readonly Ink[]>()

/** The pixels of a letter, from its upper left dot; cached, since they take longer than the rest of a chart. */
function inked(one: string): readonly Ink[] {
  const before = known.get(one)
  if (before) return before
  const { width, strokes } = letter(one)
  const ink: Ink[] = []
  for (let y = -PITCH; y < 10 * PITCH; y++) {
    for (let x = -PITCH; x < (width + 1) * PITCH; x++) {
      const away = Math.min(...strokes.map(([start, end]) => distance(x / PITCH, y / PITCH, start, end))) * PITCH
      const cover = Math.min(1, STROKE + 0.5 - away)
      if (cover > 0) ink.push({ x, y, cover })
    }
  }
  known.set(one, ink)
  return ink
}

/** The distance of a point from a line segment. */
function distance(x: number, y: number, [x1, y1]: readonly [number, number], [x2, y2]: readonly [number, number]) {
  const [dx, dy] = [x2 - x1, y2 - y1]
  const along = Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy || 1)))
  return Math.hypot(x - x1 - along * dx, y - y1 - along * dy)
}
