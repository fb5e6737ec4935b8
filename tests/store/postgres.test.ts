import { sql } from 'kysely'
import { afterAll, describe, expect, it } from 'vitest'
import { postgresSettings } from '#store/database/postgres-settings.ts'
import { openStore } from '#store/database/open.ts'
import { storeContract } from '#tests/contracts/store.ts'
import { findPostgres } from '#tests/support/postgres.ts'

const server = await findPostgres()
afterAll(() => server?.stop(), 60_000)
const newUrl = () => server?.database() ?? Promise.reject(new Error('there is no Postgres server'))

describe.runIf(server !== undefined)('a Postgres store', () => {
  storeContract(async () => {
    const url = (await server?.emptied()) ?? ''
    return { store: await openStore(url), again: () => openStore(url) }
  })

  it('tells what the server is set to, for this database', async () => {
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

  it('makes all its tables when two processes begin at once', async () => {
    const url = await newUrl()
    const stores = await Promise.all([openStore(url), openStore(url)])
    for (const store of stores) {
      expect(await store.db.selectFrom('articles').select('id').execute()).toEqual([])
      await store.close()
    }
  })
})
