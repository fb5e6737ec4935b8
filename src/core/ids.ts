import { z } from 'zod'

/**
 * Short and stable: the same article gets the same id wherever it is imported, and it fits a button and can be typed.
 */
export const ArticleId = z
  .string()
  .regex(/^[a-z0-9]{8}$/, 'an article id is 8 letters and digits')
  .brand<'ArticleId'>()
export type ArticleId = z.infer<typeof ArticleId>

/** A story's permanent id: in an old digest it still opens the same story, even after stories were merged. */
export const StoryId = z
  .string()
  .regex(/^s[a-z0-9]{7}$/, 'a story id is s and 7 letters and digits')
  .brand<'StoryId'>()
export type StoryId = z.infer<typeof StoryId>

/** `platform:workspace`, taken only from an envelope the platform signed; `house` is the operator's own desk. */
export const TenantId = z.string().min(1).max(100).brand<'TenantId'>()
export type TenantId = z.infer<typeof TenantId>

/** The platform that a tenant is on. */
export function platformOf(tenant: TenantId): string {
  return tenant.replace(/:.*$/, '')
}

export const SubscriptionId = z.string().min(4).max(20).brand<'SubscriptionId'>()
export type SubscriptionId = z.infer<typeof SubscriptionId>

/**
 * A person, role or body as one speaker across articles: lower case, without accents or titles, e.g. `sergei aleinik`.
 */
export const SpeakerKey = z.string().min(1).brand<'SpeakerKey'>()
export type SpeakerKey = z.infer<typeof SpeakerKey>

/** The operator's own desk (terminal, command line). Every tenant of this installation sees what it imports. */
export const HOUSE: TenantId = TenantId.parse('house')
