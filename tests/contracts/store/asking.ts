import { describe, expect, it } from 'vitest'
import { Day } from '#core/news/article.ts'
import { HOUSE, type TenantId } from '#core/ids.ts'
import type { TextsQuery } from '#core/asking/asking.ts'
import { askingOf } from '#store/asking/asking.ts'
import { readArticle } from '#tests/support/read-articles.ts'
import { ANNA, BERT, type Desk } from './desk.ts'

const told = (body: string, author?: string) =>
  readArticle({ key: body, body, day: '2026-03-01', ...(author === undefined ? {} : { author }) })

export function askingContract(desk: () => Desk): void {
  const asking = () => desk().newsroom.asking
  const texts = async (query: Omit<TextsQuery, 'limit'>, limit = 3, tenant: TenantId = HOUSE) => {
    const found = await asking().texts(tenant, { ...query, limit })
    return found.map(({ article }) => article.body)
  }

  describe('the data for answers', () => {
    it('includes authors with a word of the question in their current name', async () => {
      await desk().save([
        told('The dam is safe.', 'Eydis Hallam'),
        told('The ferry sank.', 'Tobias Renn'),
        told('It rains.'),
      ])
      const authors = async (...words: readonly string[]) => (await asking().known(HOUSE, words)).authors
      expect(await authors('what', 'did', 'eydis', 'write')).toEqual(['Eydis Hallam'])
      expect(await authors('dam')).toEqual([])
      await desk().save([told('The dam is safe.', 'Eydis Norling')])
      expect(await authors('eydis')).toEqual(['Eydis Norling'])
    })

    it('counts the articles and terms that a tenant sees', async () => {
      await desk().save([told('The dam is safe.'), told('The dam burst.')])
      await desk().save([told('The dam of Anna is red.')], { origin: ANNA })
      const counts = async (tenant: TenantId, most: number) =>
        (await asking().counts(tenant, ['dam', 'red', 'dam burst'], most)).map(({ articles }) => articles)
      expect(await counts(ANNA, 9)).toEqual([3, 1, 1])
      expect(await counts(BERT, 9)).toEqual([2, 0, 1])
      expect(await counts(ANNA, 2)).toEqual([2, 1, 1])
      expect((await asking().size(ANNA)).articles).toBe(3)
      expect(await asking().size(BERT)).toEqual({ articles: 2, first: '2026-03-01', last: '2026-03-01' })
      await desk().save([told('The dam burst.', 'Eydis Hallam')])
      expect((await asking().size(BERT)).articles).toBe(2)
    })

    it('includes the old article with the rare word among very many with the common one', async () => {
      await desk().save([told('Zinc: the dam is safe.'), told('Zinc is sold.')])
      const common = Array.from({ length: 620 }, (_, index) => told(`The dam is ${index} years old.`))
      await desk().save(common)
      const groups = [['zinc'], ['dam']]
      const [one, other, third] = await texts({ groups })
      expect(new Set([one, other])).toEqual(new Set(['Zinc is sold.', 'Zinc: the dam is safe.']))
      expect(third).toBe('The dam is 619 years old.')
      expect(await texts({ groups: [['dam']], until: Day.parse('2026-02-28') })).toEqual([])
      expect(await texts({ groups: [['dam'], ['safe', 'rust']] }, 1)).toEqual(['Zinc: the dam is safe.'])
    })

    it("has an article's current text, also if it was asked for before", async () => {
      const keyed = (body: string, headline: string) =>
        readArticle({ key: 'dam', title: headline, body, day: '2026-03-01' })
      const read = async (of = asking()) => of.texts(HOUSE, { groups: [['dam']], limit: 3 })
      const fresh = () => read(askingOf(desk().store))
      await desk().save([keyed('“The dam is safe,” said Bert Renn.', 'The dam')])
      const [first] = await read()
      expect((await read())[0]).toBe(first)
      for (const [body, headline] of [
        ['“The dam is safe,” said Bert Renn.', 'The dam again'],
        ['“The dam is gone,” said Anna Renn.', 'The dam again'],
        ['“The dam is gone,” said Anna Renn. It rains.', 'The dam again'],
      ] as const) {
        await desk().save([keyed(body, headline)])
        const [now] = await read()
        expect(now?.article).toMatchObject({ body, headline })
        expect([now]).toEqual(await fresh())
        expect((await read())[0]).toBe(now)
      }
    })

    it('is restricted to the requested author and tenant', async () => {
      await desk().save([told('The dam is safe.', 'Eydis Hallam'), told('The dam burst.')])
      await desk().save([told('The dam of Anna is red.')], { origin: ANNA })
      expect(await texts({ groups: [['dam']], author: 'Eydis Hallam' })).toEqual(['The dam is safe.'])
      expect(await texts({ groups: [['red']] }, 3, BERT)).toEqual([])
      expect(await texts({ groups: [] }, 3, ANNA)).toHaveLength(3)
    })
  })
}
