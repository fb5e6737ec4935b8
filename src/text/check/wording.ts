import type { Passage } from '#core/news/passage.ts'
import { align, type Alignment } from './align.ts'
import { changeOf, type Change } from './changes.ts'
import { runsIn, weightBetween, type Run, type SoughtWords } from './runs.ts'
import { wordForms, type WordForm } from './word-forms.ts'

/** An article as searched for words. */
export interface Checkable {
  readonly body: string
  readonly sentences: readonly Passage[]
  /**
   * Interjections of the reporter between two halves of a quotation, which are compared as one. Offsets in the body.
   */
  readonly asides: readonly (readonly [number, number])[]
}

/** A match for the words, or the nearest text, and how they differ. */
export interface Likeness {
  /** Index of the article. */
  readonly article: number
  readonly start: number
  readonly end: number
  /** As `align` counts: 0 if the words are the same. */
  readonly cost: number
  /** How much of the words' information is there, 0 to 1. */
  readonly shared: number
  readonly changes: readonly Change[]
  /** The words are the same once the reporter's interjection is left out. */
  readonly parted?: true
}

/** A stretch of an article that has some of the words: `from` to `to` of those given. */
export interface SharedPiece {
  readonly article: number
  readonly start: number
  readonly end: number
  readonly from: number
  readonly to: number
  readonly weight: number
}

export interface Searched {
  readonly likenesses: readonly Likeness[]
  readonly pieces: readonly SharedPiece[]
}

/** Best places of an article that are aligned word by word. */
const LAID_OUT = 4
/** How much longer than the matching words a place may be: as a fraction of what is sought, and at least. */
const SLACK = { share: 0.5, least: 8 }

/** All places in one article that resemble what is sought, and the pieces of it that it has. */
export function searchIn(sought: SoughtWords, { body, asides }: Checkable, article: number): Searched {
  const all = wordForms(body)
  const found = likenessesIn(sought, all, article)
  if (asides.length === 0 || found.likenesses.some(({ cost }) => cost === 0)) return found
  const without = all.filter(({ start }) => !asides.some(([from, to]) => start >= from && start < to))
  const joined = likenessesIn(sought, without, article)
  const parted = joined.likenesses
    .filter(({ start, end }) => asides.some(([from, to]) => start < from && to < end))
    .map(likeness => ({ ...likeness, parted: true }) as const)
  return { likenesses: [...found.likenesses, ...parted], pieces: [...found.pieces, ...joined.pieces] }
}

function likenessesIn(sought: SoughtWords, text: readonly WordForm[], article: number): Searched {
  const runs = runsIn(sought, text)
  const { length } = sought.tokens
  const whole = runs.filter(run => run.length === length)
  const pieces = runs.map(run => ({
    article,
    start: text[run.there]?.start ?? 0,
    end: text[run.there + run.length - 1]?.end ?? 0,
    from: run.at,
    to: run.at + run.length,
    weight: run.weight,
  }))
  if (whole.length > 0) {
    const likenesses = whole.map(({ there }) =>
      likenessOf(sought, text, article, { cost: 0, from: there, to: there + length, gaps: [] }),
    )
    return { likenesses, pieces }
  }
  const likenesses = windowsOf(runs, sought, text.length).map(([from, to]) =>
    likenessOf(sought, text, article, align(sought.tokens, text, from, to)),
  )
  return { likenesses, pieces }
}

function likenessOf(sought: SoughtWords, text: readonly WordForm[], article: number, alignment: Alignment): Likeness {
  const { cost, from, to, gaps } = alignment
  const { weights, tokens } = sought
  const differing = gaps.reduce((sum, { sought: [first, last] }) => sum + weightBetween(weights, first, last), 0)
  return {
    article,
    start: text[from]?.start ?? 0,
    end: text[to - 1]?.end ?? 0,
    cost,
    shared: 1 - differing / weightBetween(weights, 0, tokens.length),
    changes: gaps.map(gap => changeOf(gap, tokens, text)),
  }
}

/** The stretches of a text around the heaviest runs, each once. */
function windowsOf(runs: readonly Run[], { tokens }: SoughtWords, end: number): readonly (readonly [number, number])[] {
  const slack = Math.max(SLACK.least, Math.round(tokens.length * SLACK.share))
  const windows: (readonly [number, number])[] = []
  for (const { at, there } of [...runs].sort((a, b) => b.weight - a.weight)) {
    if (windows.length === LAID_OUT) break
    const from = Math.max(0, there - at - slack)
    if (windows.some(([other]) => Math.abs(other - from) < slack)) continue
    windows.push([from, Math.min(end, there - at + tokens.length + slack)])
  }
  return windows
}
