import { markOf, paragraphsOf } from './bulletin.ts'

export interface Tally {
  /** Paragraphs that are in a channel more than once. */
  readonly double: number
  /** Paragraphs that are nowhere, although nobody was told they might be missing. */
  readonly lost: number
  /** Messages the ledger lists as unknown. */
  readonly unknown: number
  /** Messages that people see. */
  readonly messages: number
}

/**
 * Counts what people see, by the marks in it, independently of anything Crier stores.
 *
 * @param posts the payloads of all messages, of both platforms
 *
 * @param unknown the numbers of bulletins with unknown messages, once per message
 */
export function tally(bulletins: number, posts: readonly unknown[], unknown: readonly number[]): Tally {
  const seen = new Map<string, number>()
  for (const [mark] of posts.flatMap(post => [...JSON.stringify(post).matchAll(/⟨\d+\/\d+⟩/g)])) {
    seen.set(mark, (seen.get(mark) ?? 0) + 1)
  }
  const excused = new Set(unknown)
  let lost = 0
  for (let number = 1; number <= bulletins; number++) {
    for (let paragraph = 1; paragraph <= paragraphsOf(number); paragraph++) {
      if (!seen.has(markOf(number, paragraph)) && !excused.has(number)) lost += 1
    }
  }
  const double = [...seen.values()].filter(count => count > 1).length
  return { double, lost, unknown: unknown.length, messages: posts.length }
}
