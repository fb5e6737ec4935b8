import type { Features } from './features.ts'

/** How much each feature counts in the score of a sentence. */
export const WEIGHTS: Features = {
  article: 0.84,
  heading: 0.76,
  own: 0.17,
  exact: -0.02,
  rarest: 0.27,
  beside: 0.51,
  beyond: 0.98,
  together: 0.03,
  head: 0.46,
  tells: { number: 0.31, money: 0.4, age: 0.21, date: 0.2, duration: 0.37, place: 0.22, person: 0.22, reason: 0.39 },
  rank: 0.16,
  first: -0.16,
  close: 0.3,
  brief: 0.14,
  manner: 0.17,
  aimed: 0.5,
  spoken: 0.28,
  voice: 0.94,
  silent: -0.48,
  statement: 0.46,
  self: -0.5,
  shown: 0.2,
  leans: 0,
  newest: 0.32,
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
