import { setImmediate as turn } from 'node:timers/promises'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { TenantId } from '#core/ids.ts'
import { memoryKey } from '#memory/keys.ts'
import { openStore, type Store } from '#store/database/open.ts'
import { openMemory, type OpenMemory } from '#store/memory/memory.ts'
import { openRedisMemory } from '#store/memory/redis-memory.ts'
import { memoryContract } from '#tests/contracts/memory.ts'
import { newFile } from '#tests/support/new-file.ts'
import { findPostgres } from '#tests/support/postgres.ts'
import { findRedis } from '#tests/support/redis.ts'

const [postgres, redis] = await Promise.all([findPostgres(), findRedis()])
afterAll(() => Promise.all([postgres?.stop(), redis?.stop()]))

function overDatabase(newUrl: () => Promise<string>): void {
  let url: string
  const opened: Store[] = []
  beforeEach(async () => {
    url = await newUrl()
  })
  afterEach(() => Promise.all(opened.splice(0).map(store => store.close())))
  memoryContract(async () => {
    const store = await openStore(url)
    opened.push(store)
    return openMemory(store)
  })
}

describe('over SQLite', () => {
  overDatabase(newFile)
})

describe.runIf(postgres !== undefined)('over Postgres', () => {
  overDatabase(() => postgres?.database() ?? Promise.reject(new Error('there is no Postgres server')))
})

describe.runIf(redis !== undefined)('over Redis', () => {
  const said: string[] = []
  const say = (_: unknown, text?: string) => void said.push(String(text))
  const log = { info: say, warn: say, error: say }
  const url = (): string => redis?.url ?? ''
  const open = () => openRedisMemory(url(), log)
  memoryContract(open)

  const KEY = memoryKey('numbers', {}, 'list')
  let memory: OpenMemory | undefined
  beforeEach(() => void said.splice(0))
  afterEach(() => memory?.close())

  it('continues without its values while the server is gone, logs it once, and remembers again afterwards', async () => {
    memory = await open()
    await memory.set(KEY, 1, 60_000)
    await redis?.kill()
    await expect.poll(() => memory?.get(KEY)).toBeUndefined()
    await memory.set(KEY, 2, 60_000)
    expect(await memory.get(KEY)).toBeUndefined()
    expect(said).toEqual([expect.stringMatching(/^Redis does not answer/u)])
    await expect(memory.forget({ tenant: TenantId.parse('slack:T'), articles: new Set() })).rejects.toThrow(
      /offline|closed/u,
    )
    await redis?.start()
    await expect.poll(async () => (await memory?.set(KEY, 3, 60_000), memory?.get(KEY))).toBe(3)
    expect(said).toEqual([expect.stringMatching(/^Redis does not answer/u), 'Redis answers again'])
  })

  it('accepts a reply that arrived while this process was busy', async () => {
    memory = await open()
    await memory.set(KEY, 1, 60_000)
    redis?.freeze(true)
    const asked = memory.get(KEY)
    for (let turns = 0; turns < 5; turns += 1) await turn()
    redis?.freeze(false)
    const until = performance.now() + 1_500
    while (performance.now() < until);
    expect(await asked).toBe(1)
    expect(said).toEqual([])
  })

  it('does not keep anybody waiting for a server that hangs', async () => {
    memory = await open()
    redis?.freeze(true)
    const began = performance.now()
    for (let times = 0; times < 30; times += 1) expect(await memory.get(KEY)).toBeUndefined()
    // To wait a second each time would take 30.
    expect(performance.now() - began).toBeLessThan(20_000)
    redis?.freeze(false)
    await memory.set(KEY, 4, 60_000)
    await expect.poll(async () => (await memory?.set(KEY, 4, 60_000), memory?.get(KEY))).toBe(4)
  })

  it('unreachable at first is reported in a sentence, without its password', async () => {
    const refused = openRedisMemory('redis://crier:hush-hush@127.0.0.1:1', log)
    await expect(refused).rejects.toThrow(
      /^The Redis of KEYV_URL, at 127\.0\.0\.1:1, cannot be reached \(.*ECONNREFUSED.*\)/u,
    )
    await expect(refused).rejects.not.toThrow(/hush/u)
  })
})
