import type { Kysely } from 'kysely'
import type { TenantId } from '#core/ids.ts'
import type { Schema } from '../database/schema.ts'
import { foldedWords } from '#text/terms.ts'
import { visible } from './visible.ts'

interface Source {
  readonly name: string
  readonly articles: number
}

/** Publishers a tenant sees, most articles first; `typed` is a prefix of some word of the name. */
export async function publishersSeenBy(db: Kysely<Schema>, tenant: TenantId, typed = ''): Promise<readonly Source[]> {
  const all = await db
    .selectFrom('sources')
    .select(['name'])
    .select(({ fn }) => fn.sum<number>('articles').as('articles'))
    .where(visible(tenant, 'sources.origin'))
    .groupBy('name')
    .orderBy('articles', 'desc')
    .orderBy('name')
    .execute()
  const begun = foldedWords(typed)
  return all.filter(({ name }) => begun.every(word => foldedWords(name).some(part => part.startsWith(word))))
}

/** The publishers whose name has all of these words. */
export async function publishersNamed(db: Kysely<Schema>, tenant: TenantId, words: string): Promise<readonly string[]> {
  const named = await publishersSeenBy(db, tenant, words)
  return named.map(({ name }) => name)
}
