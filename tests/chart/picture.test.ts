import { decode } from 'fast-png'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Bar } from '#chart/bar.ts'
import type { Colour } from '#chart/canvas.ts'
import { COLOURS, picture, SIZE } from '#chart/picture.ts'

const bar = fc
  .record({ articles: fc.nat(12), sources: fc.nat(12), label: fc.constantFrom('3 Nov', '28 Feb', '17 Sep') })
  .map(({ sources, ...bar }): Bar => ({ ...bar, sources: Math.min(sources, bar.articles) }))

/** Heights of a colour's bars above the axis, in pixels and in order; adjacent ones count as one. */
function heights(bars: readonly Bar[], colour: Colour): readonly number[] {
  const { data, width } = decode(picture(bars))
  const is = (x: number, y: number) => colour.every((value, channel) => data[(y * width + x) * 3 + channel] === value)
  const high = Array.from({ length: width }, (_, x) => {
    let count = 0
    for (let y = 60; y < SIZE.height; y++) if (is(x, y)) count++
    return count
  })
  return high.filter((height, x) => height > 0 && high[x - 1] !== height)
}

function contrast(one: Colour, other: Colour): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

/** WCAG 2.2, "relative luminance". */
function luminance(colour: Colour): number {
  const [r = 0, g = 0, b = 0] = colour
    .map(value => value / 255)
    .map(part => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

describe('the picture of a chart', () => {
  it('is a PNG of the stated size, deterministic, and small', () => {
    fc.assert(
      fc.property(fc.array(bar, { minLength: 1, maxLength: 54 }), bars => {
        const png = picture(bars)
        expect(decode(png, { checkCrc: true })).toMatchObject({ ...SIZE, channels: 3, depth: 8 })
        expect(Buffer.compare(picture(bars), png)).toBe(0)
        expect(png.length).toBeLessThan(60_000)
      }),
      { numRuns: 5 },
    )
  })

  it.each(['articles', 'sources'] as const)('has proportional bars for %s', name => {
    const bars = [4, 0, 1, 2, 8].map(count => ({ label: '3 Nov', articles: 8, sources: 0, [name]: count }))
    const shown = heights(name === 'articles' ? bars : bars.map(bar => ({ ...bar, articles: 8 })), COLOURS[name])
    const [highest = 0] = shown.toSorted((a, b) => b - a)
    expect(highest).toBeGreaterThan(200)
    expect(shown.map(height => Math.round((8 * height) / highest))).toEqual([4, 1, 2, 8])
  })

  it('has room for a year of weeks and for numbers of five digits', () => {
    const bars = Array.from({ length: 54 }, () => ({ label: '28 Mar', articles: 43_210, sources: 1 }))
    expect(decode(picture(bars))).toMatchObject(SIZE)
  })

  it('is legible: words and bars contrast with the background', () => {
    expect(contrast(COLOURS.ink, COLOURS.ground)).toBeGreaterThan(4.5)
    expect(contrast(COLOURS.articles, COLOURS.ground)).toBeGreaterThan(3)
    expect(contrast(COLOURS.sources, COLOURS.articles)).toBeGreaterThan(3)
  })

  it('names a letter it cannot draw', () => {
    expect(() => picture([{ label: 'ß', articles: 1, sources: 1 }])).toThrow('not "ß"')
  })
})
