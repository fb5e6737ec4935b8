import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Taste, Window } from '#core/asking/digest.ts'
import { ArticleId, HOUSE } from '#core/ids.ts'
import { rankedStories } from '#desk/digest/ranked.ts'
import { NOW, openDesk, type TestDesk } from '#tests/support/newsroom.ts'

const WINDOW: Window = { from: new Date('2026-11-10T00:00:00Z'), until: NOW, by: 'publication' }
const TASTE: Taste = { tenant: HOUSE, topics: [], told: new Map(), zone: 'UTC' }

let desk: TestDesk
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

/** Looks these tastes up concurrently, and counts the look-ups. */
async function lookUps(...tastes: readonly Taste[]) {
  let count = 0
  const ofAll: typeof desk.newsroom.stories.ofAll = (tenant, articles) => {
    count += 1
    return desk.newsroom.stories.ofAll(tenant, articles)
  }
  const newsroom = { ...desk.newsroom, stories: { ...desk.newsroom.stories, ofAll } }
  const look = () => Promise.all(tastes.map(taste => rankedStories(WINDOW, taste, { ...newsroom })))
  const found = await look()
  const first = count
  await look()
  return { found, first, again: count - first }
}

it('two identical digests composed concurrently share one look-up of stories, and later ones look again', async () => {
  const { found, first, again } = await lookUps(TASTE, { ...TASTE, length: 'long' })
  expect(found[0]?.candidates.length).toBeGreaterThan(5)
  expect(found[1]).toEqual(found[0])
  expect([first, again]).toEqual([1, 1])
})

it('digests of other topics, with another filter, or of a place with a history look up their own', async () => {
  const [lead] = (await rankedStories(WINDOW, TASTE, desk.newsroom)).cards
  const told = new Map([[ArticleId.parse(lead?.id), NOW]])
  const only = { kind: 'headline', text: 'ferry' } as const
  const tastes = [TASTE, { ...TASTE, topics: ['ferry'] }, { ...TASTE, filter: { only } }]
  expect(await lookUps(...tastes, { ...TASTE, told }, { ...TASTE, told })).toMatchObject({ first: 5, again: 5 })
})

it('a story counts by who reports what is new in it, not by everybody who ever reported it', async () => {
  const { candidates } = await rankedStories(WINDOW, TASTE, desk.newsroom)
  const older = candidates.filter(({ story, fresh }) => story.articles.length > fresh.length)
  expect(older.some(({ story, texts }) => story.publishers.length > texts)).toBe(true)
  for (const { voices, texts } of candidates) expect(voices).toBeLessThanOrEqual(texts)
})
