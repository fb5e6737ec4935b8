import pino from 'pino'
import { describe, expect, it } from 'vitest'
import { readSchedule } from '#calendar/read.ts'
import type { ChatAdapter } from '#core/asking/adapter.ts'
import type { Outcome } from '#core/posting/delivery.ts'
import { HOUSE, SubscriptionId, TenantId } from '#core/ids.ts'
import type { Subscription } from '#core/posting/subscription.ts'
import { notifier, feedNotices } from '#src/app/notify.ts'

const subscription: Subscription = {
  id: SubscriptionId.parse('abcd'),
  place: { platform: 'test', tenant: TenantId.parse('test:1'), channel: 'news' },
  kind: 'briefing',
  schedule: readSchedule('daily 08:00'),
  zone: 'UTC',
  topics: [],
  missed: 'late',
  createdBy: 'mira',
  createdAt: new Date(0),
}
const SENT: Outcome = { kind: 'sent', receipt: { channel: 'c', message: 'm' } }
const GONE: Outcome = { kind: 'gone', reason: 'no such channel' }

function adapterThat(send: (channel: string) => Outcome): { readonly adapter: ChatAdapter; readonly tried: string[] } {
  const tried: string[] = []
  const unused = () => Promise.reject(new Error('a notice is only sent'))
  return {
    tried,
    adapter: {
      platform: 'test',
      start: unused,
      find: unused,
      amend: unused,
      stop: unused,
      connection: unused,
      compose: () => [{ payload: 'notice' }],
      send({ channel }) {
        tried.push(channel)
        return Promise.resolve(send(channel))
      },
    },
  }
}

it.each([
  ['goes to whoever made the subscription', () => SENT, ['mira']],
  [
    'goes to the place where a person cannot be written to',
    (channel: string) => (channel === 'news' ? SENT : GONE),
    ['mira', 'news'],
  ],
  ['is given up where neither takes it', () => GONE, ['mira', 'news']],
  ['is not sent twice where it may have arrived', (): Outcome => ({ kind: 'unclear', reason: 'dropped' }), ['mira']],
] as const)('a notice %s', async (_, send, channels) => {
  const { adapter, tried } = adapterThat(send)
  await notifier(new Map([['test', adapter]]), pino({ level: 'silent' }))(subscription, 'It may have been posted.')
  expect(tried).toEqual(channels)
})

describe('a notice about a source', () => {
  const source = { tenant: TenantId.parse('test:1'), feed: 'feed:1', title: 'Vale Post', failures: 7 }
  const keeper = { platform: 'test', channel: 'news', person: 'mira' }
  const notice = { told: 'failing', text: ['The source fails.'] } as const
  const lines: string[] = []
  const log = pino({ level: 'warn' }, { write: line => void lines.push(line) })

  it.each([
    ['goes to whoever added it', { ...source, keeper }, ['mira']],
    ['goes to the log alone for the house', { ...source, tenant: HOUSE, keeper }, []],
    ['goes to the log alone where nobody is known', source, []],
  ])('%s', async (_, health, channels) => {
    lines.length = 0
    const { adapter, tried } = adapterThat(() => SENT)
    const notices = feedNotices(new Map([['test', adapter]]), log)
    expect(notices.reaches(health)).toBe(true)
    await notices.tell(health, notice)
    expect(tried).toEqual(channels)
    expect(lines.join('')).toContain('The source fails.')
  })

  it('waits for a process that serves the platform', () => {
    expect(feedNotices(new Map(), log).reaches({ ...source, keeper })).toBe(false)
  })
})
