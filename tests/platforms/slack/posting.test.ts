import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { DeliveryKey } from '#core/posting/delivery.ts'
import type { Json, Part } from '#core/posting/delivery.ts'
import { TenantId } from '#core/ids.ts'
import type { Address } from '#core/place.ts'
import type { Reply } from '#core/asking/reply.ts'
import { PIXEL } from '#tests/support/replies.ts'
import { deskOnSlack } from './desk-on-slack.ts'
import type { DeskOnSlack } from './desk-on-slack.ts'

let count = 0
const newKey = () => DeliveryKey.parse(String(++count).padStart(16, 'k'))
const said = (text: string): Reply => ({ blocks: [{ kind: 'paragraph', text: [text] }] })

describe('a delivery on Slack', () => {
  let desk: DeskOnSlack
  let to: Address
  const since = new Date(Date.now() - 60_000)
  const part = (reply: Reply): Part => {
    const [first] = desk.adapter.compose(reply)
    if (!first) throw new Error('expected a part')
    return JSON.parse(JSON.stringify(first))
  }
  const send = (key = newKey(), reply = said('News')) => desk.adapter.send(to, part(reply), key)

  beforeAll(async () => {
    desk = await deskOnSlack('Socket Mode')
    to = { platform: 'slack', tenant: TenantId.parse(`slack:${desk.slack.team}`), channel: desk.slack.desk }
  })
  afterEach(() => desk.slack.faults({}))
  afterAll(() => desk.close())

  test('is posted with its key, without pings or previews, and found again', async () => {
    const key = newKey()
    const outcome = await send(key)
    const post = desk.slack.posts().at(-1)
    expect(outcome).toEqual({ kind: 'sent', receipt: { channel: to.channel, message: post?.ts } })
    expect(post).toMatchObject({ key, problems: [], text: 'News' })
    expect(post?.payload).toMatchObject({
      parse: 'none',
      link_names: 'false',
      unfurl_links: 'false',
      unfurl_media: 'false',
      mrkdwn: 'false',
      metadata: { event_type: 'crier_delivery', event_payload: { key } },
    })
    expect(await desk.adapter.find(to, key, { since })).toEqual({
      kind: 'yes',
      receipt: { channel: to.channel, message: post?.ts },
    })
    expect(await desk.adapter.find(to, newKey(), { since })).toEqual({ kind: 'no' })
  })

  test('a later part goes into the thread of the first, and is found there', async () => {
    const first = await send()
    if (first.kind !== 'sent') throw new Error(first.reason)
    const key = newKey()
    const second = await desk.adapter.send(to, part(said('More')), key, first.receipt)
    expect(desk.slack.posts().at(-1)?.thread).toBe(first.receipt.message)
    expect(second.kind).toBe('sent')
    expect(await desk.adapter.find(to, key, { since, first: first.receipt })).toMatchObject({ kind: 'yes' })
  })

  test('a later part sent to the channel, because its first was not known to be posted, is found there', async () => {
    const first = await send()
    if (first.kind !== 'sent') throw new Error(first.reason)
    const key = newKey()
    await desk.adapter.send(to, part(said('Alone')), key)
    expect(await desk.adapter.find(to, key, { since, first: first.receipt })).toMatchObject({ kind: 'yes' })
  })

  test('an existing thread is posted to and searched', async () => {
    const parent = await send()
    if (parent.kind !== 'sent') throw new Error(parent.reason)
    const key = newKey()
    const thread = { ...to, thread: parent.receipt.message }
    await desk.adapter.send(thread, part(said('In it')), key)
    expect(desk.slack.posts().at(-1)?.thread).toBe(parent.receipt.message)
    expect(await desk.adapter.find(thread, key, { since })).toMatchObject({ kind: 'yes' })
  })

  test('is found however many messages came after it', async () => {
    const key = newKey()
    await send(key)
    for (let n = 0; n < 410; n += 1) desk.slack.say(`message ${n}`)
    expect(await desk.adapter.find(to, key, { since })).toMatchObject({ kind: 'yes' })
  })

  test('goes to a person in the conversation with Crier', async () => {
    const key = newKey()
    const person = { ...to, channel: desk.slack.user('member') }
    const outcome = await desk.adapter.send(person, part(said('For you')), key)
    expect(outcome).toMatchObject({ kind: 'sent', receipt: { channel: expect.stringMatching(/^D/) } })
    expect(await desk.adapter.find(person, key, { since })).toMatchObject({ kind: 'yes' })
  })

  test('uploads its picture first and shows it', async () => {
    const key = newKey()
    const outcome = await send(key, { blocks: [{ kind: 'image', name: 'chart', png: PIXEL, alt: 'A chart' }] })
    expect(outcome.kind).toBe('sent')
    const post = desk.slack.posts().at(-1)
    expect(post?.payload['blocks']).toEqual([
      { type: 'image', slack_file: { id: expect.stringMatching(/^F.+/) }, alt_text: 'A chart' },
    ])
    expect(post?.text).toBe('A chart')
  })

  test('can be edited', async () => {
    const sent = await send()
    if (sent.kind !== 'sent') throw new Error(sent.reason)
    const amended = await desk.adapter.amend(to, sent.receipt, part(said('Better news')))
    expect(amended).toEqual(sent)
    expect(desk.slack.stage.all.at(-1)).toMatchObject({ via: 'update', ts: sent.receipt.message, text: 'Better news' })
  })

  test('an edit of a deleted message is gone', async () => {
    const receipt = { channel: to.channel, message: '1600000000.000001' }
    expect(await desk.adapter.amend(to, receipt, part(said('Too late')))).toMatchObject({ kind: 'gone' })
  })

  test('waits as long as a 429 says, with nothing posted and one attempt', async () => {
    desk.slack.faults({ limited: 1, retryAfterS: 7 })
    const before = desk.slack.calls.length
    expect(await send()).toEqual({ kind: 'later', reason: 'Slack asked to wait (429)', afterMs: 7000 })
    expect(desk.slack.calls.length - before).toBe(1)
  })

  test.each(['channel_not_found', 'is_archived', 'not_in_channel', 'restricted_action'])(
    'is gone after %s',
    async refuse => {
      desk.slack.faults({ refuse })
      expect(await send()).toMatchObject({ kind: 'gone', reason: expect.stringContaining(refuse) })
    },
  )

  test.each([
    'account_inactive',
    'invalid_auth',
    'missing_scope',
    'org_login_required',
    'token_revoked',
    'a_name_nobody_knows',
  ])('is held without blaming a channel after %s', async refuse => {
    desk.slack.faults({ refuse })
    expect(await send()).toMatchObject({ kind: 'locked out', reason: expect.stringContaining(refuse) })
  })

  test('is neither posted nor looked for while Slack refuses the token, and resumes afterwards', async () => {
    const key = newKey()
    desk.slack.revoked.set(desk.slack.tokens.bot, 'token_revoked')
    expect(await send(key)).toMatchObject({ kind: 'locked out' })
    expect(await desk.adapter.find(to, key, { since })).toMatchObject({ kind: 'locked out' })
    expect(await desk.adapter.lives?.(to.tenant)).toBe(false)
    desk.slack.revoked.clear()
    expect(await send(key)).toMatchObject({ kind: 'sent' })
    expect(await desk.adapter.lives?.(to.tenant)).toBe(true)
  })

  test.each(['ratelimited', 'service_unavailable', 'team_added_to_org'])('is retried later after %s', async refuse => {
    desk.slack.faults({ refuse })
    expect(await send()).toMatchObject({ kind: 'later' })
  })

  test.each(['fatal_error', 'internal_error', 'request_timeout'])('is unclear after %s', async refuse => {
    desk.slack.faults({ refuse })
    expect(await send()).toMatchObject({ kind: 'unclear' })
  })

  test.each([
    [{ dropAfter: 1 }, 1],
    [{ failAfter: 1 }, 6],
  ])('is unclear after %o, whatever the reports on %i things, is found, and was posted once', async (faults, times) => {
    for (let time = 0; time < times; time += 1) {
      desk.slack.faults(faults)
      const key = newKey()
      expect(await send(key)).toMatchObject({ kind: 'unclear' })
      expect(await desk.adapter.find(to, key, { since })).toMatchObject({ kind: 'yes' })
      expect(desk.slack.posts().filter(post => post.key === key)).toHaveLength(1)
    }
  })

  test('is unclear after a dropped connection, and not found if nothing was posted', async () => {
    desk.slack.faults({ dropBefore: 1 })
    const key = newKey()
    expect(await send(key)).toMatchObject({ kind: 'unclear' })
    expect(await desk.adapter.find(to, key, { since })).toEqual({ kind: 'no' })
  })

  test('is undecidable if the history is unreadable', async () => {
    desk.slack.faults({ noHistory: true })
    expect(await desk.adapter.find(to, newKey(), { since })).toMatchObject({ kind: 'cannot tell' })
  })

  describe('looked for by an app outside the Marketplace', () => {
    const one = (cursor?: Json, key = newKey()) =>
      desk.adapter.find(to, key, { since, ...(cursor === undefined ? {} : { cursor }) })

    test('is found page by page, each as soon as Slack allows', async () => {
      const key = newKey()
      await send(key)
      for (let n = 0; n < 40; n += 1) desk.slack.say(`message ${n}`)
      desk.slack.faults({ reading: { page: 15, everyMs: 60_000 } })
      const first = await one(undefined, key)
      expect(first).toMatchObject({ kind: 'unfinished', reason: 'Slack asked to wait (429)' })
      if (first.kind !== 'unfinished') throw new Error('expected a look that goes on')
      expect(first.afterMs).toBeGreaterThan(50_000)
      expect(first.afterMs).toBeLessThanOrEqual(60_000)
      const before = desk.slack.calls.length
      desk.slack.faults({ reading: { page: 15 } })
      const found = await one(first.cursor, key)
      expect(found).toMatchObject({ kind: 'yes' })
      const page = desk.slack.calls.slice(before).find(({ method }) => method === 'conversations.history')
      expect(page?.args).toMatchObject({ cursor: expect.stringMatching(/.+/) })
    })

    test('keeps its cursor if rate-limited before anything more was read', async () => {
      desk.slack.faults({ limitedHistory: true })
      const cursor = { in: 'channel', page: '15' }
      expect(await one(cursor)).toEqual({
        kind: 'unfinished',
        reason: 'Slack asked to wait (429)',
        cursor,
        afterMs: 1000,
      })
    })

    test('starts over if Slack no longer knows the page', async () => {
      expect(await one({ in: 'channel', page: 'bygone' })).toMatchObject({
        kind: 'unfinished',
        cursor: { in: 'channel', page: null },
      })
    })

    test('continues in the channel if the thread of its first part was deleted', async () => {
      const gone = { channel: to.channel, message: '1600000000.000009' }
      const found = await desk.adapter.find(to, newKey(), { since, first: gone })
      expect(found).toMatchObject({ kind: 'unfinished', cursor: { in: 'channel', page: null } })
    })
  })

  test.each(['missing_scope', 'not_in_channel', 'channel_not_found', 'is_archived'])(
    'cannot be looked for after %s',
    async refuse => {
      desk.slack.faults({ reading: { refuse } })
      expect(await desk.adapter.find(to, newKey(), { since })).toMatchObject({
        kind: 'cannot tell',
        reason: expect.stringContaining(refuse),
      })
    },
  )

  test('is looked for later after ratelimited', async () => {
    desk.slack.faults({ reading: { refuse: 'ratelimited' } })
    expect(await desk.adapter.find(to, newKey(), { since })).toMatchObject({ kind: 'unfinished', afterMs: 30_000 })
  })

  test.each([
    [{ broken: 'drop' }, 'fetch failed'],
    [{ broken: '500' }, '500'],
    [{ broken: 'html' }, 'Oops'],
    [{ refuse: 'fatal_error' }, 'fatal_error'],
  ] as const)('is looked for again after %o', async (reading, said) => {
    desk.slack.faults({ reading })
    await expect(desk.adapter.find(to, newKey(), { since })).rejects.toThrow(said)
  })

  test('in a workspace without that token is held, without a call', async () => {
    const before = desk.slack.calls.length
    const elsewhere = { ...to, tenant: TenantId.parse('slack:T0OTHER') }
    expect(await desk.adapter.send(elsewhere, part(said('x')), newKey())).toMatchObject({ kind: 'locked out' })
    expect(await desk.adapter.find(elsewhere, newKey(), { since })).toMatchObject({ kind: 'locked out' })
    expect(desk.slack.calls.length).toBe(before)
  })

  test('leaves no token in the log, whatever goes wrong', () => {
    expect(JSON.stringify(desk.logged)).not.toMatch(/xoxb-|xapp-/)
  })
})
