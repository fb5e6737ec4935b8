import { describe, expect, it } from 'vitest'
import { Day } from '#core/news/article.ts'
import { HOUSE } from '#core/ids.ts'
import { readArticle } from '#tests/support/read-articles.ts'
import { ANNA, type Desk } from './desk.ts'

const MARCH = { since: Day.parse('2026-03-01'), until: Day.parse('2026-03-31') }

const told = (day: string, source: string | undefined, body: string) =>
  readArticle({ day, body, ...(source === undefined ? {} : { publisher: source }) })

export function perDayContract(desk: () => Desk): void {
  describe('articles per day', () => {
    it('have all the words, each day with its publishers once, oldest first', async () => {
      await desk().save([
        told('2026-03-04', 'The Vale', 'The ferry burned again.'),
        told('2026-03-02', 'Harbour Post', 'A ferry burned.'),
        told('2026-03-02', 'Harbour Post', 'The ferry still burned at noon.'),
        told('2026-03-02', 'Capewire', 'Burned: a ferry at sea.'),
        told('2026-03-02', undefined, 'Nobody signed that a ferry burned.'),
        told('2026-03-03', 'Capewire', 'A ferry sailed.'),
      ])
      expect(await desk().newsroom.articles.perDay(HOUSE, { words: 'burned ferry', ...MARCH })).toEqual([
        { day: '2026-03-02', articles: 4, publishers: ['Capewire', 'Harbour Post'] },
        { day: '2026-03-04', articles: 1, publishers: ['The Vale'] },
      ])
    })

    it('count a publisher once, whatever its feeds are called', async () => {
      const feed = (section: string, day: string) =>
        readArticle({
          day,
          body: `A ferry of ${section} sailed.`,
          publisher: `Harbour Post – ${section}`,
          url: `https://www.post.example/${section}`,
        })
      await desk().save([feed('World', '2026-03-02'), feed('Sport', '2026-03-02'), feed('Money', '2026-03-03')])
      expect(await desk().newsroom.articles.perDay(HOUSE, { words: 'ferry', ...MARCH })).toEqual([
        { day: '2026-03-02', articles: 2, publishers: ['Harbour Post'] },
        { day: '2026-03-03', articles: 1, publishers: ['Harbour Post'] },
      ])
    })

    it('are restricted to the days, both inclusive, to a publisher, and to what the tenant sees', async () => {
      await desk().save(
        ['2026-02-28', '2026-03-01', '2026-03-31', '2026-04-01'].map(day =>
          told(day, 'Capewire', `The ferry sailed on ${day}.`),
        ),
      )
      await desk().save([told('2026-03-05', 'The Vale', 'A ferry for Anna.')], { origin: ANNA })
      const days = async (tenant: typeof HOUSE, query: object = {}) =>
        (await desk().newsroom.articles.perDay(tenant, { words: 'ferry', ...MARCH, ...query })).map(({ day }) => day)
      expect(await days(HOUSE)).toEqual(['2026-03-01', '2026-03-31'])
      expect(await days(ANNA)).toEqual(['2026-03-01', '2026-03-05', '2026-03-31'])
      expect(await days(ANNA, { publisher: 'vale' })).toEqual(['2026-03-05'])
    })

    it('treat the last word as a prefix only if no article has it as a word, and never match just some words', async () => {
      await desk().save([told('2026-03-02', 'Capewire', 'The ferry burned.')])
      const days = (words: string) => desk().newsroom.articles.perDay(HOUSE, { words, ...MARCH })
      expect(await days('ferry bur')).toHaveLength(1)
      expect(await days('ferry volcano')).toEqual([])
      expect(await days('???')).toEqual([])
    })
  })
}
