import neighbours from '../data/neighbours.json' with { type: 'json' }

const table = new Map(
  neighbours.terms.map(line => {
    const end = line.indexOf(' ')
    return [line.slice(0, end), line.slice(end + 1)] as const
  }),
)

/** The table tells cosines in twentieths above one half. */
const STEP = 0.05
const HALF = 0.5
/** A neighbour at this cosine says nothing; many are opposites, or another of the same kind. */
const NOTHING = 0.45

/**
 * Terms that stand where a term stands in news, each with how much it says that the same is meant, 0 to 0.65; by word
 * vectors (GloVe, 100 dimensions; `bench/neighbours.ts` makes the table).
 */
export function nearTo(term: string): ReadonlyMap<string, number> {
  const entries = table.get(term)?.split(' ') ?? []
  return new Map(entries.map(entry => [entry.slice(0, -1), HALF + STEP * Number(entry.slice(-1)) - NOTHING]))
}
