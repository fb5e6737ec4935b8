import { describe, expect, it } from 'vitest'
import { HOUSE, type TenantId } from '#core/ids.ts'
import { termsOf } from '#text/terms.ts'
import { readArticle } from '#tests/support/read-articles.ts'
import { ANNA, BERT, type Desk } from './desk.ts'

const told = (...sentences: readonly string[]) => readArticle({ body: sentences.join(' ') })

export function sayingContract(desk: () => Desk): void {
  const saying = async (words: string, most = 5, tenant: TenantId = HOUSE) => {
    const texts = await desk().newsroom.asking.saying(tenant, termsOf(words), most)
    return texts.map(({ article }) => article.body)
  }

  describe('the articles that may contain a text', () => {
    it('have its words adjacent, and those with most of its phrases come first', async () => {
      const one = told('The dam is safe.', 'Nobody swims there.')
      const both = told('The dam is safe.', 'The pumps run at night.')
      const apart = told('The old dam of the town is called safe.')
      await desk().save([one, both, apart])
      expect(await saying('The dam is safe. The pumps run at night.')).toEqual([both.draft.body, one.draft.body])
    })

    it('are limited in number, but some for each phrase', async () => {
      const many = Array.from({ length: 6 }, (_, index) => told(`The dam is safe, said paper ${index}.`))
      const other = told('The pumps run at night.')
      await desk().save([other, ...many])
      const found = await saying('The dam is safe. The pumps run at night.', 2)
      expect(found).toHaveLength(3)
      expect(found).toContain(other.draft.body)
    })

    it('are found among very many with the first phrase by a neighbouring one', async () => {
      const old = told('The dam is safe.', 'The pumps run at night.')
      await desk().save([old])
      await desk().save(Array.from({ length: 120 }, (_, index) => told(`The dam is safe, said paper ${index}.`)))
      expect(await saying('The dam is safe. The pumps run at night.', 1)).toContain(old.draft.body)
    })

    it('are found for a piece of common words that none of the others has', async () => {
      const dam = told('Engineers of Velsund examined the dam twice.', 'It is not the time.')
      const common = told('It is more than anybody can say, and the time is not good.')
      const piece = told('That is what they say it is about.')
      const others = Array.from({ length: 20 }, (_, index) => told(`It is what paper ${index} said about the time.`))
      await desk().save([piece, dam, common, ...others])
      const found = await saying('Engineers of Velsund examined the dam and they say it is', 1)
      expect(found).toEqual([dam.draft.body, piece.draft.body])
    })

    it('are visible to the tenant', async () => {
      const own = told('The dam is safe.')
      await desk().save([own], { origin: ANNA })
      expect(await saying('The dam is safe.', 5, ANNA)).toEqual([own.draft.body])
      expect(await saying('The dam is safe.', 5, BERT)).toEqual([])
    })
  })
}
