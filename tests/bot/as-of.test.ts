import { expect, it } from 'vitest'
import { HOUSE } from '#core/ids.ts'
import { asOf } from '#src/bot/as-of.ts'
import { openDesk } from '#tests/support/newsroom.ts'

it('as of an earlier instant, later articles are neither found, counted nor used in answers', async () => {
  const desk = await openDesk()
  const now = await desk.newsroom.asking.size(HOUSE)
  const then = asOf(desk.newsroom, new Date('2026-11-03T12:00:00Z'), 'UTC')
  const { articles, last } = await then.asking.size(HOUSE)
  const found = await then.articles.search(HOUSE, { limit: 100, offset: 0 })
  const read = await then.asking.texts(HOUSE, { groups: [], limit: 100 })
  const saying = await then.asking.saying(HOUSE, ['said'], 100)
  await desk.close()
  expect(last).toBe('2026-11-03')
  expect(articles).toBeLessThan(now.articles)
  expect(found.total).toBe(articles)
  expect([...read, ...saying].filter(({ article }) => article.day > '2026-11-03')).toEqual([])
  expect(read.length).toBeGreaterThan(0)
})
