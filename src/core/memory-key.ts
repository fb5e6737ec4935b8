import { createHash } from 'node:crypto'
import { z } from 'zod'
import { ArticleId, TenantId } from './ids.ts'
import type { Person } from './person.ts'

/** Everything that is remembered for a while; `retellings asked for` is a number of the house alone. */
export const MEMORY_SPACES = ['numbers', 'action', 'request', 'retelling', 'retellings asked for'] as const
export type MemorySpace = (typeof MEMORY_SPACES)[number]

/** A person as keys name them, by 14 letters and digits: those of their tenant come first. */
export const PersonTag = z
  .string()
  .regex(/^[a-z0-9]{14}$/)
  .brand<'PersonTag'>()
export type PersonTag = z.infer<typeof PersonTag>

/** Whose something is, and so with whom it is forgotten: all that are named. */
export interface Whose {
  readonly tenant?: TenantId
  readonly person?: PersonTag
  readonly article?: ArticleId
}

/** Says in itself what it is and whose. */
export const MemoryKey = z.string().brand<'MemoryKey'>()
export type MemoryKey = z.infer<typeof MemoryKey>

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

/** Who is to be forgotten: a tenant with its articles, or a person. */
export type Forgotten =
  | { readonly tenant: TenantId; readonly articles: ReadonlySet<ArticleId> }
  | { readonly person: Person }

/** Tells whether a key is theirs; none that `memoryKey` did not make is anybody's. */
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
