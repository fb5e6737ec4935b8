import type { Kysely } from 'kysely'
import type { Schema } from '../database/schema.ts'

/** Keeps that the text of an article changed, in the transaction that changes it. */
export async function noteChange(db: Kysely<Schema>, article: string, at: Date): Promise<void> {
  const change = { changed_at: at.getTime(), seen_at: null }
  await db
    .insertInto('changed_articles')
    .values({ article, ...change })
    .onConflict(conflict => conflict.column('article').doUpdateSet(change))
    .execute()
}
