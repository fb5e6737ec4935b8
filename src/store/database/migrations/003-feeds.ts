import type { Kysely } from 'kysely'

/** The state of polling a feed, and followers' pauses. */
export async function feedHealth(db: Kysely<unknown>): Promise<void> {
  const { schema } = db
  const add = (table: string, name: string, type: 'text' | 'bigint') =>
    schema.alterTable(table).addColumn(name, type).execute()
  for (const name of ['etag', 'last_modified', 'problem', 'moved_to', 'gone']) await add('feeds', name, 'text')
  for (const name of ['polled_at', 'ok_at', 'problem_since', 'moved_since', 'moved_seen', 'failures', 'ttl_minutes']) {
    await add('feeds', name, 'bigint')
  }
  await schema
    .alterTable('feeds')
    .addColumn('next_poll', 'bigint', column => column.notNull().defaultTo(0))
    .execute()
  await schema
    .alterTable('follows')
    .addColumn('paused', 'integer', column => column.notNull().defaultTo(0))
    .execute()
  await schema.createIndex('feeds_by_next').on('feeds').column('next_poll').execute()
  await schema.createIndex('follows_by_feed').on('follows').column('feed').execute()
}
