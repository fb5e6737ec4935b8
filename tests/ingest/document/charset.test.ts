import { describe, expect, it } from 'vitest'
import { decodeText } from '#ingest/document/charset.ts'

const FRENCH = 'Déjà vu: l’été à Liège coûte 5 €'
const RUSSIAN = 'Мост в Вале закрыт до пятницы, сказал мэр'

/** Text in a single-byte encoding, derived from the decoder. */
function encode(text: string, charset: string): Buffer {
  const letters = Array.from({ length: 256 }, (_, byte) => decodeText(Uint8Array.of(byte), `x/y; charset=${charset}`))
  return Buffer.from(Array.from(text, letter => letters.indexOf(letter)))
}
const xml = (declared: string, text: string) => `<?xml version="1.0" encoding="${declared}"?><rss>${text}</rss>`
const page = (declared: string, text: string) => `<html><head><meta charset="${declared}"></head>${text}</html>`
const utf16 = (text: string, mark = '\ufeff') => Buffer.from(mark + text, 'utf16le')

describe('the encoding of a document', () => {
  it.each([
    ['UTF-8, said by nobody', Buffer.from(RUSSIAN), undefined],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${RUSSIAN}`), undefined],
    ['UTF-8 that its header calls ISO-8859-1', Buffer.from(xml('utf-8', RUSSIAN)), 'text/xml; charset=ISO-8859-1'],
    ['UTF-8 that its prolog calls UTF-16', Buffer.from(xml('utf-16', RUSSIAN)), undefined],
    ['UTF-8 that its header calls UTF-16', Buffer.from(xml('utf-8', RUSSIAN)), 'text/xml; charset=utf-16'],
    ['UTF-8 under an encoding that nobody has', Buffer.from(xml('x-klingon', RUSSIAN)), 'text/xml; charset=klingon'],
    ['KOI8-R by header', encode(RUSSIAN, 'koi8-r'), 'text/xml; charset="koi8-r"'],
    ['KOI8-R by prolog', encode(xml('KOI8-R', RUSSIAN), 'koi8-r'), 'application/xml'],
    ['Windows-1251 by meta', encode(page('windows-1251', RUSSIAN), 'windows-1251'), 'text/html'],
    [
      'Windows-1251 whose prolog says UTF-8',
      encode(xml('utf-8', RUSSIAN), 'windows-1251'),
      'text/xml; charset=windows-1251',
    ],
    ['UTF-16, little end first', utf16(RUSSIAN), undefined],
    ['UTF-16, big end first', utf16(RUSSIAN).swap16(), 'text/xml; charset=utf-8'],
    ['UTF-16 without a mark', utf16(xml('utf-16', RUSSIAN), ''), undefined],
    ['UTF-16 without a mark, big end first', utf16(xml('utf-16', RUSSIAN), '').swap16(), undefined],
  ])('%s is decoded', (_, bytes, contentType) => {
    expect(decodeText(bytes, contentType)).toContain(RUSSIAN)
  })

  it.each([
    ['Windows-1252 that nobody names', encode(FRENCH, 'windows-1252'), undefined],
    ['Windows-1252 that its header calls UTF-8', encode(FRENCH, 'windows-1252'), 'text/xml; charset=utf-8'],
    [
      'Windows-1252 whose prolog is right and whose header is wrong',
      encode(xml('windows-1252', FRENCH), 'windows-1252'),
      'text/xml; charset=utf-8',
    ],
  ])('%s is decoded', (_, bytes, contentType) => {
    expect(decodeText(bytes, contentType)).toContain(FRENCH)
  })

  it('Windows-1252 has its own letters where others have none, on every release of Node', () => {
    const bytes = Buffer.from('80858a91929394969799', 'hex')
    expect(decodeText(bytes, 'text/html; charset=iso-8859-1')).toBe('€…Š‘’“”–—™')
  })

  it('survives an invalid byte: the other letters stay as they are', () => {
    const broken = Buffer.concat([Buffer.from(RUSSIAN), Buffer.of(0xff), Buffer.from('конец').subarray(0, 9)])
    expect(decodeText(broken, 'text/xml; charset=utf-8')).toBe(`${RUSSIAN}\ufffdконе\ufffd`)
  })
})
