import { expect, it } from 'vitest'
import { lately } from '#platforms/web/lately.ts'

it('shares one value among callers within its lifetime, separately per key, and keeps no failure and nothing that does not last', async () => {
  let now = 0
  let made = 0
  const recently = lately<number>(() => now, { lifetimeMs: 1000, most: 200, lasts: made => made !== 5 })
  const make = () => Promise.resolve((made += 1))
  expect(await Promise.all([recently('a', make), recently('a', make), recently('b', make)])).toEqual([1, 1, 2])
  now = 999
  expect(await recently('a', make)).toBe(1)
  now = 1000
  expect(await recently('a', make)).toBe(3)
  await expect(recently('c', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await recently('c', make)).toBe(4)
  expect([await recently('d', make), await recently('d', make)]).toEqual([5, 6])
})

it('is cleared when full', async () => {
  const recently = lately<string>(() => 0, { lifetimeMs: 1000, most: 200 })
  for (let key = 0; key <= 200; key += 1) await recently(`${key}`, () => Promise.resolve('first'))
  expect(await recently('0', () => Promise.resolve('again'))).toBe('again')
})

it('serves a slightly stale value while it is refreshed in the background, once, and keeps it if that fails', async () => {
  let now = 0
  let made = 0
  const recently = lately<number>(() => now, { lifetimeMs: 1000, staleMs: 500, most: 200 })
  const make = () => Promise.resolve((made += 1))
  expect(await recently('a', make)).toBe(1)
  now = 1000
  expect(await Promise.all([recently('a', make), recently('a', make)])).toEqual([1, 1])
  expect([await recently('a', make), made]).toEqual([2, 2])
  now = 2000
  expect(await recently('a', () => Promise.reject(new Error('no')))).toBe(2)
  expect(await recently('a', () => Promise.reject(new Error('no')))).toBe(2)
  now = 2500
  await expect(recently('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
})
