import { z } from 'zod'
import type { ArticleId, TenantId } from './ids.ts'
import type { Person } from './person.ts'

/** Everything that is remembered for a while; `retellings asked for` is a number of the house alone. */
export const MEMORY_SPACES = [
  'numbers',
  'conversation',
  'action',
  'request',
  'retelling',
  'retellings asked for',
] as const
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

/** Who is to be forgotten: a tenant with its articles, or a person. */
export type Forgotten =
  | { readonly tenant: TenantId; readonly articles: ReadonlySet<ArticleId> }
  | { readonly person: Person }
