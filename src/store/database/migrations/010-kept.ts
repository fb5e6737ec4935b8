import type { Kysely } from 'kysely'

/** How much is kept of each slot; slots that told nothing have no words. */
export async function kept(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('slots')
    .addColumn('kept', 'text', column => column.notNull().defaultTo('all'))
    .execute()
  await db
    .withTables<{ slots: { kept: string; state: string } }>()
    .updateTable('slots')
    .set({ kept: 'told' })
    .where('state', '=', 'skipped')
    .execute()
  await db.schema.createIndex('slots_by_kept').on('slots').columns(['kept', 'slot']).execute()
}
