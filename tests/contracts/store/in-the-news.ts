import { describe, expect, it } from 'vitest'
import type { Kysely } from 'kysely'
import { inTheNews } from '#store/database/migrations/009-in-the-news.ts'
import { StoryVector, vectorOf } from '#text/similarity.ts'
import { groupStories } from '#text/stories.ts'
import { aboutOstrova } from '#tests/support/in-the-news.ts'
import { readArticle } from '#tests/support/read-articles.ts'
import { ANNA, type Desk } from './desk.ts'

/** Twelve stories on a name that is in the news, reported by three papers on two days. */
const STORIES = 12
const texts = ['Vale Post', 'Capewire', 'The Skarrey'].flatMap((source, outlet) =>
  aboutOstrova(STORIES).map(({ title, body }) => ({
    source,
    day: outlet === 2 ? '2026-03-03' : '2026-03-02',
    title,
    body: `${source} learned. ${body}`,
  })),
)

function vectorWeight(body: string, title = ''): number {
  const { terms, weights } = vectorOf({ title, body })
  return weights[terms.indexOf('ostrova')] ?? 0
}

export function inTheNewsContract(desk: () => Desk): void {
  const counted = () => desk().store.db.selectFrom('news_terms').selectAll().orderBy('term').orderBy('day').execute()

  describe('what is in the news', () => {
    it('is counted by story, so that the store groups exactly as in memory', async () => {
      for (const text of texts) await desk().saveOne({ ...readArticle(text), locator: `${text.source} ${text.title}` })
      const rows = await desk().store.db.selectFrom('articles').select('story').orderBy('seq').execute()
      const names = rows.map(({ story }) => story)
      const stories = groupStories(texts.map(({ day, ...text }) => ({ ...text, day: Date.parse(day) / 86_400_000 })))
      expect(names.map(name => names.indexOf(name))).toEqual(stories)
      expect(new Set(names).size).toBe(STORIES)
      const ostrova = (await counted()).filter(({ term }) => term === 'ostrova')
      expect(ostrova).toEqual([{ term: 'ostrova', day: '2026-03-02', stories: STORIES }])
    })

    it("lowers the weight of later articles' terms, not of earlier ones", async () => {
      for (const text of texts) await desk().saveOne(readArticle(text))
      const rows = await desk().store.db.selectFrom('analyses').select('vector').orderBy('article').execute()
      const weights = rows.map(({ vector }) => {
        const { terms, weights } = StoryVector.parse(JSON.parse(vector))
        return weights[terms.indexOf('ostrova')] ?? 0
      })
      expect(weights[0]).toBe(vectorWeight(texts[0]?.body ?? '', texts[0]?.title))
      expect(weights.at(-1)).toBeLessThan((weights[0] ?? 0) * 0.8)
    })

    it('excludes updates of an article, and what one tenant brought', async () => {
      const [first] = texts
      if (!first) throw new Error('expected texts')
      await desk().saveOne({ ...readArticle(first), locator: 'a' })
      const before = await counted()
      expect(before).toContainEqual({ term: '', day: '2026-03-02', stories: 1 })
      await desk().saveOne({ ...readArticle({ ...first, body: `${first.body} Nobody was hurt.` }), locator: 'a' })
      await desk().save(
        texts.slice(1, 4).map(text => readArticle(text)),
        { origin: ANNA },
      )
      expect(await counted()).toEqual(before)
    })

    it('includes articles stored before counting began', async () => {
      for (const text of texts) await desk().saveOne(readArticle(text))
      const before = await counted()
      const { db, dialect } = desk().store
      await db.schema.dropTable('news_terms').execute()
      await inTheNews(db as Kysely<unknown>, dialect)
      expect(await counted()).toEqual(before)
    })
  })
}
