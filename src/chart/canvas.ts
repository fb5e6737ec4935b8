import { encode } from 'fast-png'

/** Red, green, blue, 0 to 255 each. */
export type Colour = readonly [number, number, number]

/** A bitmap, in pixels from the upper left corner. */
export interface Canvas {
  /** Fills a rectangle, which must be wholly within the bitmap. */
  fill(x: number, y: number, width: number, height: number, colour: Colour): void
  /** Blends a colour over one pixel; 0 leaves it as it is, 1 covers it. Ignores pixels outside the bitmap. */
  tint(x: number, y: number, colour: Colour, cover: number): void
  png(): Uint8Array
}

export function canvas(width: number, height: number, ground: Colour): Canvas {
  const data = new Uint8Array(width * height * 3)
  const fill: Canvas['fill'] = (left, top, wide, high, colour) => {
    const row = Uint8Array.from({ length: wide * 3 }, (_, at) => colour[at % 3] ?? 0)
    for (let y = top; y < top + high; y++) data.set(row, (y * width + left) * 3)
  }
  fill(0, 0, width, height, ground)
  return {
    fill,
    tint(x, y, colour, cover) {
      if (x < 0 || x >= width || y < 0 || y >= height) return
      const at = (y * width + x) * 3
      for (let channel = 0; channel < 3; channel++) {
        const under = data[at + channel] ?? 0
        data[at + channel] = Math.round(under + ((colour[channel] ?? 0) - under) * cover)
      }
    },
    png: () => encode({ width, height, data, channels: 3 }),
  }
}
