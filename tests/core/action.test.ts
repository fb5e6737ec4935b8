import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeAction, encodeAction } from '#core/asking/action.ts'

describe('a button', () => {
  it('carries its command and input through one string, whatever the words', () => {
    const name = fc.stringMatching(/^[a-z]{1,12}$/)
    const input = fc.dictionary(
      name.filter(key => key !== '__proto__'),
      fc.string({ unit: 'grapheme' }),
      { noNullPrototype: true },
    )
    fc.assert(
      fc.property(name, input, (command, input) => {
        expect(decodeAction(encodeAction({ command, input }))).toEqual({ command, input })
      }),
    )
  })

  it.each(['', 'summary', '../x?a=b', 'Summary?words=1', 'x'.repeat(40) + '?'])('takes %j for no action', code => {
    expect(decodeAction(code)).toBeUndefined()
  })
})
