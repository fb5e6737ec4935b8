import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Day } from '#core/news/article.ts'
import { HOUSE } from '#core/ids.ts'
import { readArticle } from '#tests/support/read-articles.ts'
import { naughtyTexts } from '#tests/support/naughty.ts'
import { NOON, PAGE, STRIKE, type Desk } from './desk.ts'

const LATE = readArticle({
  title: 'Fog over the lakes',
  publisher: 'The Vale',
  day: '2026-03-05',
  body: 'Fog closed the airport. Dockers lent the crews their lamps. Promised flights left at night.',
})

const at = (time: string) => ({ at: new Date(`2026-03-02T${time}Z`) })
/** Far enough apart not to be one story. */
const farApart = (index: number) => new Date(Date.UTC(1990, 0, 1 + index * 11)).toISOString().slice(0, 10)
const dated = (day: string) => readArticle({ day, body: `Dated ${day}.` })

export function searchContract(desk: () => Desk): void {
  describe('a search', () => {
    it('finds the articles with all the words, best first: headlines weigh more', async () => {
      const told = readArticle({
        title: 'Wages rise',
        body: 'The dockers asked. The dockers got what the dockers asked.',
      })
      const headed = readArticle({ title: 'Dockers win', body: 'Wages rise by a tenth in the harbour of the town.' })
      const [often, first] = await desk().save([told, headed])
      expect(await desk().found('dockers')).toEqual([first, often])
      expect(await desk().found('dockers tenth')).toEqual([first])
    })

    it('counts up to a thousand, and still finds the best and newest of very many', async () => {
      const many = Array.from({ length: 1_010 }, (_, index) =>
        readArticle({ day: farApart(index), body: `Item ${index} tells of the tide.` }),
      )
      const [old] = await desk().save([readArticle({ title: 'Tide', day: '1980-01-01', body: 'The tide, the tide.' })])
      const [recent] = await desk().save([readArticle({ day: '2026-03-01', body: 'The tide was told of in an item.' })])
      await desk().save(many)
      const asked = async (more: object) => {
        const { items, ...count } = await desk().newsroom.articles.search(HOUSE, { ...PAGE, ...more })
        return { first: items[0]?.id, items: items.length, ...count }
      }
      const all = { items: PAGE.limit, total: 1_000, more: true, loose: false }
      expect(await asked({ words: 'tide' })).toEqual({ ...all, first: old })
      expect(await asked({ words: 'tide', newest: true })).toEqual({ ...all, first: recent })
      expect(await asked({})).toEqual({ ...all, first: recent })
      const last = Day.parse('1989-12-31')
      expect(await asked({ words: 'tide', until: last })).toEqual({ first: old, items: 1, total: 1, loose: false })
      const deep = await desk().newsroom.articles.search(HOUSE, {
        words: 'tide',
        newest: true,
        limit: 10,
        offset: 1_005,
      })
      expect(deep.items).toHaveLength(7)
      expect(deep.items.at(-1)?.id).toBe(old)
    })

    it('ignores inflection, accents and case, and skips the most common words', async () => {
      const [strike] = await desk().save([STRIKE, LATE])
      expect(await desk().found('What did the ORTEGA say about a strikes?')).toEqual([strike])
    })

    it('treats the last word as a prefix if no article has it', async () => {
      const [strike] = await desk().save([STRIKE, LATE])
      const { loose, items } = await desk().newsroom.articles.search(HOUSE, { words: 'dockers lindq', ...PAGE })
      expect({ loose, ids: items.map(({ id }) => id) }).toEqual({ loose: false, ids: [strike] })
    })

    it('without complete matches finds partial ones, and says so', async () => {
      const [, late] = await desk().save([STRIKE, LATE])
      const { loose, items } = await desk().newsroom.articles.search(HOUSE, { words: 'volcano airport', ...PAGE })
      expect({ loose, ids: items.map(({ id }) => id) }).toEqual({ loose: true, ids: [late] })
      expect(await desk().found('volcano')).toEqual([])
      expect(await desk().found('pen airport')).toEqual([late])
    })

    it('is restricted to a publisher and to days, both inclusive', async () => {
      const [strike, late] = await desk().save([STRIKE, LATE])
      const ids = async (query: object) =>
        (await desk().newsroom.articles.search(HOUSE, { ...PAGE, ...query })).items.map(({ id }) => id)
      expect(await ids({ publisher: 'post', words: 'dockers' })).toEqual([strike])
      expect(await ids({ publisher: 'nobody' })).toEqual([])
      expect(await ids({ since: Day.parse('2026-03-05') })).toEqual([late])
      expect(await ids({ until: Day.parse('2026-03-02') })).toEqual([strike])
      expect(await ids({ since: Day.parse('2026-03-03'), until: Day.parse('2026-03-04') })).toEqual([])
    })

    it('without words shows the newest first, page by page, with a total', async () => {
      const days = ['2026-01-03', '2026-01-01', '2026-01-02']
      const [third, first, second] = await desk().save(days.map(day => readArticle({ day, body: `Told on ${day}.` })))
      const page = (offset: number) => desk().newsroom.articles.search(HOUSE, { limit: 2, offset })
      expect((await page(0)).items.map(({ id }) => id)).toEqual([third, second])
      expect((await page(2)).items.map(({ id }) => id)).toEqual([first])
      expect((await page(2)).total).toBe(3)
    })

    it('may show the newest first among what it finds', async () => {
      const [strike, late] = await desk().save([STRIKE, LATE])
      const { items } = await desk().newsroom.articles.search(HOUSE, { words: 'dockers', newest: true, ...PAGE })
      expect(items.map(({ id }) => id)).toEqual([late, strike])
    })

    it('shows a verbatim excerpt of at most 160 characters', async () => {
      const filler = 'Nothing of note was said in this long sentence about the weather at sea. '.repeat(20)
      const body = `${filler}The verdict on the Halvern bridge was read out. ${filler}`
      await desk().save([readArticle({ body })])
      const { items } = await desk().newsroom.articles.search(HOUSE, { words: 'halvern verdicts', ...PAGE })
      const excerpt = items[0]?.excerpt ?? ''
      expect(excerpt).toMatch(/^The verdict on the Halvern bridge was read out\./u)
      expect(body).toContain(excerpt)
      expect(excerpt.length).toBeLessThanOrEqual(160)
    })

    it('never parses what people type as query syntax', async () => {
      await desk().save([STRIKE])
      for (const words of [
        ...naughtyTexts,
        '"',
        "'",
        'a AND',
        'NEAR(a b)',
        'text:dockers*',
        '-x ^y',
        '(',
        "x' & !y",
        '\\',
      ]) {
        const { total, items } = await desk().newsroom.articles.search(HOUSE, { words, ...PAGE })
        expect(items.length).toBeLessThanOrEqual(total)
        await desk().newsroom.articles.nearest(HOUSE, words)
        await desk().newsroom.quotes.find(HOUSE, { words, ...PAGE })
        await desk().newsroom.quotes.speakers(HOUSE, words, 5)
        await desk().newsroom.stories.titled(HOUSE, words, 5)
        await desk().newsroom.articles.publishers(HOUSE, words)
      }
    })

    it('finds every article by any of its own words', async () => {
      const word = fc.stringMatching(/^[a-zà-ž]{3,12}$/u)
      const texts = fc.array(fc.array(word, { minLength: 3, maxLength: 12 }), { minLength: 1, maxLength: 4 })
      await fc.assert(
        fc.asyncProperty(texts, async articles => {
          const ids = await desk().save(articles.map(words => readArticle({ body: `${words.join(' ')}.` })))
          for (const [index, words] of articles.entries()) {
            const { items } = await desk().newsroom.articles.search(HOUSE, {
              words: words.join(' '),
              limit: 500,
              offset: 0,
            })
            expect(items.map(({ id }) => id)).toContain(ids[index])
          }
        }),
        { numRuns: 15 },
      )
    })
  })

  describe('the nearest words', () => {
    it('correct typos, and leave the other words', async () => {
      await desk().save([STRIKE])
      const nearest = (words: string) => desk().newsroom.articles.nearest(HOUSE, words)
      expect(await nearest('dokcers')).toBe('dockers')
      expect(await nearest('strike Lindqist')).toBe('strike lindqvist')
      expect(await nearest('ockers pension')).toBe('dockers pension')
      expect(await nearest('zzzzzz')).toBeUndefined()
      expect(await nearest('dockers')).toBeUndefined()
      expect(await nearest('')).toBeUndefined()
    })

    it('are known even if the first attempt to store them failed', async () => {
      const broken = { ...STRIKE, vector: { terms: ['twice', 'twice'], weights: [1, 1] } }
      await expect(desk().save([broken])).rejects.toThrow(/unique/i)
      await desk().save([STRIKE])
      expect(await desk().newsroom.articles.nearest(HOUSE, 'dokcers')).toBe('dockers')
    })
  })

  describe('a window of a digest', () => {
    it('by arrival has what came after its beginning until its end, without baselines', async () => {
      const told = (body: string, how: object) => desk().saveOne(readArticle({ body }), how)
      await told('Came at the very beginning.', at('08:00:00'))
      const first = await told('Came right after.', at('08:00:01'))
      const last = await told('Came at the end.', at('12:00:00'))
      await told('Came too late.', at('12:00:01'))
      await told('Was there all the time.', { ...at('09:00:00'), baseline: true })
      const window = { from: at('08:00:00').at, until: at('12:00:00').at, by: 'arrival' } as const
      const ids = (await desk().newsroom.articles.within(HOUSE, window, [])).map(({ id }) => id)
      expect(ids).toEqual([last, first])
    })

    it('by publication uses the instant if given, else the day', async () => {
      const how = { at: new Date('2026-03-10T00:00:00Z'), baseline: true }
      const instant = {
        ...dated('2026-03-03'),
        draft: { ...dated('2026-03-03').draft, publishedAt: new Date('2026-03-02T23:30:00Z') },
      }
      const [, second] = await desk().save([dated('2026-03-01'), dated('2026-03-02'), instant], how)
      const window = (from: string, until: string) =>
        desk().newsroom.articles.within(HOUSE, { from: new Date(from), until: new Date(until), by: 'publication' }, [])
      // Monday 2 March in New York, London and Warsaw.
      for (const [from, until] of [
        ['2026-03-02T05:00:00Z', '2026-03-02T23:00:00Z'],
        ['2026-03-02T00:00:00Z', '2026-03-02T23:00:00Z'],
        ['2026-03-01T23:00:00Z', '2026-03-02T22:59:59Z'],
      ] as const)
        expect((await window(from, until)).map(({ id }) => id)).toEqual([second])
      expect((await window('2026-03-02T23:00:00Z', '2026-03-03T11:00:00Z')).map(({ day }) => day)).toEqual([
        '2026-03-03',
      ])
    })

    it('with topics has the articles with all the words of at least one', async () => {
      const [strike, late] = await desk().save([STRIKE, LATE])
      const window = { from: new Date(0), until: NOON, by: 'arrival' } as const
      const on = async (...topics: string[]) =>
        (await desk().newsroom.articles.within(HOUSE, window, topics)).map(({ id }) => id)
      expect(await on('pensions', 'airport')).toEqual([late, strike])
      expect(await on('airport pensions')).toEqual([])
      expect(await on('???')).toEqual([])
      expect(await desk().newsroom.articles.newestDay(HOUSE, [])).toBe('2026-03-05')
      expect(await desk().newsroom.articles.newestDay(HOUSE, ['pensions'])).toBe('2026-03-02')
      expect(await desk().newsroom.articles.newestDay(HOUSE, ['volcano'])).toBeUndefined()
    })
  })
}
