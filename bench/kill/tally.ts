import { markOf, paragraphsOf } from './bulletin.ts'

export interface Tally {
  /** Paragraphs that stand in a channel more than once. */
  readonly double: number
  /** Paragraphs that stand nowhere, though nobody was told that they may not. */
  readonly lost: number
  /** Messages that the ledger does not know to have been posted or not. */
  readonly unknown: number
  /** Messages that people see. */
  readonly messages: number
}

/**
 * Counts what people see, by the marks in it, and not by anything that Crier keeps.
 * @param posts the payloads of all messages, of both platforms
 * @param unknown the numbers of the bulletins that have a message listed as unknown, once for each
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
