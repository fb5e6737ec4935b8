import { z } from 'zod'
import { SpeakerKey, StoryId, type TenantId } from './ids.ts'
import type { Schedule } from './posting/schedule.ts'
import type { Subscription } from './posting/subscription.ts'

/** A person on one platform: the tenant of their own direct messages, and the platform's id of them. */
export interface Person {
  readonly tenant: TenantId
  readonly id: string
}

/** What a person set for themselves; what is absent is as the platform or the desk has it. */
export interface Settings {
  /** IANA name. */
  readonly zone?: string
  /** BCP 47, one that Crier has words in. */
  readonly language?: string
  /** When they are told of what they follow, in their zone. */
  readonly daily?: Schedule
}

/** What one can follow; a topic is words of which an article must have all. */
export const Followed = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('person'), what: SpeakerKey }),
  z.object({ kind: z.literal('story'), what: StoryId }),
  z.object({ kind: z.literal('topic'), what: z.string().min(1) }),
])
export type Followed = z.infer<typeof Followed>

export interface Follow {
  readonly id: string
  readonly followed: Followed
  /** What it is called, for people. */
  readonly name: string
  readonly since: Date
  /** Whose articles it is looked for in: every tenant in which it was asked for. */
  readonly sees: readonly TenantId[]
}

/** A point in the news: an instant, and the newest arrival of articles then, where it is one that was read up to. */
export interface Point {
  readonly at: Date
  readonly arrival?: number
}

/** Up to where everything was there to be read. */
export interface Mark extends Point {
  readonly arrival: number
}

/** Where somebody stopped reading, and where what they read then had begun. */
export interface ReadMark {
  readonly seen: Mark
  readonly before?: Point
}

/** What is kept of people, each on their own. */
export interface People {
  settings(person: Person): Promise<Settings>
  /** Sets what is given; what is given as `undefined` is as before any setting. */
  change(person: Person, change: { readonly [K in keyof Settings]: Settings[K] | undefined }): Promise<void>
  /** Oldest first; those of tenants that have left are not told. */
  follows(person: Person): Promise<readonly Follow[]>
  /**
   * Follows one thing more, as seen by one tenant, and makes the standing order of their direct messages where there is
   * none. `known`: it was followed already. `full`: they follow as much as anybody may; nothing is written.
   */
  follow(
    person: Person,
    follow: Pick<Follow, 'id' | 'followed' | 'name'>,
    sees: TenantId,
    order: Subscription,
  ): Promise<'new' | 'known' | 'full'>
  /** Follows it no more; the standing order ends with the last one. */
  unfollow(person: Person, id: string): Promise<boolean>
  /** Ends what they follow and have read in a tenant that they have left, and the standing order where nothing is left. */
  leave(person: Person, tenant: TenantId): Promise<void>
  /** The standing order of their direct messages. */
  order(person: Person): Promise<Subscription | undefined>
  /** How far they have read of what a tenant sees; absent before their first look. */
  looked(person: Person, tenant: TenantId): Promise<ReadMark | undefined>
  look(person: Person, tenant: TenantId, look: ReadMark): Promise<void>
  /** How far one has read who has read everything. */
  newest(now: Date): Promise<Mark>
  /** Deletes all of it. */
  forget(person: Person): Promise<void>
}

/** The most things one person may follow. */
export const MOST_FOLLOWED = 50
