import { describe, expect, it } from 'vitest'
import { readiness, type Facts } from '#src/app/health/readiness.ts'

const NOON = new Date('2026-11-28T12:00:00Z')
const ago = (seconds: number) => new Date(NOON.getTime() - seconds * 1000)
const WELL: Facts = {
  now: NOON,
  begun: ago(600),
  lastSweep: ago(40),
  sweepTrouble: undefined,
  databaseTrouble: undefined,
  connections: new Map([['loopback', { kind: 'connected' }]]),
}

function wrong(facts: Partial<Facts>): readonly string[] {
  return readiness({ ...WELL, ...facts }).flatMap(({ name, ok, reason }) => (ok ? [] : [`${name}: ${reason}`]))
}

describe('readiness', () => {
  it('holds while sweeps end, the database is writable and every platform is connected', () => {
    expect(wrong({})).toEqual([])
    expect(wrong({ lastSweep: ago(179) })).toEqual([])
  })

  it('ends when no sweep has succeeded for three minutes, or none ever has', () => {
    expect(wrong({ lastSweep: ago(180) })).toEqual([
      'sweep: the last sweep that went well ended 180 s ago; the log says why',
    ])
    expect(wrong({ lastSweep: ago(200), sweepTrouble: 'the clock is far off' })).toEqual([
      'sweep: the last sweep that went well ended 200 s ago; the clock is far off',
    ])
    expect(wrong({ sweepTrouble: 'it failed just now' })).toEqual([])
    expect(wrong({ lastSweep: undefined, begun: ago(7) })).toEqual([
      'sweep: no sweep has gone well yet, 7 s after the start; the log says why',
    ])
  })

  it('ends with the database, and with any one platform', () => {
    expect(wrong({ databaseTrouble: 'the disk is full' })).toEqual(['database: the disk is full'])
    const connections = new Map([
      ['one', { kind: 'connected' } as const],
      ['two', { kind: 'lost', reason: 'no answer' } as const],
    ])
    expect(wrong({ connections })).toEqual(['two: no answer'])
  })

  it('survives a clock that was set back', () => {
    expect(wrong({ lastSweep: ago(-3600) })).toEqual([])
  })
})
