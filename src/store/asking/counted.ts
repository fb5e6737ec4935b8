import type { Kysely, SelectQueryBuilder } from 'kysely'
import type { Page } from '#core/asking/newsroom.ts'
import type { Schema } from '../database/schema.ts'

/** Rows counted at most: each is read, and nobody pages that far. */
const MOST_COUNTED = 1_000

/** Counts the rows of a query, stopping one beyond `most`. */
export async function countUpTo<Table extends keyof Schema>(
  db: Kysely<Schema>,
  rows: SelectQueryBuilder<Schema, Table, object>,
  most = MOST_COUNTED,
): Promise<Pick<Page<unknown>, 'total' | 'more'>> {
  const some = rows
    .select(build => build.lit(1).as('one'))
    .limit(most + 1)
    .as('some')
  const { total } = await db
    .selectFrom(some)
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return total > most ? { total: most, more: true } : { total }
}
