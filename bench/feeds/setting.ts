import { z } from 'zod'

/** What the processes of this bench are told: the feeds by number, each on its own host (a loopback port). */
export const Setting = z.object({
  feeds: z.int(),
  /** When this world began, the reference for its entries' dates; milliseconds since 1970. */
  began: z.number(),
  /** When it resumed; milliseconds since 1970. */
  resumed: z.number(),
  /** Whether some of the feeds hang, fail, drip or send a bomb. */
  faulty: z.boolean(),
  databaseUrl: z.string(),
  minutes: z.number(),
})
export type Setting = z.infer<typeof Setting>

/** Below the ephemeral port range. */
const FIRST_PORT = 20_000

export function hostOf(feed: number): string {
  return `127.0.0.1:${portOf(feed)}`
}

export function portOf(feed: number): number {
  return FIRST_PORT + feed
}

export function addressOf(feed: number): string {
  return `http://${hostOf(feed)}/feed`
}

export const FAULTS = ['hangs', 'fails', 'drips', 'bombs'] as const

/** By number: out of a hundred feeds 20 hang, 10 answer 5xx, 5 drip and 2 send a bomb. */
export function faultOf(feed: number): (typeof FAULTS)[number] | undefined {
  const one = (feed * 37) % 100
  if (one < 20) return 'hangs'
  if (one < 30) return 'fails'
  if (one < 35) return 'drips'
  return one < 37 ? 'bombs' : undefined
}
