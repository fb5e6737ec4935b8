import { sql, type Kysely } from 'kysely'
import type { Schema } from '../database/schema.ts'

/**
 * Counts one arrival of articles. The row stays locked until the transaction ends, so that numbers follow commit order,
 * whatever any clock says: whoever reads a number sees everything up to it.
 */
export async function countArrival(db: Kysely<Schema>): Promise<void> {
  await db
    .updateTable('arrivals')
    .set({ number: sql`number + 1` })
    .execute()
}

/** The number of the newest arrival. */
export async function newestArrival(db: Kysely<Schema>): Promise<number> {
  const { number } = await db.selectFrom('arrivals').select('number').executeTakeFirstOrThrow()
  return number
}
