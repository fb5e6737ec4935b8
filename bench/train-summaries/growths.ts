import type { Growth } from './boost.ts'

/** Hyperparameters for stems and pairs; all were chosen on held-out folds of the training articles. */
const WORDS = { leaves: 24, rate: 0.12, leafRows: 100, shrinkage: 20, rows: 0.5, features: 0.5 }

export const SENTENCES: Growth = {
  trees: 160,
  leaves: 32,
  rate: 0.07,
  leafRows: 80,
  shrinkage: 20,
  rows: 0.6,
  features: 0.35,
}
/** The expectation for a stem, whatever it is. */
export const GUESS: Growth = { ...WORDS, trees: 50 }
export const STEMS: Growth = { ...WORDS, trees: 80 }
export const PAIRS: Growth = { ...WORDS, trees: 80 }
/** An article's sets are much alike, so leaves are large. */
export const SETS: Growth = {
  trees: 300,
  leaves: 12,
  rate: 0.025,
  leafRows: 800,
  shrinkage: 200,
  rows: 0.3,
  features: 0.25,
}
/** The fraction of stems and pairs to learn from. */
export const SHARE = 0.4
