import { sql } from 'kysely'
import { ArticleId, HOUSE, type TenantId } from '#core/ids.ts'
import type { Memory } from '#core/asking/newsroom.ts'
import { dropUnused, wordsBroughtBy } from './forget-words.ts'
import type { Store } from '../database/open.ts'
import { openVault } from '../memory/vault.ts'

/**
 * Deletes everything kept of a tenant: what it brought and what derives from that, what it follows, its subscriptions
 * with slots and deliveries, what people set, follow and have read there, its installation, and its memory. What the
 * house and feeds brought stays.
 */
export async function forgetTenant(store: Store, memory: Pick<Memory, 'forget'>, tenant: TenantId): Promise<void> {
  if (tenant === HOUSE) throw new RangeError('the house is no tenant to be forgotten')
  const { db } = store
  const words = await wordsBroughtBy(db, tenant)
  const brought = await db.selectFrom('articles').select('id').where('origin', '=', tenant).execute()
  await memory.forget({ tenant, articles: new Set(brought.map(({ id }) => ArticleId.parse(id))) })
  await openVault(store).delete(tenant)
  await db.transaction().execute(async transaction => {
    const articles = transaction.selectFrom('articles').select('seq').where('origin', '=', tenant)
    const quotes = transaction.selectFrom('quotes').select('seq').where('origin', '=', tenant)
    await transaction.deleteFrom('article_words').where('rowid', 'in', articles).execute()
    await transaction.deleteFrom('quote_words').where('rowid', 'in', quotes).execute()
    const ids = transaction.selectFrom('articles').select('id').where('origin', '=', tenant)
    await transaction.deleteFrom('changed_articles').where('article', 'in', ids).execute()
    await transaction.deleteFrom('articles').where('origin', '=', tenant).execute()
    for (const table of ['speakers', 'speaker_words', 'sources', 'bylines'] as const)
      await transaction.deleteFrom(table).where('origin', '=', tenant).execute()
    for (const table of ['receipts', 'tokens', 'follows'] as const)
      await transaction.deleteFrom(table).where('tenant', '=', tenant).execute()
    await transaction.deleteFrom('holds').where('id', '=', tenant).execute()
    await transaction.deleteFrom('tenants').where('id', '=', tenant).execute()
    await sql`delete from subscriptions where person is not null and not exists
      (select 1 from followings where followings.tenant = subscriptions.tenant and followings.person = subscriptions.person)`.execute(
      transaction,
    )
    await sql`delete from story_aliases where not exists (select 1 from articles where articles.story = story_aliases.story)`.execute(
      transaction,
    )
  })
  await dropUnused(store, words)
}
