import { harmless } from '#core/harmless.ts'
import { Refusal } from '#core/asking/refusal.ts'

/** Characters of a filter shown on each side of the mistake. */
const AROUND = 60

/** The refusal of a filter: the place of the mistake in its own words, and what would be valid. */
export function fault(text: string, at: number, sentence: string): Refusal {
  const before = at > AROUND ? `…${text.slice(at - AROUND, at)}` : text.slice(0, at)
  const after = text.length > at + AROUND ? `${text.slice(at, at + AROUND)}…` : text.slice(at)
  return new Refusal(`The filter cannot be read at «here»: ${harmless(`${before}«here»${after}`)} – ${sentence}`)
}
