import { afterEach, beforeEach, expect, it } from 'vitest'
import { HOUSE } from '#core/ids.ts'
import { reanalyse } from '#ingest/reanalyse.ts'
import { openMemory } from '#store/memory/memory.ts'
import { newsroomOf } from '#store/newsroom.ts'
import { openStore, type Store } from '#store/database/open.ts'
import { saveArticles } from '#store/articles/save-articles.ts'
import { ANALYSIS_VERSION } from '#text/analyse.ts'
import { readArticle } from '#tests/support/read-articles.ts'

const NOON = new Date('2026-03-02T12:00:00Z')
let store: Store
beforeEach(async () => {
  store = await openStore('file::memory:')
})
afterEach(() => store.close())

const save = (count: number, version: number) =>
  saveArticles(
    store,
    { origin: HOUSE, at: NOON, baseline: false },
    Array.from({ length: count }, (_, index) => {
      const body = `Number ${index} of ${version} was told. "It is so," said Anna Lindqvist.`
      const read = readArticle({ body, publisher: 'Harbour Post' })
      return { ...read, headline: 'An old headline', analysis: { ...read.analysis, version } }
    }),
  )

it('re-analyses what an older version analysed, and only that, in batches with progress', async () => {
  const ids = await save(60, ANALYSIS_VERSION - 1)
  await save(3, ANALYSIS_VERSION)
  const told: (readonly [number, number])[] = []
  expect(await reanalyse(store, (done, total) => told.push([done, total]))).toBe(60)
  expect(told).toEqual([
    [50, 60],
    [60, 60],
  ])
  const newsroom = newsroomOf(store, openMemory(store), new Map(), () => 'id')
  for (const id of ids.slice(0, 3)) {
    const analysis = await newsroom.articles.analysis(HOUSE, id)
    expect(analysis?.version).toBe(ANALYSIS_VERSION)
    expect(analysis?.quotes.map(({ speaker }) => speaker?.name)).toEqual(['Anna Lindqvist'])
    expect((await newsroom.articles.get(HOUSE, id))?.headline).not.toBe('An old headline')
  }
  expect(await newsroom.articles.publishers(HOUSE)).toEqual([{ name: 'Harbour Post', articles: 63 }])
  expect((await newsroom.quotes.speakers(HOUSE, 'anna', 1))[0]?.quotes).toBe(60)
  expect(await reanalyse(store)).toBe(0)
})

it('preserves the day of arrival and every id', async () => {
  const before = await save(2, ANALYSIS_VERSION - 1)
  await reanalyse(store)
  const rows = await store.db.selectFrom('articles').select(['id', 'arrived_at', 'baseline']).orderBy('seq').execute()
  expect(rows).toEqual(before.map(id => ({ id, arrived_at: NOON.getTime(), baseline: 0 })))
})
