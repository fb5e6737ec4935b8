import { afterAll, describe } from 'vitest'
import { postingContract } from '#tests/contracts/posting.ts'
import { findPostgres } from '#tests/support/postgres.ts'

const server = await findPostgres()
afterAll(() => server?.stop())

describe.runIf(server !== undefined)('posting from Postgres', () => {
  postingContract(() => server?.database() ?? Promise.reject(new Error('there is no Postgres server')))
})
