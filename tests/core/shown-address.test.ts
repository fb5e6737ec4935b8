import { describe, expect, it } from 'vitest'
import { shownAddress } from '#core/shown-address.ts'

describe('a URL for display', () => {
  it.each([
    ['https://paper.example/feed.xml', 'https://paper.example/feed.xml'],
    ['https://ana:hunter22@paper.example:8443/feed?key=hunter22#hunter22', 'https://paper.example:8443/feed'],
    ['no address', 'no address'],
  ])('%s is %s', (address, shown) => {
    expect(shownAddress(address)).toBe(shown)
  })
})
