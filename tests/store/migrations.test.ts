import { expect, it } from 'vitest'
import { migrationNames } from '#store/database/migrations.ts'

/**
 * As recorded in databases. New ones are added at the end; none is renamed, or an older database could not be opened.
 */
const NAMES =
  `001-articles 002-ledger 003-feeds 004-arrivals 004-corrections 005-filters 006-source-care 007-people 008-delegates
  009-in-the-news 010-kept 011-looks 012-presence 013-watch 014-pages 015-tenants 016-readings 017-vault 018-addresses 019-guests
  020-lengths 020-receipts 021-tokens 023-words-from 024-ended 025-bylines`.split(/\s+/u)

it('no migration is renamed, removed or inserted between released ones', () => {
  expect(migrationNames.slice(0, NAMES.length)).toEqual(NAMES)
  expect([...migrationNames].toSorted()).toEqual(migrationNames)
})
