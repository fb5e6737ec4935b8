import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ArticleId, TenantId } from '#core/ids.ts'
import { memoryKey, personTag } from '#memory/keys.ts'
import type { OpenMemory } from '#store/memory/memory.ts'

const ANNA = TenantId.parse('slack:TA')
const BERT = TenantId.parse('discord:9')
const LIST = memoryKey('numbers', {}, 'list')
const BRIEF = memoryKey('numbers', {}, 'brief')

/** The memory, in any storage. */
export function memoryContract(open: () => Promise<OpenMemory>): void {
  let memory: OpenMemory
  beforeEach(async () => {
    memory = await open()
  })
  afterEach(() => memory.close())

  describe('the memory', () => {
    it('returns what was set, in every process, until it expires', async () => {
      const value = { list: ['k3v9x2ab', 'ünï'], at: 3 }
      await memory.set(LIST, value, 60_000)
      await memory.set(BRIEF, 1, 1)
      const other = await open()
      expect(await other.get(LIST)).toEqual(value)
      await other.close()
      await expect.poll(() => memory.get(BRIEF)).toBeUndefined()
      expect(await memory.get(memoryKey('action', {}, 'never set'))).toBeUndefined()
    })

    it('keeps the newest value', async () => {
      await memory.set(LIST, 1, 60_000)
      await memory.set(LIST, 2, 60_000)
      expect(await memory.get(LIST)).toBe(2)
    })

    it('forgets a tenant, its people and the articles it brought, and nobody else', async () => {
      const article = ArticleId.parse('harbour1')
      const of = (tenant: TenantId) => [
        memoryKey('request', { tenant }, 'r'),
        memoryKey('conversation', { tenant, person: personTag({ tenant, id: 'U1' }) }, 'c'),
        memoryKey('numbers', { person: personTag({ tenant, id: 'U2' }) }, 'n'),
      ]
      const theirs = [...of(ANNA), memoryKey('retelling', { article }, 'a')]
      const others = [...of(BERT), LIST]
      for (const key of [...theirs, ...others]) await memory.set(key, 1, 60_000)
      await memory.forget({ tenant: ANNA, articles: new Set([article]) })
      expect(await Promise.all(theirs.map(key => memory.get(key)))).toEqual(theirs.map(() => undefined))
      expect(await Promise.all(others.map(key => memory.get(key)))).toEqual(others.map(() => 1))
    })

    it('forgets a person, and nobody else of the tenant', async () => {
      const [one, two] = ['U1', 'U2'].map(id =>
        memoryKey('conversation', { person: personTag({ tenant: ANNA, id }) }, id),
      )
      if (!one || !two) throw new Error('expected two keys')
      await memory.set(one, 1, 60_000)
      await memory.set(two, 1, 60_000)
      await memory.forget({ person: { tenant: ANNA, id: 'U1' } })
      expect([await memory.get(one), await memory.get(two)]).toEqual([undefined, 1])
    })
  })
}
