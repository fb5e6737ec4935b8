import { createHash } from 'node:crypto'
import { z } from 'zod'
import { ArticleId, TenantId } from '#core/ids.ts'
import { MEMORY_SPACES, MemoryKey, PersonTag, type Forgotten, type MemorySpace, type Whose } from '#core/memory-key.ts'
import type { Person } from '#core/person.ts'

const Parts = z.tuple([
  z.enum(MEMORY_SPACES),
  z.object({ tenant: TenantId.optional(), person: PersonTag.optional(), article: ArticleId.optional() }),
  z.string(),
])

export function memoryKey(space: MemorySpace, whose: Whose, name: string): MemoryKey {
  return MemoryKey.parse(JSON.stringify([space, whose, name]))
}

export function personTag({ tenant, id }: Person): PersonTag {
  return PersonTag.parse(short(tenant) + short(`${tenant} ${id}`))
}

/** Tests whether a key is theirs; one that `memoryKey` did not make is nobody's. */
export function isTheirs(forgotten: Forgotten): (key: string) => boolean {
  if ('person' in forgotten) {
    const tag = personTag(forgotten.person)
    return key => whoseIs(key).person === tag
  }
  const { tenant, articles } = forgotten
  return key => {
    const whose = whoseIs(key)
    const theirPerson = whose.person?.startsWith(short(tenant)) ?? false
    return whose.tenant === tenant || theirPerson || (whose.article !== undefined && articles.has(whose.article))
  }
}

function whoseIs(key: string): { readonly [K in keyof Whose]: Whose[K] | undefined } {
  try {
    return Parts.safeParse(JSON.parse(key)).data?.[1] ?? {}
  } catch {
    return {}
  }
}

/** 35 bits. */
function short(text: string): string {
  const digest = createHash('sha256').update(text).digest()
  return Array.from(digest.subarray(0, 7), byte => (byte % 32).toString(32)).join('')
}
