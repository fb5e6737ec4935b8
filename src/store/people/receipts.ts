import { ArticleId, TenantId } from '#core/ids.ts'
import type { Receipts } from '#core/asking/newsroom.ts'
import { ReceiptId } from '#core/news/receipt.ts'
import type { CitedWords } from '#core/asking/reply.ts'
import { visible } from '../asking/visible.ts'
import { hashOf } from '../database/names.ts'
import type { Store } from '../database/open.ts'

/** See `Receipts`. A receipt's id is two ids of 40 random bits, so that nobody guesses it. */
export function receiptsOf(
  { db }: Pick<Store, 'db'>,
  newId: () => string,
  now: () => Date,
  origin: string | undefined,
): Receipts {
  return {
    ...(origin === undefined ? {} : { origin }),
    async keep(tenant: TenantId, told: readonly CitedWords[]) {
      if (told.length === 0) return []
      const articles = await db
        .selectFrom('articles')
        .select('id')
        .where('id', 'in', [...new Set(told.map(({ article }) => article))])
        .where(visible(tenant, 'articles.origin'))
        .execute()
      const seen = new Set<string>(articles.map(({ id }) => id))
      const hashes = told.map(({ article, text }) => hashOf(JSON.stringify([article, text])))
      const rows = told.flatMap(({ article, text }, index) => {
        const hash = hashes[index] ?? ''
        const id = ReceiptId.parse(`${newId()}${newId()}`.replaceAll('-', '').slice(0, 16))
        return seen.has(article) ? [{ id, tenant, article, words: text, hash, told_at: now().getTime() }] : []
      })
      if (rows.length === 0) return told.map(() => undefined)
      await db
        .insertInto('receipts')
        .values(rows)
        .onConflict(conflict => conflict.columns(['hash', 'tenant']).doNothing())
        .execute()
      const kept = await db
        .selectFrom('receipts')
        .select(['id', 'hash'])
        .where('tenant', '=', tenant)
        .where('hash', 'in', hashes)
        .execute()
      const byHash = new Map(kept.map(({ id, hash }) => [hash, ReceiptId.parse(id)]))
      return hashes.map(hash => byHash.get(hash))
    },
    async read(id) {
      const row = await db.selectFrom('receipts').selectAll().where('id', '=', id).executeTakeFirst()
      if (!row) return undefined
      return {
        id: ReceiptId.parse(row.id),
        tenant: TenantId.parse(row.tenant),
        article: ArticleId.parse(row.article),
        text: row.words,
        toldAt: new Date(row.told_at),
      }
    },
  }
}
