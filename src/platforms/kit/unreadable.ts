import type { Address } from '#core/place.ts'

/** Places the doctor checks at most, to stay clear of rate limits. */
const MOST = 50

/** Whether one message of a channel could be read; `busy`: cannot tell now. */
export type Readability = 'readable' | 'busy' | { readonly refused: string }

/** Checks each place that is posted to: where messages cannot be read, nobody can know whether one arrived. */
export async function readableAll(
  places: readonly Address[],
  look: (channel: string) => Promise<Readability>,
): Promise<string> {
  const channels = [...new Set(places.map(({ channel }) => channel))]
  const unreadable: string[] = []
  let looked = 0
  for (const channel of channels.slice(0, MOST)) {
    const reading = await look(channel)
    if (reading === 'busy') break
    looked += 1
    if (reading !== 'readable') unreadable.push(`${channel} (${reading.refused})`)
  }
  if (unreadable.length === 0)
    return looked < channels.length
      ? `${looked} of ${channels.length} were checked, and can be read`
      : `all ${looked} can be read`
  throw new Error(
    `Crier cannot read ${unreadable.join(', ')}. After a crash it cannot tell whether a digest was posted there, and does not post it again. Invite it, or let it read the history there.`,
  )
}
