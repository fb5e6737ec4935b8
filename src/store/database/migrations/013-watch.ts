import type { Kysely } from 'kysely'

/** What became of the messages of the last day is counted whenever somebody watches. */
export async function watch({ schema }: Kysely<unknown>): Promise<void> {
  await schema.createIndex('deliveries_by_state').on('deliveries').columns(['state', 'slot']).execute()
}
