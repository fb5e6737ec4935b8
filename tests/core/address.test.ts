import { expect, it } from 'vitest'
import { addressOf } from '#core/news/address.ts'

it('treats variants of one URL as the same', () => {
  const forms = [
    'https://harbour.example/a/b?id=3',
    'http://www.harbour.example/a/b/?id=3#top',
    'HTTPS://WWW.HARBOUR.EXAMPLE/a/b?utm_source=feed&id=3&fbclid=x',
  ]
  expect(new Set(forms.map(addressOf))).toEqual(new Set(['harbour.example/a/b?id=3']))
})

it('keeps apart what may be different pages', () => {
  const pages = [
    'https://a.example/x',
    'https://a.example/X',
    'https://a.example/x?id=1',
    'https://a.example:8080/x',
    'https://b.a.example/x',
  ]
  expect(new Set(pages.map(addressOf)).size).toBe(pages.length)
})

it('has no result for what is not a URL', () => {
  expect(addressOf('harbour.example/a')).toBeUndefined()
  expect(addressOf('')).toBeUndefined()
})
