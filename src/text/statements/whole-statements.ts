import type { Quote } from '#core/news/analysis.ts'
import { passage } from '#core/news/passage.ts'

/**
 * From the closing mark of one half of a quotation to the opening mark of the next, with the reporter's interjection.
 */
export const JOINT = /(?:(?<![,\s])[,\s]+)?[”"»][^“”"«»]{1,160}[“"«]\s*/gu
/** Characters of two halves shown as one, at most. */
const LONGEST = 300
const BETWEEN = /^[,.!?…]*[”"»][^“”"«»\n]{0,160}[“"«]$/u

/**
 * Rejoins what a cue splits: "Police, she said, had looked twice" is extracted as two pieces that mean nothing alone,
 * as do, often, two halves of a quotation around "she said".
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

/** Is it the other half of a quotation: by the same speaker, with nothing but the attribution between? */
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
