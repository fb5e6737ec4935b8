import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Taste, Window } from '#core/asking/digest.ts'
import { HOUSE, SubscriptionId } from '#core/ids.ts'
import type { Subscription } from '#core/posting/subscription.ts'
import { digests, NOW, openDesk, type TestDesk } from '#tests/support/newsroom.ts'
import { wordsOf } from '#tests/support/spoken.ts'

let desk: TestDesk
beforeAll(async () => {
  desk = await openDesk()
  const { people } = desk.newsroom
  for (const what of [
    'government',
    'minister',
    'harbour',
    'ferry',
    'council',
    'company',
    'police',
    'hospital',
    'strike',
  ]) {
    const follow = { id: what, followed: { kind: 'topic', what }, name: what } as const
    await people.follow(READER, follow, HOUSE, ORDER)
  }
})
afterAll(() => desk.close())

const WEEK: Window = {
  from: new Date('2026-11-08T00:00:00Z'),
  until: new Date('2026-11-15T00:00:00Z'),
  by: 'publication',
}
/** The day before the window ends. */
const TOLD = new Date('2026-11-14T08:00:00Z')
const EMPTY: Window = { from: new Date('2001-01-01'), until: new Date('2001-01-02'), by: 'publication' }
/** The reader of a personal digest, who follows much. */
const READER = { tenant: HOUSE, id: 'reader' }
const ORDER: Subscription = {
  id: SubscriptionId.parse('reader01'),
  place: { platform: 'test', tenant: HOUSE, channel: 'D1' },
  kind: 'following',
  schedule: { rule: { on: 'weekdays', days: [1] }, times: [480] },
  zone: 'UTC',
  topics: [],
  missed: 'late',
  person: READER.id,
  createdBy: READER.id,
  createdAt: NOW,
}
const TASTE: Taste = { tenant: HOUSE, topics: [], told: new Map(), zone: 'UTC', person: READER }

describe.each(digests.map(kind => [kind.name, kind] as const))('the %s', (_, kind) => {
  it('has the stories of its window, numbered from one, each once', async () => {
    const { items } = await kind.compose(WEEK, TASTE, desk.newsroom)
    expect(items.length).toBeGreaterThan(2)
    expect(items.map(({ number }) => number)).toEqual(items.map((_, index) => index + 1))
    expect(new Set(items.map(({ story }) => story)).size).toBe(items.length)
    for (const { lead } of items) {
      expect(lead.day >= '2026-11-08' && lead.day <= '2026-11-14').toBe(true)
    }
  })

  it('says nothing that its articles do not say', async () => {
    const { items } = await kind.compose(WEEK, TASTE, desk.newsroom)
    for (const { sentences, quotes } of items) {
      for (const { passage, article } of sentences) {
        const body = (await desk.newsroom.articles.get(HOUSE, article.id))?.body
        expect(body?.slice(passage.start, passage.end)).toBe(passage.text)
      }
      for (const { told, article } of quotes) {
        const slice = (await desk.newsroom.articles.get(HOUSE, article.id))?.body.slice(told.start, told.end) ?? ''
        for (const piece of told.text.replace(/\.$/u, '').split(/ …(?: |$)/u)) expect(slice).toContain(piece)
      }
    }
  })

  it('presents every story of its edition', async () => {
    const edition = await kind.compose(WEEK, TASTE, desk.newsroom)
    const words = wordsOf(kind.present(edition))
    for (const { headline } of edition.items) expect(words).toContain(headline.slice(0, 40))
  })

  it('has the requested length: short is the beginning of normal, and long goes on', async () => {
    const composed = (length: 'short' | 'normal' | 'long') => kind.compose(WEEK, { ...TASTE, length }, desk.newsroom)
    const [short, normal, long] = await Promise.all([composed('short'), composed('normal'), composed('long')])
    const stories = (edition: typeof short) => edition.items.map(({ story }) => story)
    expect(stories(normal).slice(0, short.items.length)).toEqual(stories(short))
    expect(stories(long).slice(0, normal.items.length)).toEqual(stories(normal))
    expect(short.items.length).toBeLessThan(long.items.length)
  })

  it('is empty if its window has no articles', async () => {
    expect((await kind.compose(EMPTY, TASTE, desk.newsroom)).items).toEqual([])
  })

  it('leaves out what this place was told', async () => {
    const first = await kind.compose(WEEK, TASTE, desk.newsroom)
    const before = first.items.flatMap(({ articles }) => articles)
    const told = new Map(before.map(id => [id, TOLD]))
    const second = await kind.compose(WEEK, { ...TASTE, told }, desk.newsroom)
    expect(second.items.flatMap(({ articles }) => articles).filter(id => told.has(id))).toEqual([])
  })

  it('labels a story with new articles, and covers those', async () => {
    const { items } = await kind.compose(WEEK, TASTE, desk.newsroom)
    const many = items.find(({ articles }) => articles.length > 1)
    const [newest] = many?.articles ?? []
    const all = await desk.newsroom.articles.within(HOUSE, WEEK, [])
    const told = new Map(all.flatMap(({ id }) => (id === newest ? [] : [[id, TOLD] as const])))
    const again = await kind.compose(WEEK, { ...TASTE, told }, desk.newsroom)
    expect(again.items.find(({ story }) => story === many?.story)).toMatchObject({
      followUp: 'new since yesterday',
      articles: [newest],
      lead: { id: newest },
    })
  })

  it('keeps to the topics of its place', async () => {
    const { items } = await kind.compose(WEEK, { ...TASTE, topics: ['ferry'] }, desk.newsroom)
    expect(items.length).toBeGreaterThan(0)
    for (const { articles } of items) {
      for (const id of articles) {
        const article = await desk.newsroom.articles.get(HOUSE, id)
        expect(`${article?.headline} ${article?.body}`.toLowerCase()).toContain('ferr')
      }
    }
  })
})
