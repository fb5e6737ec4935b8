import { z } from 'zod'
import type { ArticleId, TenantId } from './ids.ts'
import type { Person } from './person.ts'

/** Everything that is remembered for a while; `retellings asked for` is a counter of the house alone. */
export const MEMORY_SPACES = [
  'numbers',
  'conversation',
  'action',
  'request',
  'retelling',
  'retellings asked for',
] as const
export type MemorySpace = (typeof MEMORY_SPACES)[number]

/** A person in a key, as 14 letters and digits that begin with those of their tenant. */
export const PersonTag = z
  .string()
  .regex(/^[a-z0-9]{14}$/)
  .brand<'PersonTag'>()
export type PersonTag = z.infer<typeof PersonTag>

/** The owners of a value; it is forgotten with any of them. */
export interface Whose {
  readonly tenant?: TenantId
  readonly person?: PersonTag
  readonly article?: ArticleId
}

/** Contains what the value is, and its owners. */
export const MemoryKey = z.string().brand<'MemoryKey'>()
export type MemoryKey = z.infer<typeof MemoryKey>

/** Who is to be forgotten: a tenant with its articles, or a person. */
export type Forgotten =
  | { readonly tenant: TenantId; readonly articles: ReadonlySet<ArticleId> }
  | { readonly person: Person }
