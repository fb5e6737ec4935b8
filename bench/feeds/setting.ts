import { z } from 'zod'

/** What the processes of this bench are told: the feeds by number, each of a host of its own (a port on loopback). */
export const Setting = z.object({
  feeds: z.int(),
  /** When this world began, which the dates of its entries count from; milliseconds since 1970. */
  began: z.number(),
  /** Since when it goes on. */
  resumed: z.number(),
  /** A share of the feeds hangs, fails, drips or sends a bomb. */
  faulty: z.boolean(),
  databaseUrl: z.string(),
  minutes: z.number(),
})
export type Setting = z.infer<typeof Setting>

/** Below the ports that systems give out by themselves. */
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

/** By number: of a hundred feeds 20 hang, 10 answer 5xx, 5 drip and 2 send a bomb. */
export function faultOf(feed: number): (typeof FAULTS)[number] | undefined {
  const one = (feed * 37) % 100
  if (one < 20) return 'hangs'
  if (one < 30) return 'fails'
  if (one < 35) return 'drips'
  return one < 37 ? 'bombs' : undefined
}
