import type { Features } from './features.ts'

/** How much each feature counts in the score of a sentence. */
export const WEIGHTS: Features = {
  article: 0.86,
  heading: 0.74,
  own: 0.04,
  exact: 0.02,
  rarest: 0.32,
  beside: 0.47,
  beyond: 1.05,
  together: 0.07,
  head: 0.47,
  tells: { number: 0.32, money: 0.41, age: 0.22, date: 0.21, duration: 0.35, place: 0.23, person: 0.21, reason: 0.4 },
  rank: 0.19,
  first: -0.14,
  close: 0.2,
  brief: 0.11,
  manner: 0.22,
  aimed: 0.04,
  spoken: 0.27,
  voice: 0.83,
  silent: -0.46,
  statement: 0.44,
  self: -0.1,
  shown: 0,
  leans: 0.01,
  newest: 0.35,
  opening: 0.18,
}

/** The features of a sentence, each as often as it counts. */
export function scoreOf({ tells, ...features }: Features): number {
  const { tells: told, ...weights } = WEIGHTS
  let score = 0
  for (const name of NAMES) score += features[name] * weights[name]
  for (const name of WANTED) score += tells[name] * told[name]
  return score
}

type Plain = Exclude<keyof Features, 'tells'>
const WANTED = ['number', 'money', 'age', 'date', 'duration', 'place', 'person', 'reason'] as const
const NAMES: readonly Plain[] = [
  'article',
  'heading',
  'own',
  'exact',
  'rarest',
  'beside',
  'beyond',
  'together',
  'head',
  'rank',
  'first',
  'close',
  'brief',
  'manner',
  'aimed',
  'spoken',
  'voice',
  'silent',
  'statement',
  'self',
  'shown',
  'leans',
  'newest',
  'opening',
]
