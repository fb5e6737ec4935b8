import type { WordForm } from './word-forms.ts'

/** Two stretches that correspond but differ: words `from` to `to` of what is sought, and of the text. */
export interface Gap {
  readonly sought: readonly [from: number, to: number]
  readonly text: readonly [from: number, to: number]
}

export interface Alignment {
  /** How many words must be changed, inserted or deleted; of consecutive deletions, all but the first count little. */
  readonly cost: number
  /** The range of words in the text it is aligned with. */
  readonly from: number
  readonly to: number
  readonly gaps: readonly Gap[]
}

/**
 * Costs of a first deleted word, a further one, and an inserted one; a substitution costs 1. They make the alignment
 * with fewer insertions win a tie.
 */
const LEFT_OUT = 0.98
const LEFT_OUT_TOO = 0.05
const PUT_IN = 1.02
const NEVER = 1e9

/**
 * Aligns all of what is sought with the best-fitting part of a text between `from` and `to`: global on one side, local
 * on the other, with affine gaps for deleted words (Gotoh 1982).
 */
export function align(sought: readonly WordForm[], text: readonly WordForm[], from: number, to: number): Alignment {
  const width = to - from + 1
  const size = (sought.length + 1) * width
  // `best`: the last word was substituted or inserted. `gap`: words of the text were deleted last.
  const best = new Float64Array(size)
  const gap = new Float64Array(size).fill(NEVER)
  for (let i = 1; i <= sought.length; i += 1) {
    for (let j = 0; j < width; j += 1) {
      const cell = i * width + j
      const above = cell - width
      const put = least(best, gap, above) + PUT_IN
      const laid =
        j === 0 ? NEVER : least(best, gap, above - 1) + (sought[i - 1]?.form === text[from + j - 1]?.form ? 0 : 1)
      best[cell] = Math.min(put, laid)
      if (j > 0) gap[cell] = Math.min((best[cell - 1] ?? NEVER) + LEFT_OUT, (gap[cell - 1] ?? NEVER) + LEFT_OUT_TOO)
    }
  }
  let end = 0
  const last = sought.length * width
  for (let j = 1; j < width; j += 1) if ((best[last + j] ?? NEVER) < (best[last + end] ?? NEVER)) end = j
  return { cost: best[last + end] ?? NEVER, ...walked(sought, text, { from, width, end, best, gap }) }
}

interface Laid {
  readonly from: number
  readonly width: number
  readonly end: number
  readonly best: Float64Array
  readonly gap: Float64Array
}

/** Traces the alignment back through the table: where it begins, and the stretches that differ. */
function walked(sought: readonly WordForm[], text: readonly WordForm[], { from, width, end, best, gap }: Laid) {
  const gaps: Gap[] = []
  let open: Gap | undefined
  let i = sought.length
  let j = end
  let leaving = false
  const differs = (iFrom: number, jFrom: number) => {
    const [, iTo] = open?.sought ?? [0, i]
    const [, jTo] = open?.text ?? [0, from + j]
    open = { sought: [iFrom, iTo], text: [from + jFrom, jTo] }
  }
  while (i > 0) {
    const cell = i * width + j
    if (leaving) {
      differs(i, j - 1)
      leaving = (gap[cell] ?? 0) < (best[cell - 1] ?? NEVER) + LEFT_OUT
      j -= 1
      continue
    }
    const above = cell - width
    const same = j > 0 && sought[i - 1]?.form === text[from + j - 1]?.form
    const laid = j === 0 ? NEVER : least(best, gap, above - 1) + (same ? 0 : 1)
    const diagonal = laid <= (best[cell] ?? 0)
    if (diagonal && same) {
      if (open) gaps.push(open)
      open = undefined
    } else differs(i - 1, diagonal ? j - 1 : j)
    const next = diagonal ? above - 1 : above
    leaving = (gap[next] ?? NEVER) < (best[next] ?? NEVER)
    i -= 1
    if (diagonal) j -= 1
  }
  if (open) gaps.push(open)
  return { from: from + j, to: from + end, gaps: gaps.reverse() }
}

function least(best: Float64Array, gap: Float64Array, cell: number): number {
  return Math.min(best[cell] ?? NEVER, gap[cell] ?? NEVER)
}
