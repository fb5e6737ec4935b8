import { describe, expect, it } from 'vitest'
import { Day } from '#core/news/article.ts'
import { HOUSE, SpeakerKey } from '#core/ids.ts'
import type { QuoteQuery } from '#core/asking/newsroom.ts'
import { readArticle } from '#tests/support/read-articles.ts'
import { PAGE, STRIKE, type Desk } from './desk.ts'

const LINDQVIST = SpeakerKey.parse('anna lindqvist')
const LATER = readArticle(
  {
    day: '2026-03-09',
    body: 'Union chair Anna Lindqvist Berg spoke. "It is signed," she said of the contract. Anna Lindqvist wept. "I am glad."',
  },
  [
    { words: 'It is signed,', by: 'Anna Lindqvist', role: 'union chair', weight: 0.3 },
    { words: 'I am glad.', by: 'Anna Lindqvist', weight: 0.8 },
    { words: 'she said of the contract', weight: 0.1 },
  ],
)

export function quotesContract(desk: () => Desk): void {
  const found = async (query: Partial<QuoteQuery>) => {
    const { items, total } = await desk().newsroom.quotes.find(HOUSE, { ...PAGE, ...query })
    return { texts: items.map(({ quote }) => quote.text), total }
  }

  describe('statements', () => {
    it('are counted up to 1,000, and then there are more', async () => {
      const words = Array.from({ length: 1_001 }, (_, index) => `We have ${index}.`)
      const body = words.map(said => `"${said}" said Anna Lindqvist.`).join(' ')
      await desk().save([
        readArticle(
          { body },
          words.map(said => ({ words: said, by: 'Anna Lindqvist', weight: 0.5 })),
        ),
      ])
      const { items, total, more } = await desk().newsroom.quotes.find(HOUSE, { speaker: LINDQVIST, ...PAGE })
      expect([items.length, total, more]).toEqual([PAGE.limit, 1_000, true])
    })

    it('of a speaker come newest first, in text order, with their article', async () => {
      const [, later] = await desk().save([STRIKE, LATER])
      const { items } = await desk().newsroom.quotes.find(HOUSE, { speaker: LINDQVIST, ...PAGE })
      expect(items.map(({ quote }) => quote.text)).toEqual([
        'It is signed,',
        'I am glad.',
        'We want what was promised.',
      ])
      expect(items[0]?.article.id).toBe(later)
      expect(items[0]?.quote).toEqual(LATER.analysis.quotes[0])
    })

    it('within articles come by weight, including unattributed ones', async () => {
      const [, later] = await desk().save([STRIKE, LATER])
      const articles = later === undefined ? [] : [later]
      expect((await found({ articles })).texts).toEqual(['I am glad.', 'It is signed,', 'she said of the contract'])
      expect((await found({ articles: [] })).total).toBe(0)
    })

    it('match words of the sentence around them', async () => {
      await desk().save([STRIKE, LATER])
      expect(await found({ words: 'pension' })).toEqual({ texts: ['We want what was promised.'], total: 1 })
      expect((await found({ words: 'pension', speaker: SpeakerKey.parse('jose ortega') })).total).toBe(0)
      expect((await found({ words: 'contr', speaker: LINDQVIST })).texts).toEqual(['It is signed,'])
    })

    it('are restricted by days and paged, with a total', async () => {
      await desk().save([STRIKE, LATER])
      expect((await found({ speaker: LINDQVIST, since: Day.parse('2026-03-03') })).total).toBe(2)
      expect(await found({ speaker: LINDQVIST, limit: 1, offset: 2 })).toEqual({
        texts: ['We want what was promised.'],
        total: 3,
      })
    })
  })

  describe('speakers', () => {
    it('are found by any word of their name, whole words before prefixes, most quoted first', async () => {
      const others = readArticle({ body: 'Ann Orte said yes. Annabel Moss said no.' }, [
        { words: 'yes', by: 'Ann Orte' },
        { words: 'no', by: 'Annabel Moss' },
      ])
      await desk().save([STRIKE, LATER, others])
      const names = async (typed: string, limit = 10) =>
        (await desk().newsroom.quotes.speakers(HOUSE, typed, limit)).map(({ name }) => name)
      expect(await names('ann')).toEqual(['Ann Orte', 'Anna Lindqvist', 'Annabel Moss'])
      expect(await names('lindqvist anna')).toEqual(['Anna Lindqvist'])
      expect(await names('ORTÉGA')).toEqual(['José Ortega'])
      expect(await names('dr Ortega')).toEqual(['José Ortega'])
      expect(await names('', 2)).toEqual(['Anna Lindqvist', 'Ann Orte'])
      expect(await names('ortega lindqvist')).toEqual([])
      expect(await names('…')).toEqual([])
    })

    it('have their fullest name, newest role and number of statements', async () => {
      await desk().save([LATER, STRIKE])
      expect(await desk().newsroom.quotes.speakers(HOUSE, 'lindqvist', 1)).toEqual([
        { key: LINDQVIST, name: 'Anna Lindqvist', role: 'union chair', quotes: 3 },
      ])
    })

    it('are found by alternative spellings of their name', async () => {
      const body = 'Aleksandr Lukashenko spoke on Monday.'
      await desk().save([readArticle({ body }, [{ words: 'Monday', by: 'Aleksandr Lukashenko' }])])
      expect(await desk().newsroom.quotes.speakers(HOUSE, 'lukashenka', 5)).toMatchObject([
        { key: 'alexander lukashenko', name: 'Aleksandr Lukashenko' },
      ])
    })
  })
}
