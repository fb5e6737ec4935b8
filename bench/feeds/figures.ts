import { z } from 'zod'

/** What a desk measured; `processorMs` is for each feed, the thread that parses included. Lateness in milliseconds, ascending: from when a feed was due to when its articles were stored. */
export const Figures = z.object({
  cold: z.object({ feeds: z.number(), seconds: z.number(), articles: z.number(), processorMs: z.number() }),
  cycle: z.object({
    seconds: z.number(),
    late: z.array(z.number()),
    /** Those that were due at the end and not yet taken. */
    waiting: z.array(z.number()),
    problems: z.number(),
    articles: z.number(),
    /** Of one processor; the thread that parses included. */
    processor: z.number(),
    blockedMs: z.object({ p99: z.number(), most: z.number() }),
  }),
  memoryMb: z.number(),
})
export type Figures = z.infer<typeof Figures>
