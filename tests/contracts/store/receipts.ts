import { describe, expect, it } from 'vitest'
import { ArticleId } from '#core/ids.ts'
import { ReceiptId } from '#core/news/receipt.ts'
import { readArticle } from '#tests/support/read-articles.ts'
import { ANNA, BERT, STRIKE, type Desk } from './desk.ts'

const CLAIM = 'Nobody wins a long strike'

export function receiptsContract(desk: () => Desk): void {
  const words = (article: ArticleId, text = CLAIM) => ({ article, text, start: 0, end: text.length })
  const keep = async (...told: Parameters<Desk['newsroom']['receipts']['keep']>) =>
    (await desk().newsroom.receipts.keep(...told)).map(id => id ?? 'none')

  describe('receipts', () => {
    it('store what was shown, when and to whom, under a stable id', async () => {
      const article = await desk().saveOne(STRIKE)
      const [id = 'none', other] = await keep(ANNA, [words(article), words(article, 'The dockers')])
      expect(other).not.toBe(id)
      expect(await keep(ANNA, [words(article)])).toEqual([id])
      expect(await desk().newsroom.receipts.read(ReceiptId.parse(id))).toMatchObject({
        tenant: ANNA,
        article,
        text: CLAIM,
      })
    })

    it('are different for another tenant, and cannot be linked', async () => {
      const article = await desk().saveOne(STRIKE)
      const [ours] = await keep(ANNA, [words(article)])
      const [theirs] = await keep(BERT, [words(article)])
      expect(ours).not.toBe(theirs)
      expect([ours, theirs].map(id => id?.length)).toEqual([16, 16])
    })

    it('are stored only for what the tenant sees', async () => {
      const own = await desk().saveOne(readArticle({ body: 'The dam is safe.' }), { origin: ANNA })
      expect(await keep(BERT, [words(own, 'The dam is safe.')])).toEqual(['none'])
      expect(await keep(ANNA, [words(own, 'The dam is safe.')])).not.toEqual(['none'])
      expect(await keep(ANNA, [words(ArticleId.parse('zzzzzzzz'))])).toEqual(['none'])
    })

    it('do not exist for what was not shown, or under a made-up id', async () => {
      expect(await keep(ANNA, [])).toEqual([])
      expect(await desk().newsroom.receipts.read(ReceiptId.parse('a'.repeat(16)))).toBeUndefined()
    })
  })

  describe('tokens', () => {
    const tokens = () => desk().newsroom.tokens

    it('are shown once, and identify their owner', async () => {
      const secret = await tokens().add(ANNA, { name: 'laptop', by: 'U1' })
      expect(secret).toMatch(/^crier_/)
      expect(await tokens().read(secret ?? '')).toEqual({ tenant: ANNA, name: 'laptop' })
      expect(await tokens().read('crier_nobody')).toBeUndefined()
      const rows = await desk().store.db.selectFrom('tokens').selectAll().execute()
      expect(JSON.stringify(rows)).not.toContain(secret)
    })

    it('have a unique name in a tenant, are listed there, and revoked there', async () => {
      const secret = await tokens().add(ANNA, { name: 'laptop', by: 'U1' })
      expect(await tokens().add(ANNA, { name: 'laptop', by: 'U2' })).toBeUndefined()
      expect(await tokens().add(BERT, { name: 'laptop', by: 'U2' })).toBeDefined()
      expect(await tokens().list(ANNA)).toMatchObject([{ name: 'laptop', madeBy: 'U1' }])
      expect(await tokens().remove(ANNA, 'other')).toBe(false)
      expect(await tokens().remove(ANNA, 'laptop')).toBe(true)
      expect(await tokens().read(secret ?? '')).toBeUndefined()
      expect(await tokens().list(BERT)).toHaveLength(1)
    })
  })
}
