import { describe, expect, it } from 'vitest'
import { calmed } from '#text/quotes/tokens/shouted.ts'

describe('a text in capitals', () => {
  it('is analysed in lower case, with capitals for names', () => {
    expect(calmed('THE MILL IS OLD, IDA MOE SAID ON FRIDAY.')).toBe('the mill is old, Ida Moe said on friday.')
  })

  it('is unchanged if it is short, or not in capitals throughout', () => {
    expect(calmed('MILL IS OLD, SAYS IDA MOE')).toBe('MILL IS OLD, SAYS IDA MOE')
    const mixed = 'THE MILL IS OLD, IDA MOE SAID ON FRIDAY.\n\nIda Moe owns the mill, and has for many years.'
    expect(calmed(mixed)).toBe(mixed)
  })
})
