import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { HOUSE } from '#core/ids.ts'
import { Refusal } from '#core/asking/refusal.ts'
import type { Subscription } from '#core/posting/subscription.ts'
import { lastDigest } from '#desk/order/last-digest.ts'
import { missingParts } from '#desk/order/missing-parts.ts'
import { whyTold } from '#desk/why/why-told.ts'
import briefing from '#digests/briefing.ts'
import type { Inputs } from '#schedule/inputs.ts'
import { sweep } from '#schedule/sweep.ts'
import { newsroomOf } from '#store/newsroom.ts'
import { saveArticles } from '#store/articles/save-articles.ts'
import { type House, house } from '#tests/support/house.ts'
import { passingMemory } from '#memory/passing.ts'
import { readArticle } from '#tests/support/read-articles.ts'

const GOING = new AbortController().signal
const DAY = 24 * 60 * 60 * 1000
const POSTED = new Date('2026-11-24T08:00Z')
const WORDS = 'The bridge of Ayr was opened on Monday.'

/** What is kept of digests as they grow old, on any database. */
export function keepingContract(newUrl: () => Promise<string>): void {
  let home: House
  let subscription: Subscription
  beforeEach(async () => {
    home = await house('2026-11-24T07:00Z', await newUrl())
    subscription = await home.subscribe('daily 08:00', { kind: 'briefing' })
    await saveArticles(home.store, { origin: HOUSE, at: home.now, baseline: false }, [
      readArticle({ title: 'Ayr has a bridge', publisher: 'Ayr Post', body: `${WORDS} Thousands came to see it.` }),
    ])
    home.now = POSTED
  })
  afterEach(() => home.store.close())

  const newsroom = () =>
    newsroomOf(
      home.store,
      passingMemory(),
      new Map([[briefing.name, briefing]]),
      () => 'unused',
      () => home.now,
    )
  const replica = (): Inputs => home.replica('replica-1', inputs => ({ ...inputs, newsroom: newsroom() }))
  const post = () => home.settle(replica())

  /** Sweeps that many days after the digest, with nothing new to post. */
  async function after(days: number, inputs = replica()): Promise<void> {
    await home.store.db.updateTable('subscriptions').set({ paused: 'enough' }).execute()
    home.now = new Date(POSTED.getTime() + days * DAY)
    await sweep(inputs, GOING)
  }

  async function stored(): Promise<string> {
    const tables = ['slots', 'deliveries', 'replies', 'shown', 'corrections'] as const
    return JSON.stringify(await Promise.all(tables.map(table => home.store.db.selectFrom(table).selectAll().execute())))
  }

  async function report() {
    const [newest] = await newsroom().subscriptions.slots(subscription.place.tenant, subscription.id, 1)
    return newest
  }

  async function why(): Promise<string> {
    const { tenant } = subscription.place
    const [card] = (await newsroom().articles.search(tenant, { words: 'bridge', limit: 1, offset: 0 })).items
    const article = card && (await newsroom().articles.get(tenant, card.id))
    const story = article && (await newsroom().stories.of(tenant, article.id))
    if (!article || !story) throw new Error('expected the article of the bridge, and its story')
    return whyTold(newsroom(), subscription, article, story, home.now)
  }

  describe('of a posted digest', () => {
    it('everything is kept for a month', async () => {
      await post()
      const before = await stored()
      await after(31)
      expect(await stored()).toBe(before)
    })

    it('no text is kept after that, but when and where it was posted, and which articles it told', async () => {
      await post()
      const before = await report()
      expect(await stored()).toContain(WORDS)
      const inputs = replica()
      await after(32, inputs)
      expect(await stored()).not.toContain(WORDS)
      expect(await report()).toEqual({ ...before, kept: 'told', parts: [{ payload: null }] })
      expect(await why()).toMatch(/^Told: it was in the digest of Tue 24\u00a0Nov, 08:00/u)
      expect(await inputs.counters.letGo.get()).toMatchObject({
        values: [
          { labels: { what: 'words' }, value: 1 },
          { labels: { what: 'articles' }, value: 0 },
          { labels: { what: 'skipped' }, value: 0 },
        ],
      })
      const then = await stored()
      await sweep(replica(), GOING)
      expect(await stored()).toBe(then)
    })

    it('after a year only the fact that it was posted is kept, and people are told so', async () => {
      await post()
      await home.store.db.updateTable('deliveries').set({ asked_by: 'Anna' }).execute()
      await after(366)
      expect(await report()).toMatchObject({ state: 'sent', kept: 'slot', articles: [] })
      expect(await stored()).not.toContain('Anna')
      expect(await why()).toBe(
        'No longer known: it came in time for the digest of Tue, 24\u00a0Nov\u00a02026, 08:00, but what a digest told is kept for only a year.',
      )
      await expect(lastDigest(newsroom(), subscription.place, true, home.now)).rejects.toThrow(
        new Refusal(
          'The last digest here is more than a year old and no longer kept. /digest shows what there is now.',
        ),
      )
    })

    it('nothing is ever posted again, even if the clock is set back to its very time', async () => {
      await post()
      const posts = home.platform.posts.length
      for (const days of [32, 366]) {
        await after(days)
        home.now = POSTED
        await home.store.db
          .updateTable('subscriptions')
          .set({ paused: null, next_at: POSTED.getTime(), decided_at: POSTED.getTime() })
          .execute()
        await home.settle(replica())
        expect(home.platform.posts).toHaveLength(posts)
      }
    })

    it("the end remains the start of the next one's window", async () => {
      await post()
      await after(366)
      const { from, arrivals } = await newsroom().subscriptions.window(subscription, home.now)
      expect(from).toEqual(POSTED)
      expect(arrivals).toEqual({ after: 1, upTo: 1 })
    })

    it('a correction that was never made is given up', async () => {
      await post()
      const open = { state: 'pending', attempt: 0, not_before: 0, give_up_at: 0, reason: null, done_at: null }
      await home.store.db
        .insertInto('corrections')
        .values({ subscription: subscription.id, slot: POSTED.getTime(), revision: 1, ...open })
        .execute()
      home.platform.editMood = () => 'drop'
      const inputs = replica()
      await after(32, { ...inputs, corrections: { ...inputs.corrections, ready: () => Promise.resolve([]) } })
      expect(await home.store.db.selectFrom('corrections').select(['state', 'reason']).execute()).toEqual([
        { state: 'gone', reason: 'could not be corrected in time' },
      ])
      expect(home.platform.edits).toBe(0)
    })
  })

  describe('of a digest with a missing part', () => {
    it('the part can be requested while its text is kept, and not after that', async () => {
      home.platform.mood = () => 'refuse'
      await post()
      const missing = await report()
      const [part] = missing?.deliveries ?? []
      if (!missing || !part) throw new Error('expected one part')
      expect(missingParts(subscription, missing)).toHaveLength(2)
      await after(32)
      const old = await report()
      expect(old && missingParts(subscription, old)).toEqual([])
      const { tenant } = subscription.place
      expect(await newsroom().subscriptions.resume(tenant, subscription.id, part.key, 'Anna')).toBe('not kept')
    })

    it('the text of a requested part is kept until it is posted', async () => {
      home.platform.mood = () => 'refuse'
      await post()
      const [part] = (await report())?.deliveries ?? []
      if (!part) throw new Error('expected one part')
      home.now = new Date(POSTED.getTime() + 32 * DAY)
      await home.store.db.updateTable('subscriptions').set({ paused: 'enough' }).execute()
      const { tenant } = subscription.place
      expect(await newsroom().subscriptions.resume(tenant, subscription.id, part.key, 'Anna')).toBe('resumed')
      await sweep(replica(), GOING)
      expect(JSON.stringify(await report())).toContain(WORDS)
      expect(await report()).toMatchObject({ kept: 'all', state: 'pending' })
    })
  })

  describe('of a tenant that removed the app', () => {
    it('everything is deleted after thirty days, by a process that keeps running', async () => {
      await post()
      const { tenant } = subscription.place
      await newsroom().tenants.left(tenant, home.now)
      await after(29)
      expect(await report()).toMatchObject({ kept: 'all' })
      await after(30)
      expect(await stored()).toBe('[[],[],[],[],[]]')
    })
  })

  describe('of very many old digests', () => {
    it('some are trimmed in every sweep that has nothing else to do', async () => {
      const slots = Array.from({ length: 120 }, (_, day) => ({
        subscription: subscription.id,
        slot: POSTED.getTime() - day * DAY,
        state: day % 2 === 0 ? 'told' : 'skipped',
        reason: null,
        late: 0,
        closes: day % 2 === 0 ? 1 : 0,
        told: '[]',
        decided_at: 0,
        arrival: null,
        filter_only: null,
        filter_without: null,
        kept: day % 2 === 0 ? 'all' : 'told',
      }))
      await home.store.db.insertInto('slots').values(slots).execute()
      const left: number[] = []
      for (let sweeps = 0; sweeps < 4; sweeps++) {
        await after(600)
        const ripe = await home.store.db.selectFrom('slots').select('kept').where('kept', '!=', 'slot').execute()
        left.push(ripe.length)
      }
      expect(left).toEqual([70, 20, 0, 0])
      expect(await home.store.db.selectFrom('slots').select('state').distinct().execute()).toEqual([{ state: 'told' }])
    })
  })
}
