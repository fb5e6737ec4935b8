import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { storedChecks } from '#src/doctor/stored.ts'
import { openStore, type Store } from '#store/database/open.ts'
import { presenceOf } from '#store/posting/presence.ts'

let store: Store
beforeEach(async () => {
  store = await openStore('file::memory:')
})
afterEach(() => store.close())

const now = (): Date => new Date()
const processes = (of = store) =>
  storedChecks(of)
    .find(({ name }) => name === 'processes')
    ?.look()

describe('the processes that post', () => {
  it('are counted as long as they record heartbeats', async () => {
    expect(await processes()).toBe('none is posting now')
    await presenceOf(store, 'replica-1').beat(now)
    await presenceOf(store, 'replica-2').beat(now)
    expect(await processes()).toContain('2 are posting')
    await store.db
      .updateTable('owners')
      .set({ seen_at: Date.now() - 10 * 60_000 })
      .execute()
    expect(await processes()).toBe('none is posting now')
  })

  it('are warned of wrong clocks', async () => {
    const ahead = { ...store, clock: () => sql<number>`${store.clock()} + 65000` }
    await expect(processes(ahead)).rejects.toThrow("The clock here and the database's are 65 s apart.")
  })
})
