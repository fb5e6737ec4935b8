import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { terminalViewOf } from '#src/app/terminal-view.ts'

function colours(isTTY: boolean, env: Readonly<Record<string, string>>): boolean {
  return terminalViewOf({ stdout: Object.assign(new PassThrough(), { isTTY }), env }).colours
}

describe('colours', () => {
  it.each([
    [true, {}, true],
    [false, {}, false],
    [true, { TERM: 'dumb' }, false],
    [true, { NO_COLOR: '1' }, false],
    [true, { NO_COLOR: '' }, true],
    [false, { FORCE_COLOR: '1' }, true],
    [true, { FORCE_COLOR: '0' }, false],
    [false, { FORCE_COLOR: '1', NO_COLOR: '1' }, false],
  ])('at a terminal: %s, with %j: %s', (isTTY, env, expected) => {
    expect(colours(isTTY, env)).toBe(expected)
  })

  it('come without links if the output is not a terminal', () => {
    const stdout = Object.assign(new PassThrough(), { isTTY: false })
    expect(terminalViewOf({ stdout, env: { FORCE_COLOR: '1' } })).toEqual({ colours: true, links: false })
  })
})
