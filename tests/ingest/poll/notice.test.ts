import { describe, expect, it } from 'vitest'
import { TenantId } from '#core/ids.ts'
import { noticeOf } from '#ingest/poll/notice.ts'
import type { FeedHealth } from '#store/feeds/feed-health.ts'

const NOW = new Date('2026-11-24T10:00:00Z')
const HOUR = 3_600_000
const PROBLEM = 'The server had an error of its own (HTTP 503).'
const GONE = 'The server says it is gone for good (HTTP 410).'
const ago = (hours: number) => new Date(NOW.getTime() - hours * HOUR)
const failing = (hours: number, failures = 5) => ({ problem: PROBLEM, problemSince: ago(hours), failures })
const gone = { ...failing(1, 1), problem: GONE, gone: GONE }

const CASES: readonly (readonly [string, Partial<FeedHealth>, string | undefined])[] = [
  ['that can be read', {}, undefined],
  ['that has failed for less than a day', failing(23.9), undefined],
  ['that has failed for a day', failing(24), 'failing'],
  ['that has failed for a day, and was asked only twice in it', failing(30, 2), undefined],
  ['that fails on when that was told', { ...failing(200, 12), told: 'failing' }, undefined],
  ['that can be read again when it was told to fail', { told: 'failing' }, 'well'],
  ['that is gone', gone, 'gone'],
  ['that is gone when it was told to fail', { ...gone, told: 'failing' }, 'gone'],
  ['that is gone when that was told', { ...gone, told: 'gone' }, undefined],
  ['that was gone and fails now', { ...failing(1), told: 'gone' }, undefined],
  ['that was gone and can be read again', { told: 'gone' }, 'well'],
]

describe('a follower of a source', () => {
  it.each(CASES)('%s', (_, health, expected) => {
    const source = { tenant: TenantId.parse('test:anna'), feed: 'feed:1', title: 'Vale Post', failures: 0, ...health }
    const notice = noticeOf(source, NOW)
    expect(notice ? (notice.told ?? 'well') : undefined).toBe(expected)
    const words = JSON.stringify(notice?.text)
    const reasons: Readonly<Record<string, string>> = { failing: PROBLEM, gone: GONE }
    expect(words ?? 'Vale Post').toContain('Vale Post')
    expect(words ?? '').toContain(reasons[expected ?? ''] ?? '')
  })
})
