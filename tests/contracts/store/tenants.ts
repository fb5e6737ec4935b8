import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Day } from '#core/news/article.ts'
import { HOUSE, SpeakerKey, StoryId, type TenantId } from '#core/ids.ts'
import { forgetTenant } from '#store/people/forget-tenant.ts'
import { feedsOf } from '#store/feeds/feeds.ts'
import { membersNear } from '#store/articles/near-stories.ts'
import type { Origin } from '#store/database/origin.ts'
import { removedOf, tenantsOf } from '#store/people/tenants.ts'
import { readArticle } from '#tests/support/read-articles.ts'
import { ANNA, BERT, NOON, PAGE, type Desk } from './desk.ts'

const FEED = 'https://feed.example/rss'

const marked = (mark: string) =>
  readArticle(
    {
      publisher: `Source ${mark}`,
      url: 'https://one.example/address',
      body: `The ${mark} plan was told to nobody. "It is ${mark}," said Olga ${mark}.`,
    },
    [{ words: `It is ${mark},`, by: `Olga ${mark}` }],
  )

const ALWAYS = { since: Day.parse('1970-01-01'), until: Day.parse('2030-01-01') }
const always = (by: 'arrival' | 'publication') => ({ from: new Date(0), until: new Date('2030-01-01'), by })

/** An article about these terms alone. */
function about(...terms: readonly string[]): ReturnType<typeof readArticle> {
  const weights = terms.map(() => 1 / Math.sqrt(terms.length))
  return { ...readArticle({ body: `This is about ${terms.join(' and ')}.` }), vector: { terms, weights } }
}

/** Everything a tenant can learn by every possible query. */
async function everything({ newsroom }: Desk, tenant: TenantId, stories: readonly string[]): Promise<string> {
  const all = await newsroom.articles.search(tenant, { limit: 500, offset: 0 })
  const ids = all.items.map(({ id }) => id)
  return JSON.stringify([
    all,
    await newsroom.articles.search(tenant, { words: 'plan', ...PAGE }),
    await newsroom.articles.perDay(tenant, { words: 'plan', ...ALWAYS }),
    await newsroom.articles.byUrl(tenant, 'https://one.example/address'),
    await newsroom.articles.within(tenant, always('arrival'), []),
    await newsroom.articles.within(tenant, always('publication'), ['plan']),
    await newsroom.articles.nearest(tenant, 'xebre xafair xirold'),
    await newsroom.articles.publishers(tenant),
    await newsroom.quotes.find(tenant, { words: 'plan', ...PAGE }),
    await newsroom.quotes.find(tenant, { speaker: SpeakerKey.parse('olga zebra'), ...PAGE }),
    await newsroom.quotes.speakers(tenant, '', 500),
    await newsroom.quotes.speakers(tenant, 'olga', 500),
    await newsroom.asking.saying(tenant, ['plan', 'wa', 'told'], 500),
    await newsroom.stories.ofAll(tenant, ids),
    await newsroom.stories.titled(tenant, '', 25),
    await newsroom.stories.titled(tenant, 'plan', 25),
    ...(await Promise.all(stories.map(id => newsroom.stories.get(tenant, StoryId.parse(id))))),
    ...(await Promise.all(ids.map(id => newsroom.articles.get(tenant, id)))),
    ...(await Promise.all(ids.map(id => newsroom.articles.analysis(tenant, id)))),
  ])
}

export function tenantsContract(desk: () => Desk): void {
  const stories = async () =>
    (await desk().store.db.selectFrom('articles').select('story').orderBy('seq').execute()).map(({ story }) => story)

  const tenants = () => tenantsOf(desk().store)
  const gone = async () => (await removedOf(desk().store).list()).map(({ tenant }) => tenant)
  const minutes = (count: number) => new Date(NOON.getTime() + count * 60_000)
  const days = (count: number) => minutes(count * 24 * 60)

  describe('a tenant', () => {
    it('sees the house, itself and the feeds it follows in every query, and nothing of others', async () => {
      const { id: feed } = await feedsOf(desk().store).follow(ANNA, FEED, undefined, NOON)
      const marks: readonly (readonly [Origin, string])[] = [
        [HOUSE, 'harbour'],
        [ANNA, 'zebra'],
        [BERT, 'giraffe'],
        [feed, 'herald'],
      ]
      for (const [origin, mark] of marks) await desk().save([marked(mark)], { origin })
      const sees = async (tenant: TenantId) => {
        const told = await everything(desk(), tenant, await stories())
        return marks.map(([, mark]) => mark).filter(mark => told.includes(mark))
      }
      expect(await sees(ANNA)).toEqual(['harbour', 'zebra', 'herald'])
      expect(await sees(BERT)).toEqual(['harbour', 'giraffe'])
      expect(await sees(HOUSE)).toEqual(['harbour'])
      await feedsOf(desk().store).follow(BERT, FEED, undefined, NOON)
      expect(await feedsOf(desk().store).unfollow(ANNA, feed.slice('feed:'.length))).toBe(true)
      expect(await sees(ANNA)).toEqual(['harbour', 'zebra'])
      expect(await sees(BERT)).toEqual(['harbour', 'giraffe', 'herald'])
    })

    it("gets nothing for the id of another's article, analysis or story", async () => {
      const id = await desk().saveOne(marked('zebra'), { origin: ANNA })
      const { newsroom } = desk()
      for (const tenant of [BERT, HOUSE]) {
        expect(await newsroom.articles.get(tenant, id)).toBeUndefined()
        expect(await newsroom.articles.analysis(tenant, id)).toBeUndefined()
        expect(await newsroom.stories.of(tenant, id)).toBeUndefined()
        expect((await newsroom.quotes.find(tenant, { articles: [id], ...PAGE })).total).toBe(0)
      }
    })

    it('cannot change what others see by bringing the same URL or key with another text', async () => {
      const id = await desk().saveOne(marked('harbour'))
      await desk().save([marked('zebra')], { origin: ANNA })
      expect((await desk().newsroom.articles.byUrl(BERT, 'https://one.example/address'))?.id).toBe(id)
    })

    it('knows only what it sees of a speaker: name, role and number of statements', async () => {
      const said = (role: string, day: string) =>
        readArticle({ day, body: `Told as ${role}. "So it is," said Olga Berg.` }, [
          { words: 'So it is,', by: 'Olga Berg', role },
        ])
      await desk().saveOne(said('mayor', '2026-03-02'))
      await desk().saveOne(said('spy', '2026-03-03'), { origin: ANNA })
      const olga = async (tenant: TenantId) => (await desk().newsroom.quotes.speakers(tenant, 'olga', 5))[0]
      expect(await olga(BERT)).toMatchObject({ role: 'mayor', quotes: 1 })
      expect(await olga(ANNA)).toMatchObject({ role: 'spy', quotes: 2 })
    })

    it('moves no article of others between stories, nor do its own count in theirs', async () => {
      const one = about('harbour', 'strike', 'pension')
      const two = about('ferry', 'storm', 'rescue')
      const both = about('harbour', 'strike', 'pension', 'ferry', 'storm', 'rescue')
      await desk().save([one, two])
      const apart = await stories()
      await desk().saveOne(both, { origin: ANNA })
      expect((await stories()).slice(0, 2)).toEqual(apart)
      const [seq = 0] = (await desk().store.db.selectFrom('articles').select('seq').orderBy('seq').execute()).map(
        ({ seq }) => seq,
      )
      const near = (origin: Origin) => membersNear(desk().store.db, { seq, day: '2026-03-02', origin }, both.vector)
      expect((await near(HOUSE)).map(({ origin }) => origin)).toEqual([HOUSE])
      expect((await near(BERT)).map(({ origin }) => origin)).toEqual([HOUSE])
      expect((await near(ANNA)).map(({ origin }) => origin)).toEqual([HOUSE, ANNA])
      await desk().saveOne({ ...both, draft: { ...both.draft, body: 'The house tells of both.' } })
      expect(new Set((await stories()).slice(0, 2)).size).toBe(1)
    })

    it('when forgotten leaves nothing behind, and takes nothing from others', async () => {
      const { id: feed } = await feedsOf(desk().store).follow(ANNA, FEED, undefined, NOON)
      await desk().save([marked('harbour')])
      await desk().save([marked('herald')], { origin: feed })
      await desk().save([marked('zebra')], { origin: ANNA })
      const { db } = desk().store
      await db.insertInto('tenants').values({ id: ANNA, since: 1, removed_at: 2 }).execute()
      const known = await stories()
      const before = await everything(desk(), BERT, known)
      await forgetTenant(desk().store, desk().newsroom.memory, ANNA)
      expect(await everything(desk(), BERT, known)).toBe(before)
      const told = await everything(desk(), ANNA, known)
      expect(['zebra', 'herald'].filter(mark => told.includes(mark))).toEqual([])
      expect(await db.selectFrom('articles').select('origin').orderBy('seq').execute()).toEqual([
        { origin: HOUSE },
        { origin: feed },
      ])
      for (const table of ['article_words', 'quote_words', 'bodies', 'analyses'] as const)
        expect(await db.selectFrom(table).selectAll().execute()).toHaveLength(2)
      await expect(forgetTenant(desk().store, desk().newsroom.memory, HOUSE)).rejects.toThrow(RangeError)
    })

    it('that left is kept for thirty days, and then forgotten', async () => {
      await desk().save([marked('zebra')], { origin: ANNA })
      const removed = removedOf(desk().store)
      await tenants().left(ANNA, NOON)
      expect(await removed.due(days(29))).toEqual([])
      expect(await removed.forget(ANNA, desk().newsroom.memory, days(29))).toBe(false)
      expect(await removed.due(days(30))).toEqual([ANNA])
      expect(await removed.forget(ANNA, desk().newsroom.memory, days(30))).toBe(true)
      expect(await desk().store.db.selectFrom('articles').selectAll().execute()).toEqual([])
      expect(await removed.list()).toEqual([])
    })

    it('that left and then shows any sign of life has not left', async () => {
      await tenants().left(ANNA, NOON)
      expect(await tenants().seen(ANNA, NOON)).toBe(false)
      expect(await gone()).toEqual([ANNA])
      expect(await tenants().seen(ANNA, minutes(1))).toBe(true)
      expect(await tenants().seen(ANNA, minutes(2))).toBe(false)
      expect(await gone()).toEqual([])
    })

    it('that installed Crier is not removed by a repeated or late removal event, whatever the clocks say', async () => {
      await tenants().left(ANNA, minutes(5))
      await tenants().joined([BERT, ANNA], minutes(4))
      expect(await tenants().left(ANNA, minutes(5))).toBe(false)
      expect(await tenants().left(ANNA, NOON)).toBe(false)
      expect(await gone()).toEqual([])
      expect(await tenants().left(ANNA, minutes(6))).toBe(true)
      expect(await gone()).toEqual([ANNA])
    })

    it('has its delegates, feeds and subscriptions again when it comes back', async () => {
      const delegate = { person: 'U1', namedBy: 'U2', at: NOON }
      await desk().newsroom.delegates.add(ANNA, delegate)
      await feedsOf(desk().store).follow(ANNA, FEED, undefined, NOON)
      await tenants().left(ANNA, NOON)
      await tenants().joined([ANNA], minutes(1))
      expect(await desk().newsroom.delegates.has(ANNA, 'U1')).toBe(true)
      expect(await desk().newsroom.feeds.list(ANNA)).toHaveLength(1)
      expect(await removedOf(desk().store).due(days(31))).toEqual([])
    })

    it('is where the last event left it, however often removals are repeated', async () => {
      const { db } = desk().store
      const event = fc.record({ what: fc.constantFrom('joined', 'left'), again: fc.boolean() })
      await fc.assert(
        fc.asyncProperty(fc.array(event, { minLength: 1, maxLength: 8 }), async events => {
          await db.deleteFrom('tenants').execute()
          await db.insertInto('tenants').values({ id: ANNA, since: 0, removed_at: null }).execute()
          for (const [index, { what, again }] of events.entries()) {
            if (what === 'joined') await tenants().joined([ANNA], minutes(index))
            else await tenants().left(ANNA, minutes(index))
            const removals = events.slice(0, index).flatMap((old, at) => (old.what === 'left' ? [minutes(at)] : []))
            if (again && what === 'joined') for (const at of removals) await tenants().left(ANNA, at)
          }
          expect(await gone()).toEqual(events.at(-1)?.what === 'left' ? [ANNA] : [])
        }),
        { numRuns: 30 },
      )
    })

    it('learns nothing of others from the order in which articles come', async () => {
      const origins = [HOUSE, ANNA, BERT] as const
      const arrivals = fc.array(fc.tuple(fc.constantFrom(...origins), fc.constantFrom('zebra', 'giraffe')), {
        minLength: 1,
        maxLength: 6,
      })
      await fc.assert(
        fc.asyncProperty(arrivals, async coming => {
          for (const [origin, mark] of coming) {
            const article = marked(`${mark}${origins.indexOf(origin)}`)
            await desk().save([article], { origin })
          }
          const told = await everything(desk(), BERT, await stories())
          expect(told).not.toMatch(/zebra1|giraffe1/u)
        }),
        { numRuns: 8 },
      )
    })
  })
}
