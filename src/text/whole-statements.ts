import type { Quote } from '#core/news/analysis.ts'
import { passage } from '#core/news/passage.ts'

/**
 * Puts together what one cue parts: "Police, he said, had looked twice" is read as two pieces, and neither tells anything
 * alone. Only reported pieces: between two quotation marks stand words that are not the speaker's.
 */
export function wholeStatements(body: string, quotes: readonly Quote[]): readonly Quote[] {
  const whole: Quote[] = []
  for (const quote of quotes) {
    const before = whole.at(-1)
    if (before && isParted(before, quote)) whole.splice(-1, 1, joined(body, before, quote))
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

function joined(body: string, before: Quote, after: Quote): Quote {
  return {
    ...before,
    ...passage(body, before.start, after.end),
    type: after.type === 'mixed' ? 'mixed' : before.type,
    weight: Math.max(before.weight, after.weight),
  }
}
