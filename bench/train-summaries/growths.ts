import type { Growth } from './boost.ts'

/** How forests of stems and of pairs are grown; all were chosen on held-out folds of the training articles. */
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
/** What is expected of a stem whatever it says. */
export const GUESS: Growth = { ...WORDS, trees: 50 }
export const STEMS: Growth = { ...WORDS, trees: 80 }
export const PAIRS: Growth = { ...WORDS, trees: 80 }
/** An article's sets are much alike, so that leaves are large. */
export const SETS: Growth = {
  trees: 300,
  leaves: 12,
  rate: 0.025,
  leafRows: 800,
  shrinkage: 200,
  rows: 0.3,
  features: 0.25,
}
/** Of the stems and pairs this share is learned from. */
export const SHARE = 0.4
