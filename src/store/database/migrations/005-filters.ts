import type { Kysely } from 'kysely'

/** The filters of subscriptions, and those that slots were judged by. */
export async function filters(db: Kysely<unknown>): Promise<void> {
  for (const table of ['subscriptions', 'slots']) {
    for (const column of ['filter_only', 'filter_without']) {
      await db.schema.alterTable(table).addColumn(column, 'text').execute()
    }
  }
}
