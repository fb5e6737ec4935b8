import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeSeal } from '#platforms/slack/installs/seal.ts'

describe('sealed installations', () => {
  test('open for their owner, whatever is in them', () => {
    const seal = makeSeal(['a secret of the operator'])
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, owner) => {
        expect(seal.open(seal.close(text, owner), owner)).toEqual({ text, old: false })
      }),
    )
  })

  test('reveal nothing of their content, and never look the same twice', () => {
    const seal = makeSeal(['s'])
    const [once, again] = [seal.close('xoxb-1', 'T1'), seal.close('xoxb-1', 'T1')]
    expect(once).not.toContain('xoxb')
    expect(once).not.toBe(again)
  })

  test('open for nobody else', () => {
    const seal = makeSeal(['s'])
    expect(() => seal.open(seal.close('xoxb-1', 'T1'), 'T2')).toThrow(/authenticate/)
  })

  test('do not open once altered', () => {
    const seal = makeSeal(['s'])
    const sealed = seal.close('xoxb-1', 'T1')
    const other = sealed.at(-2) === 'A' ? 'B' : 'A'
    expect(() => seal.open(`${sealed.slice(0, -2)}${other}${sealed.at(-1)}`, 'T1')).toThrow(/authenticate/)
  })

  test('open under an old secret while it is still set, and say that it is old', () => {
    const sealed = makeSeal(['old']).close('xoxb-1', 'T1')
    expect(makeSeal(['new', 'old']).open(sealed, 'T1')).toEqual({ text: 'xoxb-1', old: true })
    expect(() => makeSeal(['new']).open(sealed, 'T1')).toThrow('sealed under a secret that is no longer set')
  })

  test('require a secret', () => {
    expect(() => makeSeal([])).toThrow('expected at least one secret')
  })
})
