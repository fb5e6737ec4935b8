import type { Kysely } from 'kysely'
import { describe, expect, it } from 'vitest'
import { HOUSE } from '#core/ids.ts'
import { addresses } from '#store/database/migrations/018-addresses.ts'
import { wordsFrom } from '#store/database/migrations/023-words-from.ts'
import { readArticle } from '#tests/support/read-articles.ts'
import { STRIKE, type Desk } from './desk.ts'

export function openingContract(desk: () => Desk): void {
  describe('opening', () => {
    it('an existing database keeps its contents', async () => {
      const id = await desk().saveOne(STRIKE)
      const other = await desk().again()
      const rows = await other.db.selectFrom('articles').select('id').execute()
      await other.close()
      expect(rows).toEqual([{ id }])
    })

    it('normalises the URLs of an older version', async () => {
      const { store, newsroom } = desk()
      const id = await desk().saveOne(STRIKE)
      await store.db.updateTable('articles').set({ address: 'harbour.example/strike?ocid=1' }).execute()
      await store.db.schema.alterTable('articles').dropColumn('undated').execute()
      await addresses(store.db as Kysely<unknown>)
      expect((await newsroom.articles.byUrl(HOUSE, 'https://m.harbour.example/strike/amp'))?.id).toBe(id)
    })

    it("keeps an older version's record of whose words an article has, and which pages are to come", async () => {
      const { db } = desk().store
      const locators = ['feed', 'page', 'feed, page to come 2', 'page/town.txt#1']
      await desk().save(locators.map(locator => ({ ...readArticle({ body: `It is of ${locator}.` }), locator })))
      await db.schema.alterTable('articles').dropColumn('words_from').execute()
      await db.schema.alterTable('articles').dropColumn('page_tries').execute()
      await wordsFrom(db as Kysely<unknown>)
      const rows = await db
        .selectFrom('articles')
        .select(['locator', 'words_from', 'page_tries'])
        .orderBy('seq')
        .execute()
      expect(rows).toEqual([
        { locator: null, words_from: 'feed', page_tries: null },
        { locator: null, words_from: 'page', page_tries: null },
        { locator: null, words_from: 'feed', page_tries: 2 },
        { locator: 'page/town.txt#1', words_from: null, page_tries: null },
      ])
    })

    it('a failed transaction leaves nothing, not even what it wrote first', async () => {
      const { db } = desk().store
      const failing = db.transaction().execute(async transaction => {
        await transaction.insertInto('tenants').values({ id: 'slack:T', since: 1, removed_at: null }).execute()
        await transaction.insertInto('follows').values({ tenant: 'slack:T', feed: 'feed:none', since: 1 }).execute()
      })
      await expect(failing).rejects.toThrow(/foreign key/iu)
      expect(await db.selectFrom('tenants').selectAll().execute()).toEqual([])
    })

    it('a question does not wait for a transaction, and sees nothing of it until it is committed', async () => {
      const { db } = desk().store
      const tenants = () => db.selectFrom('tenants').select('id').execute()
      await db.transaction().execute(async transaction => {
        await transaction.insertInto('tenants').values({ id: 'slack:T', since: 1, removed_at: null }).execute()
        expect(await tenants()).toEqual([])
        expect(await transaction.selectFrom('tenants').select('id').execute()).toHaveLength(1)
      })
      expect(await tenants()).toHaveLength(1)
    })

    it('returns instants as numbers', async () => {
      const { db } = desk().store
      const since = Date.parse('2026-03-02T12:00:00Z')
      await db.insertInto('tenants').values({ id: 'slack:T', since, removed_at: null }).execute()
      const row = await db.selectFrom('tenants').select(['since', 'removed_at']).executeTakeFirstOrThrow()
      expect(row).toEqual({ since, removed_at: null })
    })
  })
}
