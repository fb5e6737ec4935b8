import { harmless } from '#core/harmless.ts'
import { Refusal } from '#core/asking/refusal.ts'

/** How much is shown of a filter on each side of the place that is wrong. */
const AROUND = 60

/** The refusal of a filter: where it cannot be read on, in its own words, and what would be right. */
export function fault(text: string, at: number, sentence: string): Refusal {
  const before = at > AROUND ? `…${text.slice(at - AROUND, at)}` : text.slice(0, at)
  const after = text.length > at + AROUND ? `${text.slice(at, at + AROUND)}…` : text.slice(at)
  return new Refusal(`The filter cannot be read at «here»: ${harmless(`${before}«here»${after}`)} – ${sentence}`)
}
