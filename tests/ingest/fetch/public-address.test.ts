import { describe, expect, it } from 'vitest'
import { isPublicAddress } from '#ingest/fetch/public-address.ts'
import { checkTarget } from '#ingest/fetch/target.ts'

const PRIVATE = [
  '0.0.0.0',
  '10.0.0.1',
  '100.64.0.1',
  '127.0.0.1',
  '127.255.255.254',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.0.0.1',
  '192.0.2.1',
  '192.168.1.1',
  '198.18.0.1',
  '198.51.100.7',
  '203.0.113.9',
  '224.0.0.1',
  '240.0.0.1',
  '255.255.255.255',
  '168.63.129.16',
  '::',
  '::1',
  '::ffff:127.0.0.1',
  '::ffff:10.0.0.1',
  '::ffff:7f00:1',
  'fc00::1',
  'fd12::1',
  'fe80::1',
  'ff02::1',
  '64:ff9b::7f00:1',
  '2002:7f00:1::',
  '2001:db8::1',
  '2001::1',
  '100::1',
]
const PUBLIC = [
  '1.1.1.1',
  '8.8.8.8',
  '93.184.215.14',
  '172.32.0.1',
  '192.169.0.1',
  '2606:4700:4700::1111',
  '2a00:1450:4001:80b::200e',
]

describe('an address', () => {
  it.each(PRIVATE)('%s is not public', address => {
    expect(isPublicAddress(address)).toBe(false)
  })
  it.each(PUBLIC)('%s is', address => {
    expect(isPublicAddress(address)).toBe(true)
  })
})

describe('fetching', () => {
  it.each([
    'ftp://paper.example/feed',
    'file:///etc/passwd',
    'data:text/plain,x',
    'javascript:alert(1)',
    'gopher://a.example/',
    'http://user@paper.example/',
    'http://user:secret@paper.example/',
    'http://paper.example:22/',
    'http://paper.example:6379/',
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://0177.0.0.1/',
    'http://127.1/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://0/',
    'http://169.254.169.254/latest/meta-data/',
    'http://①②⑦.0.0.1/',
    'no address',
    '',
    '//x',
  ])('%s is refused before anything is dialled', address => {
    expect(() => checkTarget(address, new Set())).toThrow(/fetched|web address|is not allowed/)
  })

  it("never shows a URL's password", () => {
    expect(() => checkTarget('http://user:secret@paper.example/', new Set())).not.toThrow(/secret/)
  })

  it.each([
    'http://paper.example/feed',
    'https://paper.example:8443/x',
    'http://1.1.1.1/',
    'https://[2606:4700::1111]/',
  ])('%s is allowed', address => {
    expect(checkTarget(address, new Set()).href).toContain('://')
  })

  it('reaches a private host exactly where the operator allowed it', () => {
    const allowed = new Set(['127.0.0.1:9001'])
    expect(checkTarget('http://127.0.0.1:9001/feed', allowed).port).toBe('9001')
    expect(() => checkTarget('http://127.0.0.1:9002/feed', allowed)).toThrow(/9002/)
    expect(() => checkTarget('http://127.0.0.1/feed', allowed)).toThrow(/public internet/)
  })
})
