const DISCORD_EPOCH = 1_420_070_400_000

/** Makes snowflakes: Discord's ids, which contain their time and never repeat. */
export function snowflakes(now: () => number): () => string {
  let last = 0n
  return () => {
    const next = BigInt(now() - DISCORD_EPOCH) << 22n
    last = next > last ? next : last + 1n
    return String(last)
  }
}

/** The instant of a snowflake, in milliseconds. */
export function timeOf(id: string): number {
  return Number(BigInt(id) >> 22n) + DISCORD_EPOCH
}
