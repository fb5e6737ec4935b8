import { postgresSettings, type PostgresSettings } from '#store/database/postgres-settings.ts'
import type { Store } from '#store/database/open.ts'
import type { Check } from '#platforms/kit/check.ts'

/** Whether Postgres keeps what it commits, and whether the connection to it is encrypted. */
export function postgresChecks(store: Store): readonly Check[] {
  if (store.dialect !== 'postgres') return []
  return [
    { name: 'Postgres commits', look: async () => lasting(await postgresSettings(store)) },
    { name: 'Postgres connection', look: async () => onTheWay(await postgresSettings(store)) },
  ]
}

export function lasting({ synchronousCommit, fsync, fullPageWrites }: PostgresSettings): string {
  const wrong = [
    ...(synchronousCommit === 'off' ? ['synchronous_commit'] : []),
    ...(fsync ? [] : ['fsync']),
    ...(fullPageWrites ? [] : ['full_page_writes']),
  ]
  if (wrong.length === 0) return `they outlast a crash (synchronous_commit is ${synchronousCommit})`
  throw new Error(
    `${wrong.join(' and ')} ${wrong.length === 1 ? 'is' : 'are'} off: after a crash of the server a digest may be posted twice. ${wrong
      .map(name => `ALTER SYSTEM SET ${name} = on`)
      .join(
        '; ',
      )}; SELECT pg_reload_conf(). Where it is set for the user or the database, ALTER ROLE or ALTER DATABASE.`,
  )
}

export function onTheWay({ encrypted, local }: PostgresSettings): string {
  if (encrypted) return 'encrypted'
  if (local) return 'on this machine'
  throw new Error(
    'It is not encrypted. Add ?sslmode=verify-full to DATABASE_URL, and &sslrootcert=FILE where its certificate is not publicly known.',
  )
}
