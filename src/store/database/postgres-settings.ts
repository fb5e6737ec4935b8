import { sql } from 'kysely'
import type { Store } from './open.ts'

/** Postgres' settings for durability and encryption. */
export interface PostgresSettings {
  readonly synchronousCommit: string
  readonly fsync: boolean
  readonly fullPageWrites: boolean
  readonly encrypted: boolean
  /** Reached on this machine, where nobody can listen in. */
  readonly local: boolean
}

export async function postgresSettings({ db }: Pick<Store, 'db'>): Promise<PostgresSettings> {
  const { rows } = await sql<PostgresSettings>`select
    current_setting('synchronous_commit') as "synchronousCommit",
    current_setting('fsync')::boolean as "fsync",
    current_setting('full_page_writes')::boolean as "fullPageWrites",
    coalesce((select ssl from pg_stat_ssl where pid = pg_backend_pid()), false) as "encrypted",
    coalesce(inet_server_addr() = inet_client_addr() or inet_server_addr() <<= '127.0.0.0/8' or inet_server_addr() = '::1', true) as "local"`.execute(
    db,
  )
  const [settings] = rows
  if (!settings) throw new Error('the server did not tell its settings')
  return settings
}
