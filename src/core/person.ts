import { z } from 'zod'
import { SpeakerKey, StoryId, type TenantId } from './ids.ts'
import type { Schedule } from './posting/schedule.ts'
import type { Subscription } from './posting/subscription.ts'

/** A person on one platform: the tenant of their direct messages, and the platform's id. */
export interface Person {
  readonly tenant: TenantId
  readonly id: string
}

/** A person's own settings; what is absent follows the platform or the desk. */
export interface Settings {
  /** IANA name. */
  readonly zone?: string
  /** BCP 47, one that Crier has words in. */
  readonly language?: string
  /** When they are told about what they follow, in their zone. */
  readonly daily?: Schedule
}

/** What one can follow; a topic is words that an article must all have. */
export const Followed = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('person'), what: SpeakerKey }),
  z.object({ kind: z.literal('story'), what: StoryId }),
  z.object({ kind: z.literal('topic'), what: z.string().min(1) }),
])
export type Followed = z.infer<typeof Followed>

export interface Follow {
  readonly id: string
  readonly followed: Followed
  /** Its display name. */
  readonly name: string
  readonly since: Date
  /** Whose articles are searched for it: every tenant in which it was requested. */
  readonly sees: readonly TenantId[]
}

/** A point in the news: an instant, with the newest arrival at that time if somebody read up to it. */
export interface Point {
  readonly at: Date
  readonly arrival?: number
}

/** A point up to which everything could be read. */
export interface Mark extends Point {
  readonly arrival: number
}

/** Where somebody stopped reading, and where that reading had begun. */
export interface ReadMark {
  readonly seen: Mark
  readonly before?: Point
}

/** Data about people, each person's separate. */
export interface People {
  settings(person: Person): Promise<Settings>
  /** Changes the given settings; `undefined` resets one. */
  change(person: Person, change: { readonly [K in keyof Settings]: Settings[K] | undefined }): Promise<void>
  /** Oldest first, without those of tenants that have left. */
  follows(person: Person): Promise<readonly Follow[]>
  /**
   * Follows one more thing, as seen by one tenant, and creates the subscription of their direct messages if missing.
   * `known`: it was followed already. `full`: they follow as much as anybody may; nothing is written.
   */
  follow(
    person: Person,
    follow: Pick<Follow, 'id' | 'followed' | 'name'>,
    sees: TenantId,
    order: Subscription,
  ): Promise<'new' | 'known' | 'full'>
  /** Stops following it; the subscription ends with the last one. */
  unfollow(person: Person, id: string): Promise<boolean>
  /** Deletes what they follow and have read in a tenant they left, and the subscription if nothing remains. */
  leave(person: Person, tenant: TenantId): Promise<void>
  /** The subscription of their direct messages. */
  order(person: Person): Promise<Subscription | undefined>
  /** How far they have read of what a tenant sees; absent before their first visit. */
  looked(person: Person, tenant: TenantId): Promise<ReadMark | undefined>
  look(person: Person, tenant: TenantId, look: ReadMark): Promise<void>
  /** The mark of somebody who has read everything. */
  newest(now: Date): Promise<Mark>
  /** Deletes all of it. */
  forget(person: Person): Promise<void>
}

/** Followed things per person. */
export const MOST_FOLLOWED = 50
