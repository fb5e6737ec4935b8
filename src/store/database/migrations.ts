import type { Kysely, MigrationProvider } from 'kysely'
import { articleTables } from './migrations/001-articles.ts'
import { ledgerTables } from './migrations/002-ledger.ts'
import { feedHealth } from './migrations/003-feeds.ts'
import { arrivalOrder } from './migrations/004-arrivals.ts'
import { correctionTables } from './migrations/004-corrections.ts'
import { filters } from './migrations/005-filters.ts'
import { sourceCare } from './migrations/006-source-care.ts'
import { people } from './migrations/007-people.ts'
import { delegates } from './migrations/008-delegates.ts'
import { inTheNews } from './migrations/009-in-the-news.ts'
import { kept } from './migrations/010-kept.ts'
import { looks } from './migrations/011-looks.ts'
import { presence } from './migrations/012-presence.ts'
import type { Dialect } from './schema.ts'
import { watch } from './migrations/013-watch.ts'
import { askedPages } from './migrations/014-pages.ts'
import { tenants } from './migrations/015-tenants.ts'
import { sentenceReadings } from './migrations/016-readings.ts'
import { vaultTable } from './migrations/017-vault.ts'
import { addresses } from './migrations/018-addresses.ts'
import { guests } from './migrations/019-guests.ts'
import { lengths } from './migrations/020-lengths.ts'
import { receipts } from './migrations/020-receipts.ts'
import { tokens } from './migrations/021-tokens.ts'
import { wordsFrom } from './migrations/023-words-from.ts'
import { ended } from './migrations/024-ended.ts'
import { bylines } from './migrations/025-bylines.ts'

type Up = (db: Kysely<unknown>, dialect: Dialect) => Promise<void>

/** Every migration by name, in order; a released name never changes. */
const all: Readonly<Record<string, Up>> = {
  '001-articles': articleTables,
  '002-ledger': ledgerTables,
  '003-feeds': feedHealth,
  '004-arrivals': arrivalOrder,
  '004-corrections': correctionTables,
  '005-filters': filters,
  '006-source-care': sourceCare,
  '007-people': people,
  '008-delegates': delegates,
  '009-in-the-news': inTheNews,
  '010-kept': kept,
  '011-looks': looks,
  '012-presence': presence,
  '013-watch': watch,
  '014-pages': askedPages,
  '015-tenants': tenants,
  '016-readings': sentenceReadings,
  '017-vault': vaultTable,
  '018-addresses': addresses,
  '019-guests': guests,
  '020-lengths': lengths,
  '020-receipts': receipts,
  '021-tokens': tokens,
  '023-words-from': wordsFrom,
  '024-ended': ended,
  '025-bylines': bylines,
}

/** In the order in which they are applied. */
export const migrationNames: readonly string[] = Object.keys(all)

export function migrations(dialect: Dialect): MigrationProvider {
  const named = Object.entries(all).map(
    ([name, up]) => [name, { up: (db: Kysely<unknown>) => up(db, dialect) }] as const,
  )
  return { getMigrations: () => Promise.resolve(Object.fromEntries(named)) }
}
