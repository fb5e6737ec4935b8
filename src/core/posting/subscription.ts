import { z } from 'zod'
import { SubscriptionId } from '../ids.ts'
import { Address } from '../place.ts'
import { Schedule } from './schedule.ts'

/**
 * What to do about slots missed while nothing could be posted: post one late digest, fold them into the next, or skip
 * them.
 */
export const MissedRule = z.enum(['late', 'fold', 'skip'])
export type MissedRule = z.infer<typeof MissedRule>

/** How long a digest is; its kind decides what that means. */
export const DigestLength = z.enum(['short', 'normal', 'long'])
export type DigestLength = z.infer<typeof DigestLength>

/** Minutes since midnight in the subscription's zone; equal start and end mean no quiet hours. */
export const QuietHours = z.object({ from: z.int().min(0).max(1439), until: z.int().min(0).max(1439) }).readonly()
export type QuietHours = z.infer<typeof QuietHours>

/** A place's subscription to one kind of digest. */
export const Subscription = z.readonly(
  z.object({
    id: SubscriptionId,
    place: Address,
    kind: z.string().min(1),
    schedule: Schedule,
    /** IANA name. */
    zone: z.string().min(1),
    topics: z.array(z.string().min(1)).readonly(),
    /** The parts of its filter, as `filter/print.ts` writes them; read with `readStored`. */
    only: z.string().min(1).optional(),
    without: z.string().min(1).optional(),
    missed: MissedRule,
    quiet: QuietHours.optional(),
    /** Absent: normal. */
    length: DigestLength.optional(),
    /** With a chart of the days at the top. */
    picture: z.literal(true).optional(),
    /** The owner of a personal subscription, by the platform's id; absent: the place's. */
    person: z.string().min(1).optional(),
    createdBy: z.string(),
    createdAt: z.date(),
    /** Why it is paused; absent while it is active. */
    paused: z.string().optional(),
  }),
)
export type Subscription = z.infer<typeof Subscription>
