import type { Kysely } from 'kysely'

/** The reading of each sentence, kept with the article; older articles have none until they are analysed again. */
export async function sentenceReadings({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .alterTable('analyses')
    .addColumn('readings', 'text', column => column.notNull().defaultTo('[]'))
    .execute()
}
