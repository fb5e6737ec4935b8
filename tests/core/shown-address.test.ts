import { describe, expect, it } from 'vitest'
import { shownAddress, tellsHost } from '#core/shown-address.ts'

describe('a URL for display', () => {
  it.each([
    ['https://paper.example/feed.xml', 'https://paper.example/feed.xml'],
    ['https://ana:hunter22@paper.example:8443/feed?key=hunter22#hunter22', 'https://paper.example:8443/feed'],
    ['no address', 'no address'],
  ])('%s is %s', (address, shown) => {
    expect(shownAddress(address)).toBe(shown)
  })
})

describe('a label tells its host', () => {
  it.each([
    ['Halvern Post', 'halvernpost.example'],
    ['The North Sea Times', 'nst.example'],
    ['The North Sea Times', 'www.nstimes.example'],
  ])('%s of %s', (label, host) => {
    expect(tellsHost(label, host)).toBe(true)
  })

  it.each([
    ['Reuters', 'elsewhere.example'],
    ['The North Sea Times', 'nst.elsewhere.example'],
    ['The North Sea Times', 'stn.example'],
    ['Sea Times', 'st.example'],
  ])('but %s does not tell %s', (label, host) => {
    expect(tellsHost(label, host)).toBe(false)
  })
})
