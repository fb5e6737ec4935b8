import { describe, expect, it } from 'vitest'
import { HOUSE } from '#core/ids.ts'
import { saveArticles } from '#store/articles/save-articles.ts'
import { feedsOf } from '#store/feeds/feeds.ts'
import { readArticle } from '#tests/support/read-articles.ts'
import { ANNA, NOON, PAGE, STRIKE, type Desk } from './desk.ts'

export function articlesContract(desk: () => Desk): void {
  describe('an article', () => {
    it('comes back as it came in, every sentence and statement cut from its body', async () => {
      const id = await desk().saveOne(STRIKE)
      const article = await desk().newsroom.articles.get(HOUSE, id)
      const { draft, headline, analysis } = STRIKE
      expect(article).toEqual({ id, headline, ...draft })
      expect(await desk().newsroom.articles.analysis(HOUSE, id)).toEqual(analysis)
    })

    it('is found by its URL, however decorated with tracking', async () => {
      const id = await desk().saveOne(STRIKE)
      for (const url of ['http://harbour.example/strike', 'https://www.harbour.example/strike/?fbclid=1#x'])
        expect((await desk().newsroom.articles.byUrl(HOUSE, url))?.id).toBe(id)
      expect(await desk().newsroom.articles.byUrl(HOUSE, 'https://harbour.example/other')).toBeUndefined()
      expect(await desk().newsroom.articles.byUrl(HOUSE, 'not an address')).toBeUndefined()
    })

    it('is one article however often it comes, with the same id in every store', async () => {
      const [first] = await desk().save([STRIKE])
      const [second] = await desk().save([STRIKE])
      expect(second).toBe(first)
      expect(first).toBe('qsfjiwo6')
      expect(await desk().newsroom.articles.publishers(HOUSE)).toEqual([{ name: 'Harbour Post', articles: 1 }])
    })

    it('is separate for each of two publishers of one text', async () => {
      const body = 'A wire text that two papers print. It is the same.'
      const ids = await desk().save([
        readArticle({ body, publisher: 'Harbour Post' }),
        readArticle({ body, publisher: 'The Vale' }),
      ])
      expect(new Set(ids).size).toBe(2)
    })

    it('keeps its id and arrival when its text changes, and nothing of the old text is left', async () => {
      const id = await desk().saveOne(STRIKE)
      const body = 'The dockers went back on Friday. "It is enough," said Mia Chen.'
      const changed = readArticle({ ...STRIKE.draft, day: '2026-03-02', body }, [
        { words: 'It is enough,', by: 'Mia Chen' },
      ])
      expect(await desk().saveOne(changed, { at: new Date('2026-03-06T12:00:00Z') })).toBe(id)
      expect((await desk().newsroom.articles.get(HOUSE, id))?.body).toBe(body)
      expect(await desk().found('promised')).toEqual([])
      expect(await desk().found('friday')).toEqual([id])
      expect((await desk().newsroom.quotes.find(HOUSE, { words: 'pensions', ...PAGE })).total).toBe(0)
      expect((await desk().newsroom.quotes.speakers(HOUSE, '', 10)).map(({ name }) => name)).toEqual(['Mia Chen'])
      const day = {
        from: new Date('2026-03-02T00:00:00Z'),
        until: new Date('2026-03-03T00:00:00Z'),
        by: 'arrival',
      } as const
      expect(await desk().newsroom.articles.within(HOUSE, day, [])).toHaveLength(1)
    })

    it('with a new key at a known URL is a new one, unless its title or text is the same', async () => {
      const at = { url: 'https://vale.example/live' }
      const shut = readArticle({ ...at, key: 'p-1', title: 'Bridge shut', body: 'The bridge is shut.' })
      const late = readArticle({ ...at, key: 'p-2', title: 'Ferry late', body: 'The ferry is late.' })
      const first = await desk().saveOne(shut)
      const second = await desk().saveOne(late)
      expect(second).not.toBe(first)
      expect(await desk().save([shut, late])).toEqual([first, second])
      const renamed = { ...shut, draft: { ...shut.draft, key: 'p-3', body: 'The bridge is open.' } }
      expect(await desk().saveOne(renamed)).toBe(first)
    })

    it('brought by several feeds is listed once, and a page that was asked about comes after it', async () => {
      const { store, newsroom } = desk()
      const feeds = feedsOf(store)
      const url = 'https://vale.example/bridge'
      const asked = await desk().saveOne(readArticle({ url, title: 'Bridge asked', body: 'The bridge is shut.' }), {
        origin: ANNA,
      })
      for (const [address, title] of [
        ['https://vale.example/all', 'Bridge first'],
        ['https://vale.example/local', 'Bridge second'],
      ] as const) {
        const { id: origin } = await feeds.follow(ANNA, address, undefined, NOON)
        await desk().save(
          [readArticle({ url: `${url}?utm_source=rss`, title, body: `${title}: the bridge is shut.` })],
          {
            origin,
          },
        )
      }
      const { items, total } = await newsroom.articles.search(ANNA, { words: 'bridge', ...PAGE })
      expect([items.map(({ headline }) => headline), total]).toEqual([['Bridge first'], 1])
      const [story] = await newsroom.stories.ofAll(ANNA, [items[0]?.id ?? asked])
      expect(story?.articles.map(({ headline }) => headline)).toEqual(['Bridge first'])
    })

    it('without a date says so, and keeps its first day of arrival', async () => {
      const undated = { key: 'p-1', undated: true, body: 'The bridge is shut.' } as const
      const id = await desk().saveOne(readArticle({ ...undated, day: '2026-03-02' }))
      await desk().saveOne(readArticle({ ...undated, day: '2026-03-04', body: 'The bridge is still shut.' }))
      expect(await desk().newsroom.articles.get(HOUSE, id)).toMatchObject({ day: '2026-03-02', undated: true })
      await desk().saveOne(readArticle({ key: 'p-1', day: '2026-03-01', body: 'The bridge is open.' }))
      const dated = await desk().newsroom.articles.get(HOUSE, id)
      expect([dated?.day, dated?.undated]).toEqual(['2026-03-01', undefined])
    })

    it('is not looked up by a URL it shares with others', async () => {
      const shared = { url: 'https://vale.example/live', urlShared: true } as const
      const [first, second] = await desk().save([
        readArticle({ ...shared, key: 'a', title: 'Tides', body: 'High at six.' }),
        readArticle({ ...shared, key: 'b', title: 'Tides', body: 'High at seven.' }),
      ])
      expect(second).not.toBe(first)
      expect(await desk().newsroom.articles.byUrl(HOUSE, shared.url)).toBeUndefined()
    })

    it('is updated at its position in a file, unless the text only moved within it', async () => {
      const one = readArticle({ body: 'The first text of the file.' })
      const two = readArticle({ body: 'The second text of the file.' })
      const [first, second] = await desk().save([
        { ...one, locator: 'a.jsonl#1' },
        { ...two, locator: 'a.jsonl#2' },
      ])
      const inserted = readArticle({ body: 'A text put before the others.' })
      const moved = await desk().save([
        { ...inserted, locator: 'a.jsonl#1' },
        { ...one, locator: 'a.jsonl#2' },
        { ...two, locator: 'a.jsonl#3' },
      ])
      expect(moved.slice(1)).toEqual([first, second])
      expect(moved[0]).not.toBe(first)
      const edited = readArticle({ body: 'The first text of the file, put right.' })
      expect(await desk().saveOne({ ...edited, locator: 'a.jsonl#2' })).toBe(first)
    })

    it('keeps fields that a later copy does not give', async () => {
      const id = await desk().saveOne(STRIKE)
      const { title: _title, ...bare } = STRIKE.draft
      await desk().save([{ ...STRIKE, draft: bare }])
      expect((await desk().newsroom.articles.get(HOUSE, id))?.title).toBe('Dockers of Port Vale stop work')
    })

    it('may hold thousands of statements by thousands of speakers', async () => {
      const said = Array.from({ length: 2000 }, (_, index) => ({ words: `Yes ${index}`, by: `Ann Number${index}` }))
      const body = said.map(({ words, by }) => `"${words}," said ${by}.`).join(' ')
      const id = await desk().saveOne(readArticle({ body }, said))
      await desk().saveOne(readArticle({ body: `${body} That was all.`, key: 'a' }, said))
      const { total } = await desk()
        .store.db.selectFrom('quotes')
        .select(({ fn }) => fn.countAll<number>().as('total'))
        .executeTakeFirstOrThrow()
      expect(total).toBe(4000)
      const found = await desk().newsroom.quotes.find(HOUSE, { articles: [id], ...PAGE })
      expect(found).toMatchObject({ total: 1000, more: true })
      expect((await desk().newsroom.quotes.find(HOUSE, { words: 'number1999', ...PAGE })).total).toBe(2)
      expect(await desk().newsroom.quotes.speakers(HOUSE, 'number1999', 5)).toMatchObject([{ quotes: 2 }])
    })

    it('is stored completely or not at all', async () => {
      const broken = {
        ...STRIKE,
        get vector(): never {
          throw new Error('the power went')
        },
      }
      await expect(desk().save([readArticle({ body: 'A whole article.' }), broken])).rejects.toThrow('the power went')
      expect((await desk().newsroom.articles.search(HOUSE, PAGE)).total).toBe(0)
      expect(await desk().newsroom.articles.publishers(HOUSE)).toEqual([])
      expect(await desk().newsroom.quotes.speakers(HOUSE, '', 10)).toEqual([])
    })

    it('saved concurrently by two processes is one article', async () => {
      const other = await desk().again()
      const saves = [desk().store, other, desk().store, other].map(each =>
        saveArticles(each, { origin: HOUSE, at: NOON, baseline: false }, [STRIKE]),
      )
      const ids = (await Promise.all(saves)).flat()
      await other.close()
      expect(new Set(ids).size).toBe(1)
      expect((await desk().newsroom.articles.search(HOUSE, PAGE)).total).toBe(1)
    })
  })
}
