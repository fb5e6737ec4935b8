import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { Drawn, outletOn } from '#core/outlet.ts'

function outlet() {
  const screen = new PassThrough({ highWaterMark: 64 })
  return { out: outletOn(screen), screen, shown: () => String(screen.read() ?? '') }
}

describe("the operator's outlet", () => {
  it('keeps a line on one line, and lets nothing in it steer', () => {
    const { out, shown } = outlet()
    out.line('a\u001B[2J\nok     database: all is well')
    expect(shown()).toBe('a\\u001b[2J\\nok     database: all is well\n')
  })

  it('keeps the line breaks of longer text', () => {
    const { out, shown } = outlet()
    out.write('Error: \u009B1A\n  at here\n')
    expect(shown()).toBe('Error: \\u009b1A\n  at here\n')
  })

  it('writes drawn text unchanged', () => {
    const { out, shown } = outlet()
    out.draw(Drawn.parse('\u001B[1mbold\u001B[22m'))
    expect(shown()).toBe('\u001B[1mbold\u001B[22m')
  })

  it('resolves when a slow reader has room again', async () => {
    const { out, screen, shown } = outlet()
    await out.drained()
    out.line('x'.repeat(100))
    expect(screen.writableNeedDrain).toBe(true)
    const waiting = out.drained()
    shown()
    await waiting
    expect(screen.writableNeedDrain).toBe(false)
  })
})
