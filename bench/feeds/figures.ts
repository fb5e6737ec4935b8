import { z } from 'zod'

/**
 * A desk's measurements; `processorMs` is per feed, including the parsing thread. Lateness in milliseconds, ascending:
 * from when a feed was due until its articles were stored.
 */
export const Figures = z.object({
  cold: z.object({ feeds: z.number(), seconds: z.number(), articles: z.number(), processorMs: z.number() }),
  cycle: z.object({
    seconds: z.number(),
    late: z.array(z.number()),
    /** Lateness of those due at the end but not yet polled. */
    waiting: z.array(z.number()),
    problems: z.number(),
    articles: z.number(),
    /** Fraction of one processor, including the parsing thread. */
    processor: z.number(),
    blockedMs: z.object({ p99: z.number(), most: z.number() }),
  }),
  memoryMb: z.number(),
})
export type Figures = z.infer<typeof Figures>
