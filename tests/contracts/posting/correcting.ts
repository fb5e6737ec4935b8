import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { HOUSE, TenantId } from '#core/ids.ts'
import briefing from '#digests/briefing.ts'
import type { Inputs } from '#schedule/inputs.ts'
import { sweep } from '#schedule/sweep.ts'
import { newsroomOf } from '#store/newsroom.ts'
import type { Origin } from '#store/database/origin.ts'
import { slotReports } from '#store/posting/slot-reports.ts'
import { saveArticles } from '#store/articles/save-articles.ts'
import { crashAt } from '#tests/support/crash.ts'
import { type House, house } from '#tests/support/house.ts'
import { passingMemory } from '#memory/passing.ts'
import { readArticle, type Said } from '#tests/support/read-articles.ts'

const GOING = new AbortController().signal
const MINUTE = 60_000
const OTHER = TenantId.parse('loopback:other')

const WRONG = 'The bridge of Ayr, which was opened on Monday, cost nine million.'
const RIGHT = 'The bridge of Ayr, which was opened on Monday, cost seven million.'
const SAID: Said = { words: 'We are proud of it,', by: 'Mayor Lind' }
const REST = ' Thousands came to see it. "We are proud of it," said Mayor Lind. The old one stays.'

const ayr = (body: string, said: readonly Said[] = [SAID]) =>
  readArticle({ title: 'Ayr has a bridge', publisher: 'Ayr Post', url: 'https://ayr.example/bridge', body }, said)

/** Digests whose articles change after they were posted, on any database. */
export function correctingContract(newUrl: () => Promise<string>): void {
  let home: House
  beforeEach(async () => {
    home = await house('2026-11-24T07:00Z', await newUrl())
    await home.subscribe('daily 08:00', { kind: 'briefing' })
    await store(ayr(`${WRONG}${REST}`))
    home.now = new Date('2026-11-24T08:00Z')
  })
  afterEach(() => home.store.close())

  const store = (article: ReturnType<typeof ayr>, origin: Origin = HOUSE) =>
    saveArticles(home.store, { origin, at: home.now, baseline: false }, [article])

  const replica = (owner: string): Inputs =>
    home.replica(owner, inputs => ({
      ...inputs,
      newsroom: newsroomOf(home.store, passingMemory(), new Map([[briefing.name, briefing]]), () => 'unused'),
    }))

  const shown = (): string => home.platform.posts.map(({ payload }) => JSON.stringify(payload)).join('\n')
  const states = () => home.store.db.selectFrom('corrections').select(['state', 'reason']).execute()

  /** Sweeps once a minute for that many minutes. */
  async function minutes(count: number, ...replicas: readonly Inputs[]): Promise<void> {
    for (let minute = 0; minute < count; minute++) {
      home.now = new Date(home.now.getTime() + MINUTE)
      await Promise.all(replicas.map(each => sweep(each, GOING)))
    }
  }

  async function posted(): Promise<void> {
    await home.settle(replica('replica-1'))
    expect(shown()).toContain(WRONG)
    home.now = new Date('2026-11-24T09:00Z')
  }

  describe('a digest with a sentence that its article no longer has', () => {
    it('is given up if it cannot be read, and blocks no other', async () => {
      const other = await home.subscribe('daily 08:00', { kind: 'briefing', createdAt: new Date('2026-11-24T07:00Z') })
      await home.store.db.updateTable('subscriptions').set({ arrival: 0 }).execute()
      await posted()
      await home.store.db
        .updateTable('replies')
        .set({ reply: '{"blocks":' })
        .where('subscription', '!=', other.id)
        .execute()
      await store(ayr(`${RIGHT}${REST}`))
      await minutes(2, replica('replica-1'))
      expect(home.platform.edits).toBe(1)
      expect((await states()).map(({ state }) => state).sort()).toEqual(['done', 'gone'])
    })

    it('is edited once, within two minutes, with a note in place of the sentence', async () => {
      await posted()
      await store(ayr(`${RIGHT}${REST}`))
      await minutes(2, replica('replica-1'))
      expect(home.platform.edits).toBe(1)
      expect(shown()).not.toContain(WRONG)
      expect(shown()).toContain('Ayr has a bridge')
      expect(shown()).toContain('We are proud of it,')
      expect(shown()).toContain(
        JSON.stringify([
          'Corrected: ',
          { text: 'Ayr Post', href: 'https://ayr.example/bridge' },
          ' changed this article on ',
          { at: new Date('2026-11-24T09:00Z'), show: 'both' },
          '; the sentence that stood here is gone.',
        ]).replaceAll('"', '\\"'),
      )
      await minutes(10, replica('replica-1'))
      expect(home.platform.edits).toBe(1)
      expect(home.platform.posts).toHaveLength(1)
      expect(await slotReports(home.store, { limit: 5 })).toMatchObject([
        { state: 'sent', correctedAt: new Date('2026-11-24T09:02Z') },
      ])
    })

    it('is edited once by two processes that sweep concurrently', async () => {
      await posted()
      await store(ayr(`${RIGHT}${REST}`))
      await minutes(5, replica('replica-1'), replica('replica-2'), replica('replica-3'))
      expect(home.platform.edits).toBe(1)
      expect(await states()).toEqual([{ state: 'done', reason: null }])
    })

    it('is edited again if the article changes again, and then shows both', async () => {
      await posted()
      await store(ayr(`${RIGHT}${REST}`))
      await minutes(3, replica('replica-1'))
      await store(ayr(`${RIGHT} Thousands came to see it.`, []))
      await minutes(3, replica('replica-1'))
      expect(home.platform.edits).toBe(2)
      expect(shown()).toContain('the sentence that stood here is gone.')
      expect(shown()).toContain('the statement that stood here is gone.')
      expect(shown()).not.toContain('We are proud of it')
    })

    it('waits as long as the platform asks, and is then edited', async () => {
      await posted()
      home.platform.editMood = edit => (edit === 1 ? 'ask to wait' : 'take')
      await store(ayr(`${RIGHT}${REST}`))
      await minutes(2, replica('replica-1'))
      expect(shown()).toContain(WRONG)
      await minutes(1, replica('replica-1'))
      expect(home.platform.edits).toBe(2)
      expect(shown()).not.toContain(WRONG)
    })

    it('is edited again if the answer was lost', async () => {
      await posted()
      home.platform.editMood = edit => (edit === 1 ? 'take and drop the answer' : edit === 2 ? 'drop' : 'take')
      await store(ayr(`${RIGHT}${REST}`))
      await minutes(6, replica('replica-1'))
      expect(home.platform.edits).toBe(3)
      expect(await states()).toEqual([{ state: 'done', reason: null }])
    })

    it('is left with the reason if it can no longer be edited', async () => {
      await posted()
      home.platform.editMood = () => 'refuse'
      await store(ayr(`${RIGHT}${REST}`))
      await minutes(6, replica('replica-1'))
      expect(home.platform.edits).toBe(1)
      expect(await states()).toEqual([{ state: 'gone', reason: 'no such channel' }])
    })

    it('is abandoned after six hours of trying', async () => {
      await posted()
      home.platform.editMood = () => 'drop'
      await store(ayr(`${RIGHT}${REST}`))
      await minutes(2, replica('replica-1'))
      home.now = new Date(home.now.getTime() + 6 * 60 * MINUTE)
      await minutes(2, replica('replica-1'))
      expect(await states()).toEqual([
        { state: 'gone', reason: 'could not be corrected in time: the connection broke' },
      ])
    })

    it('is corrected after posting if the article changed while it was being posted', async () => {
      home.platform.mood = () => 'ask to wait'
      await sweep(replica('replica-1'), GOING)
      await store(ayr(`${RIGHT}${REST}`))
      await minutes(3, replica('replica-1'))
      expect(home.platform.edits).toBe(0)
      home.platform.mood = () => 'take'
      await minutes(3, replica('replica-1'))
      expect(home.platform.posts).toHaveLength(1)
      expect(home.platform.edits).toBe(1)
      expect(shown()).not.toContain(WRONG)
    })

    it('has every message edited that shows it, and no other', async () => {
      home.platform.parts = 3
      home.platform.mood = (_channel, attempt) => (attempt === 2 ? 'refuse' : 'take')
      await posted()
      await store(ayr(`${RIGHT}${REST}`))
      await minutes(3, replica('replica-1'))
      expect(home.platform.edits).toBe(2)
      expect(shown()).not.toContain(WRONG)
    })

    it('ends up corrected, whenever the correcting process dies', async () => {
      await posted()
      await store(ayr(`${RIGHT}${REST}`))
      await minutes(1, replica('replica-1'))
      home.now = new Date(home.now.getTime() + MINUTE)
      for (let point = 0, lived = false; !lived; point++) {
        await home.store.db.updateTable('corrections').set({ state: 'pending', not_before: 0, attempt: 0 }).execute()
        const crash = crashAt(point, replica(`victim-${point}`))
        lived = await Promise.race([sweep(crash.inputs, GOING).then(() => true), crash.died.then(() => false)])
        await minutes(3, replica('heir'))
        expect(shown()).not.toContain(WRONG)
        expect(await states()).toEqual([{ state: 'done', reason: null }])
        if (point > 20) throw new Error('expected a life of fewer points')
      }
    })
  })

  describe('a digest stays as it is', () => {
    it('if the article still says what it shows', async () => {
      await posted()
      await store(ayr(`${WRONG}${REST} A correction was added.`))
      await store(ayr(`A new beginning.\n${WRONG}${REST}`.replaceAll('"', '”'), []))
      await minutes(3, replica('replica-1'))
      expect(home.platform.edits).toBe(0)
      expect(await states()).toEqual([])
    })

    it('if the identical article of another tenant changes', async () => {
      await store(ayr(`${WRONG}${REST}`), OTHER)
      await posted()
      await store(ayr(`${RIGHT}${REST}`), OTHER)
      await minutes(3, replica('replica-1'))
      expect(home.platform.edits).toBe(0)
    })

    it('if it is older than thirty days', async () => {
      await posted()
      home.now = new Date('2026-12-25T09:00Z')
      await home.store.db.updateTable('subscriptions').set({ paused: 'enough' }).execute()
      await store(ayr(`${RIGHT}${REST}`))
      await minutes(3, replica('replica-1'))
      expect(home.platform.edits).toBe(0)
    })

    it('if its tenant removed the app', async () => {
      await posted()
      await home.store.db.updateTable('tenants').set({ removed_at: home.now.getTime() }).execute()
      await store(ayr(`${RIGHT}${REST}`))
      await minutes(3, replica('replica-1'))
      expect(home.platform.edits).toBe(0)
    })
  })
}
