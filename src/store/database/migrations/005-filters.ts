import type { Kysely } from 'kysely'

/** What digests of a subscription are about beside its topics, and what each slot was judged by. */
export async function filters(db: Kysely<unknown>): Promise<void> {
  for (const table of ['subscriptions', 'slots']) {
    for (const column of ['filter_only', 'filter_without']) {
      await db.schema.alterTable(table).addColumn(column, 'text').execute()
    }
  }
}
