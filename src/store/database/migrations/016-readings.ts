import type { Kysely } from 'kysely'

/** What was read of each sentence is kept with the article; those read before have none until they are read again. */
export async function sentenceReadings({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .alterTable('analyses')
    .addColumn('readings', 'text', column => column.notNull().defaultTo('[]'))
    .execute()
}
