import type { RowCounts } from '#store/backup/backup-file.ts'

const TOLD = [
  ['articles', 'article'],
  ['feeds', 'feed'],
  ['subscriptions', 'subscription'],
  ['deliveries', 'message of digests', 'messages of digests'],
] as const

/** What a person measures a backup by: articles, feeds, subscriptions, messages. */
export function contentOf(rows: RowCounts): string {
  return TOLD.map(([table, one, many = `${one}s`]) => {
    const count = rows[table] ?? 0
    return `${count} ${count === 1 ? one : many}`
  }).join(', ')
}
