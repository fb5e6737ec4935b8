import type { Quote } from '#core/news/analysis.ts'
import { passage } from '#core/news/passage.ts'

/** From the mark that ends one half of a quotation to the one that begins the next, with what a reporter put between them. */
export const JOINT = /(?:(?<![,\s])[,\s]+)?[”"»][^“”"«»]{1,160}[“"«]\s*/gu
/** Halves that are told as one take so many characters at most. */
const LONGEST = 300
const BETWEEN = /^[,.!?…]*[”"»][^“”"«»\n]{0,160}[“"«]$/u

/**
 * Puts together what one cue parts: "Police, she said, had looked twice" is read as two pieces, and neither tells anything
 * alone; nor do, often, the two halves of a quotation with "she said" between them.
 */
export function wholeStatements(body: string, quotes: readonly Quote[]): readonly Quote[] {
  const whole: Quote[] = []
  for (const quote of quotes) {
    const before = whole.at(-1)
    if (before && (isParted(before, quote) || isOther(body, before, quote)))
      whole.splice(-1, 1, joined(body, before, quote))
    else whole.push(quote)
  }
  return whole
}

function isParted(before: Quote, after: Quote): boolean {
  return (
    before.type !== 'direct' &&
    after.type !== 'direct' &&
    before.cue !== undefined &&
    before.cue.start === after.cue?.start &&
    before.end <= before.cue.start &&
    before.cue.end <= after.start
  )
}

/** The other half of a quotation: of the same speaker, with nothing between the marks but who said it. */
function isOther(body: string, before: Quote, after: Quote): boolean {
  if (before.type !== 'direct' || after.type !== 'direct' || after.end - before.start > LONGEST) return false
  if (before.speaker === undefined || before.speaker.name !== after.speaker?.name) return false
  const goesOn = after.cue === undefined || after.cue.start === before.cue?.start
  const hasCue = before.cue !== undefined && before.cue.start >= before.end && before.cue.end <= after.start
  return goesOn && hasCue && BETWEEN.test(body.slice(before.end, after.start))
}

function joined(body: string, before: Quote, after: Quote): Quote {
  return {
    ...before,
    ...passage(body, before.start, after.end),
    type: after.type === 'mixed' ? 'mixed' : before.type,
    weight: Math.max(before.weight, after.weight),
  }
}
