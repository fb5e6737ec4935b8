import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, describe, expect, it } from 'vitest'
import { Refusal } from '#core/asking/refusal.ts'
import { openStore, type Store } from '#store/database/open.ts'
import { storeContract } from '#tests/contracts/store.ts'
import { newFile } from '#tests/support/new-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'crier-store-'))
let made = 0
const newUrl = () => `file:${join(folder, `${made++}`, 'crier.db')}`
afterAll(() => rmSync(folder, { recursive: true }))

describe('a SQLite store', () => {
  storeContract(async () => {
    const url = await newFile()
    return { store: await openStore(url), again: () => openStore(url) }
  })

  it('uses write-ahead logging, and syncs before it reports success', async () => {
    const store = await openStore(newUrl())
    const settings = await Promise.all(
      ['journal_mode', 'synchronous', 'foreign_keys', 'busy_timeout'].map(async name => {
        const { rows } = await sql<Record<string, unknown>>`pragma ${sql.raw(name)}`.execute(store.db)
        return Object.values(rows[0] ?? {})[0]
      }),
    )
    expect(settings).toEqual(['wal', 2, 1, 0])
    await store.close()
  })

  it('waits for the disk with every commit that must survive a power cut, and with no other', async () => {
    const store = await openStore(newUrl())
    const waits = async (db: Store['db']) => {
      const { rows } = await sql<{ synchronous: number }>`pragma synchronous`.execute(db)
      return rows[0]?.synchronous === 2
    }
    const turns: boolean[] = []
    for (const db of [store.db, store.soon, store.soon, store.db, store.soon, store.db]) turns.push(await waits(db))
    expect(turns).toEqual([true, false, false, true, false, true])
    await Promise.all([
      store.soon.transaction().execute(async transaction => expect(await waits(transaction)).toBe(false)),
      store.db.transaction().execute(async transaction => expect(await waits(transaction)).toBe(true)),
      store.commit(async transaction => expect(await waits(transaction)).toBe(true)),
    ])
    await store.close()
  })

  it('checkpoints its log long before closing, and before a commit would have to', async () => {
    const url = newUrl()
    const path = url.slice('file:'.length)
    const store = await openStore(url)
    const before = statSync(path).size
    for (let row = 0; row < 400; row += 1) {
      await store.soon
        .insertInto('tenants')
        .values({ id: `${row}`.padStart(2000, '-'), since: 1 })
        .execute()
      await setImmediate()
    }
    await expect.poll(() => statSync(path).size).toBeGreaterThan(before + 300_000)
    await store.close()
  })

  it('creates its folder and all its tables once when two processes start concurrently', async () => {
    const url = newUrl()
    const stores = await Promise.all([openStore(url), openStore(url)])
    for (const store of stores) {
      expect(await store.db.selectFrom('articles').select('id').execute()).toEqual([])
      await store.close()
    }
  })

  it('can write again after a transaction that the database ended itself, as on a full disk', async () => {
    const store = await openStore(newUrl())
    const failing = store.db.transaction().execute(async transaction => {
      await sql`rollback`.execute(transaction)
      throw new Error('the disk is full')
    })
    await expect(failing).rejects.toThrow('the disk is full')
    await store.db.insertInto('tenants').values({ id: 'slack:T', since: 1, removed_at: null }).execute()
    expect(await store.db.selectFrom('tenants').select('id').execute()).toHaveLength(1)
    await store.close()
  })

  it('refuses an address of another kind, and says what one looks like', async () => {
    for (const url of ['', 'file:', 'mysql://x', 'data/crier.db'])
      await expect(openStore(url)).rejects.toThrow(
        new Refusal('DATABASE_URL is file:PATH (such as file:data/crier.db) or postgres://…; please correct it.'),
      )
  })
})
