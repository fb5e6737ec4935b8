import { z } from 'zod'

/** What a replica is told when it starts. */
export const Setting = z.object({
  databaseUrl: z.string(),
  slack: z.object({ apiUrl: z.string(), botToken: z.string(), appToken: z.string() }),
  discord: z.object({ apiUrl: z.string(), token: z.string() }),
  /** Milliseconds; the shipped values, or shorter ones for short runs. */
  leaseMs: z.int(),
  settleMs: z.int(),
  lookMs: z.int(),
  lookFirstMs: z.int(),
  lookAgainMs: z.int(),
  /** Milliseconds its clock is ahead of the machine's. */
  aheadMs: z.int(),
  /** Milliseconds it is later, for the database too. */
  laterMs: z.int(),
})
export type Setting = z.infer<typeof Setting>
