import { Client } from 'pg'
import { afterAll, describe, expect, it } from 'vitest'
import { sweep } from '#schedule/sweep.ts'
import { postingContract } from '#tests/contracts/posting.ts'
import { house } from '#tests/support/house.ts'
import { findPostgres } from '#tests/support/postgres.ts'

const server = await findPostgres()
afterAll(() => server?.stop())
const newUrl = (): Promise<string> => server?.emptied() ?? Promise.reject(new Error('there is no Postgres server'))

const CUT_ALL = `
  select pg_terminate_backend(pid) from pg_stat_activity
  where datname = current_database() and pid <> pg_backend_pid()
`

describe.runIf(server !== undefined)('posting from Postgres', () => {
  postingContract(newUrl)
})

describe.runIf(server !== undefined)('a Postgres server that cuts every connection', () => {
  it('in the middle of a sweep delays sweeps, and loses or repeats no post', async () => {
    const url = await newUrl()
    const home = await house('2026-11-24T07:00Z', url)
    for (let count = 0; count < 3; count++) await home.subscribe('daily 08:00')
    home.now = new Date('2026-11-24T08:00Z')
    const going = new AbortController().signal
    let cuts = 0
    const cut = home.replica('replica-1', inputs => ({
      ...inputs,
      deliveries: {
        ...inputs.deliveries,
        async move(...step: Parameters<typeof inputs.deliveries.move>) {
          const moved = await inputs.deliveries.move(...step)
          cuts += 1
          if (cuts > 1) return moved
          const client = new Client({ connectionString: url })
          await client.connect()
          await client.query(CUT_ALL)
          await client.end()
          return moved
        },
      },
    }))
    await sweep(cut, going).catch(() => undefined)
    // As the heartbeat does after a failed sweep: the pool may hand out a connection it does not know to be dead.
    for (let tries = 0; tries < 5; tries += 1) await sweep(home.replica('replica-1'), going).catch(() => undefined)
    await home.settle(home.replica('replica-1'))
    expect(home.platform.posts.map(({ channel }) => channel).sort()).toEqual(['C1', 'C2', 'C3'])
    await home.store.close()
  })
})
