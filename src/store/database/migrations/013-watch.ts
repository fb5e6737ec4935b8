import type { Kysely } from 'kysely'

/** An index for monitoring, which counts the outcomes of the last day's messages. */
export async function watch({ schema }: Kysely<unknown>): Promise<void> {
  await schema.createIndex('deliveries_by_state').on('deliveries').columns(['state', 'slot']).execute()
}
