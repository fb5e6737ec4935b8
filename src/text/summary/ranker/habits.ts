/**
 * How much likelier than their use in an article suggests stems are to be in its summary, learned from the training
 * articles: one entry per bucket of stems, about -0.5 to 0.5. Buckets are numbered by a hash, so no word is stored.
 */
export type Habits = Float64Array

export const BUCKETS = 2 ** 15

export function habitOf(habits: Habits, stem: string): number {
  return habits[bucketOf(stem)] ?? 0
}

/** FNV-1a (Fowler, Noll, Vo) over UTF-16 units. */
export function bucketOf(stem: string): number {
  let hash = 2_166_136_261
  for (let at = 0; at < stem.length; at += 1) hash = Math.imul(hash ^ stem.charCodeAt(at), 16_777_619)
  return ((hash >>> 16) ^ hash) & (BUCKETS - 1)
}

/** Base64 of one signed byte per bucket, in units of 1/256. */
export function encodeHabits(habits: Habits): string {
  const bytes = Int8Array.from(habits, value => Math.max(-128, Math.min(127, Math.round(value * PARTS))))
  return Buffer.from(bytes.buffer).toString('base64')
}

export function decodeHabits(code: string): Habits {
  return Float64Array.from(new Int8Array(Buffer.from(code, 'base64')), byte => byte / PARTS)
}

const PARTS = 256
