import { sql } from 'kysely'
import type { Store } from '#store/database/open.ts'

/** The database's own integrity check: `ok`, or what is wrong. */
export async function integrity({ db, dialect }: Store): Promise<string> {
  if (dialect === 'sqlite') {
    const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db)
    return rows.map(row => row.integrity_check).join('; ')
  }
  await sql`create extension if not exists amcheck`.execute(db)
  await sql`
    select bt_index_check(index => pg_class.oid, heapallindexed => true)
    from pg_class join pg_namespace on pg_namespace.oid = relnamespace join pg_am on pg_am.oid = relam
    where nspname = 'public' and relkind = 'i' and amname = 'btree'
  `.execute(db)
  return 'ok'
}
