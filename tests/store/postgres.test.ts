import { sql } from 'kysely'
import { Client } from 'pg'
import { afterAll, describe, expect, it } from 'vitest'
import { postgresSettings } from '#store/database/postgres-settings.ts'
import { openStore } from '#store/database/open.ts'
import { storeContract } from '#tests/contracts/store.ts'
import { findPostgres } from '#tests/support/postgres.ts'

const server = await findPostgres()
afterAll(() => server?.stop())
const newUrl = () => server?.database() ?? Promise.reject(new Error('there is no Postgres server'))
const OWNER = { owner: 'a', reign: 0, beats: 0, seen_at: 0, doubt_until: 0, held: null }

describe.runIf(server !== undefined)('a Postgres store', () => {
  storeContract(async () => {
    const url = (await server?.emptied()) ?? ''
    return { store: await openStore(url), again: () => openStore(url) }
  })

  it("reports the server's settings, for this database", async () => {
    const url = await newUrl()
    const store = await openStore(url)
    expect(await postgresSettings(store)).toMatchObject({ synchronousCommit: 'on', encrypted: false, local: true })
    const name = new URL(url).pathname.slice(1)
    await sql`alter database ${sql.id(name)} set synchronous_commit = off`.execute(store.db)
    await store.close()
    const again = await openStore(url)
    expect((await postgresSettings(again)).synchronousCommit).toBe('off')
    await again.close()
  })

  it('ends a statement that Postgres does not answer, with its transaction, and answers the next', async () => {
    const store = await openStore(await newUrl(), 200)
    const stuck = sql`select pg_sleep(60)`
    const late = 'Postgres did not answer a statement within 0.2 s'
    await expect(stuck.execute(store.db)).rejects.toThrow(late)
    const within = store.db.transaction().execute(async trx => {
      await trx.insertInto('owners').values(OWNER).execute()
      await stuck.execute(trx)
    })
    await expect(within).rejects.toThrow(late)
    expect(await store.db.selectFrom('owners').select('owner').execute()).toEqual([])
    // One more than there are connections.
    const many = await Promise.allSettled(Array.from({ length: 11 }, () => stuck.execute(store.db)))
    expect(new Set(many.map(({ status }) => status))).toEqual(new Set(['rejected']))
    expect(await store.db.selectFrom('owners').select('owner').execute()).toEqual([])
    await store.close()
  })

  it('waits longer than that for migrations, as while another replica runs them', async () => {
    const url = await newUrl()
    const other = new Client({ connectionString: url })
    await other.connect()
    await other.query('select pg_advisory_lock(3853314791062309107)')
    const opening = openStore(url, 200)
    const waiting = `select pid from pg_stat_activity where wait_event = 'advisory' and datname = current_database()
      and clock_timestamp() - query_start > interval '0.5 s'`
    await expect.poll(async () => (await other.query(waiting)).rows).toHaveLength(1)
    await other.query('select pg_advisory_unlock(3853314791062309107)')
    const store = await opening
    expect(await store.db.selectFrom('articles').select('id').execute()).toEqual([])
    await store.close()
    await other.end()
  })

  it('creates all its tables once when two processes start concurrently', async () => {
    const url = await newUrl()
    const stores = await Promise.all([openStore(url), openStore(url)])
    for (const store of stores) {
      expect(await store.db.selectFrom('articles').select('id').execute()).toEqual([])
      await store.close()
    }
  })
})
