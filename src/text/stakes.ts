import { SOFT, STAKES, type Stake } from './data/stakes.ts'
import { termsAsked } from './terms.ts'

/** Characters read: a story says at its beginning what it is about. */
const READ = 600
/** Kinds of stakes, the heaviest, whose weights are added. */
const COUNTED = 3
const SOFT_COUNTED = 2
const SOFT_WORD = 1
const KINDS: readonly Stake[] = ['deaths', 'harm', 'safety', 'courts', 'power', 'money', 'many']

const kindsByTerm = new Map<string, Stake[]>()
for (const kind of KINDS) {
  for (const term of termsAsked(STAKES[kind].words)) kindsByTerm.set(term, [...(kindsByTerm.get(term) ?? []), kind])
}
const soft = new Set(termsAsked(SOFT))

export interface AtStake {
  /** The kinds of stakes, heaviest first. */
  readonly stakes: readonly Stake[]
  /** Words that mark a soft story: sport, arts, a feature. */
  readonly soft: number
}

export const NOTHING_AT_STAKE: AtStake = { stakes: [], soft: 0 }

/** What is at stake in an article, by the words of its headline and first sentences. */
export function stakesOf({ headline, body }: { readonly headline: string; readonly body: string }): AtStake {
  const title = body.includes(headline) ? '' : headline
  const terms = termsAsked(`${title}\n${body.slice(0, READ)}`)
  const found = new Set(terms.flatMap(term => kindsByTerm.get(term) ?? []))
  return { stakes: KINDS.filter(kind => found.has(kind)), soft: terms.filter(term => soft.has(term)).length }
}

/** The weight of the stakes, from -2, a soft story with nothing at stake, to 4.75. */
export function weightOf({ stakes, soft }: AtStake): number {
  const weights = stakes.slice(0, COUNTED).map(kind => STAKES[kind].weighs)
  return weights.reduce((sum, weight) => sum + weight, 0) - SOFT_WORD * Math.min(SOFT_COUNTED, soft)
}
