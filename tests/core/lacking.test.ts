import { describe, expect, it } from 'vitest'
import { isNeeded, lacksWords } from '#core/asking/lacking.ts'
import type { Option } from '#core/asking/options.ts'
import { cardsOf } from '#src/bot/cards.ts'
import { commands } from '#tests/support/newsroom.ts'

const card = (name: string) => {
  const found = cardsOf(commands).find(card => card.name === name)
  if (!found) throw new Error(`there is no command ${name}`)
  return found
}

describe('a command lacks words', () => {
  it.each([
    ['said', {}, true],
    ['said', { person: '' }, true],
    ['said', { person: 'renn' }, false],
    ['latest', {}, false],
    ['sources', {}, false],
    ['sources', { do: 'list' }, false],
    ['sources', { do: 'add' }, true],
    ['sources', { do: 'add', which: 'https://courier.example' }, false],
    ['subscribe', { kept: 'k3v9x2ab' }, false],
  ])('if input it needs is missing: /%s %j: %s', (name, said, lacks) => {
    expect(lacksWords(card(name), said)).toBe(lacks)
  })
})

describe('an option that depends on another', () => {
  const option: Option = {
    name: 'which',
    description: 'which one',
    type: 'string',
    required: false,
    positional: false,
    hidden: false,
    neededWith: { do: ['remove'] },
  }

  it('is required only with certain values of that one', () => {
    expect(isNeeded(option, {})).toBe(false)
    expect(isNeeded(option, { do: 'list' })).toBe(false)
    expect(isNeeded(option, { do: 'remove' })).toBe(true)
    expect(isNeeded({ ...option, required: true }, {})).toBe(true)
  })
})
