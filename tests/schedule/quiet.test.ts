import { expect, it } from 'vitest'
import { quietUntil } from '#schedule/quiet.ts'

const until = (from: number, end: number, zone: string, instant: string): string | undefined =>
  quietUntil({ from: from * 60, until: end * 60 }, zone, new Date(instant))?.toISOString()

it('quiet hours over midnight end in the morning of the zone', () => {
  expect(until(22, 7, 'Europe/Warsaw', '2026-11-24T21:00Z')).toBe('2026-11-25T06:00:00.000Z')
  expect(until(22, 7, 'Europe/Warsaw', '2026-11-25T05:59Z')).toBe('2026-11-25T06:00:00.000Z')
  expect(until(22, 7, 'Europe/Warsaw', '2026-11-25T06:00Z')).toBeUndefined()
  expect(until(22, 7, 'Europe/Warsaw', '2026-11-24T20:59Z')).toBeUndefined()
})

it('quiet hours within a day end on that day', () => {
  expect(until(12, 14, 'UTC', '2026-11-24T12:00Z')).toBe('2026-11-24T14:00:00.000Z')
  expect(until(12, 14, 'UTC', '2026-11-24T14:00Z')).toBeUndefined()
})

it('quiet hours that end in the spring gap end after it', () => {
  expect(until(22, 2, 'Europe/Warsaw', '2026-03-29T00:30Z')).toBe('2026-03-29T01:00:00.000Z')
})

it('equal start and end mean none, as does nothing at all', () => {
  expect(until(7, 7, 'UTC', '2026-11-24T07:00Z')).toBeUndefined()
  expect(quietUntil(undefined, 'UTC', new Date())).toBeUndefined()
})
