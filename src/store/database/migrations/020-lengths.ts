import type { Kysely } from 'kysely'

/** The length of a subscription's digests, and whether they have a chart at the top. */
export async function lengths({ schema }: Kysely<unknown>): Promise<void> {
  await schema.alterTable('subscriptions').addColumn('length', 'text').execute()
  await schema.alterTable('subscriptions').addColumn('picture', 'integer').execute()
}
