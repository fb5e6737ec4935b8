import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { passage } from '#core/news/passage.ts'
import { linkTo } from '#desk/show/link.ts'

const whole = (text: string) => passage(text, 0, text.length)

describe('a link to a sentence', () => {
  it('quotes a short one in full', () => {
    expect(linkTo('https://a.example/x', whole('A short one.'))).toBe('https://a.example/x#:~:text=A%20short%20one.')
  })

  it('gives the first and last words of a long one', () => {
    const text = 'One two three four five six seven eight nine ten.'
    expect(linkTo('https://a.example/x', whole(text))).toBe(
      'https://a.example/x#:~:text=One%20two%20three%20four,seven%20eight%20nine%20ten.',
    )
  })

  it('keeps an existing fragment, and encodes what has a meaning in a directive', () => {
    expect(linkTo('https://a.example/x#part', whole('well-known, & more'))).toBe(
      'https://a.example/x#part:~:text=well%2Dknown%2C%20%26%20more',
    )
  })

  it('is a valid URL whatever the words', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1 }).filter(text => text.trim() !== ''),
        text => {
          const url = new URL(linkTo('https://a.example/x', whole(text)))
          expect(url.origin + url.pathname).toBe('https://a.example/x')
          expect(url.hash.split(':~:text=')[1]?.split(',').length).toBeLessThanOrEqual(2)
        },
      ),
    )
  })
})
