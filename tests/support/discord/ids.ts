const DISCORD_EPOCH = 1_420_070_400_000

/** Makes snowflakes: Discord's ids, which tell their time and never repeat. */
export function snowflakes(now: () => number): () => string {
  let last = 0n
  return () => {
    const next = BigInt(now() - DISCORD_EPOCH) << 22n
    last = next > last ? next : last + 1n
    return String(last)
  }
}

/** The instant a snowflake tells, in milliseconds. */
export function timeOf(id: string): number {
  return Number(BigInt(id) >> 22n) + DISCORD_EPOCH
}
