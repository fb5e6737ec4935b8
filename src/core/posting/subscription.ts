import { z } from 'zod'
import { SubscriptionId } from '../ids.ts'
import { Address } from '../place.ts'
import { Schedule } from './schedule.ts'

/** What to do with slots that passed while nothing could be posted: one late digest, fold into the next, or skip. */
export const MissedRule = z.enum(['late', 'fold', 'skip'])
export type MissedRule = z.infer<typeof MissedRule>

/** How long a digest is; its kind decides what that means. */
export const DigestLength = z.enum(['short', 'normal', 'long'])
export type DigestLength = z.infer<typeof DigestLength>

/** Minutes since midnight in the subscription's zone; a start that equals its end means no quiet hours. */
export const QuietHours = z.object({ from: z.int().min(0).max(1439), until: z.int().min(0).max(1439) }).readonly()
export type QuietHours = z.infer<typeof QuietHours>

/** A place's standing order for one kind of digest. */
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
    /** Whose own it is, by the platform's id; absent: the place's. */
    person: z.string().min(1).optional(),
    createdBy: z.string(),
    createdAt: z.date(),
    /** Why nothing is posted at present; absent while it is active. */
    paused: z.string().optional(),
  }),
)
export type Subscription = z.infer<typeof Subscription>
