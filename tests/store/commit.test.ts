import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { committingTogether, type Commit } from '#store/database/commit.ts'
import { openStore, type Store } from '#store/database/open.ts'

const folder = mkdtempSync(join(tmpdir(), 'crier-commit-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('concurrent commits', () => {
  let store: Store
  let other: Store
  let commit: Commit
  let made = 0
  beforeEach(async () => {
    const url = `file:${join(folder, `${made++}.db`)}`
    ;[store, other] = [await openStore(url), await openStore(url)]
    commit = committingTogether(store.db)
  })
  afterEach(() => Promise.all([store.close(), other.close()]))

  /** Stores a value, and returns what another connection sees once that is resolved. */
  async function keep(key: string): Promise<readonly string[]> {
    await commit(trx => trx.insertInto('memory').values({ key, value: key, expires_at: null }).execute())
    const rows = await other.db.selectFrom('memory').select('key').orderBy('key').execute()
    return rows.map(row => row.key)
  }

  it('share one transaction, and are durable when resolved', async () => {
    const transactions = vi.spyOn(store.db, 'transaction')
    const seen = await Promise.all(['a', 'b', 'c'].map(keep))
    expect(seen).toEqual([
      ['a', 'b', 'c'],
      ['a', 'b', 'c'],
      ['a', 'b', 'c'],
    ])
    expect(transactions).toHaveBeenCalledTimes(1)
  })

  it('fail alone, and the others are kept', async () => {
    const kept = await Promise.allSettled(['a', 'a', 'b'].map(keep))
    expect(kept.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(await keep('c')).toEqual(['a', 'b', 'c'])
  })

  it('have their own results', async () => {
    const answers = ['a', 'b'].map(answer => commit(() => Promise.resolve(answer)))
    expect(await Promise.all(answers)).toEqual(['a', 'b'])
  })
})
