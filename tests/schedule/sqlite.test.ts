import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { sweep } from '#schedule/sweep.ts'
import { postingContract } from '#tests/contracts/posting.ts'
import { house } from '#tests/support/house.ts'
import { newFile } from '#tests/support/new-file.ts'

describe('posting from SQLite', () => {
  postingContract(newFile)
})

describe('posting from a full disk', () => {
  it('sends nothing, and posts once there is room again', async () => {
    const home = await house('2026-11-24T07:00Z', await newFile())
    await home.subscribe('daily 08:00')
    home.now = new Date('2026-11-24T08:00Z')
    home.platform.padding = 100_000
    await sql`pragma max_page_count = 1`.execute(home.store.db)
    await sweep(home.replica('replica-1'), new AbortController().signal)
    expect(home.platform.attempts).toBe(0)
    await sql`pragma max_page_count = 1000000`.execute(home.store.db)
    await home.settle(home.replica('replica-1'))
    expect(home.platform.posts).toHaveLength(1)
    await home.store.close()
  })
})
