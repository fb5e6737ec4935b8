import { standing } from './openers.ts'
import type { Reading } from './reading.ts'

/**
 * Puts sentences best first so that every beginning of the order can be shown: a sentence that leans on the one before
 * comes only after it, and one that repeats three words in a row of a better sentence waits until the others are told
 * (trigram blocking, Paulus et al. 2017). Boilerplate is left out.
 *
 * @param chosen sentences that come before all others, in this order where they can; they can be shown together
 */
export function orderOf(
  reading: Reading,
  scores: readonly number[],
  chosen: readonly number[] = [],
): readonly number[] {
  const best = (a: number, b: number) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b
  const stands = standing(reading)
  const trigrams = reading.words.map(trigramsOf)
  const shown = new Set<number>()
  const told = new Set<string>()
  const show = (waiting: number[], repeats: boolean) => {
    for (;;) {
      let able: number | undefined
      const fresh = waiting.find(index => {
        if (!stands(index, shown)) return false
        able ??= index
        return repeats || !trigrams[index]?.some(trigram => told.has(trigram))
      })
      const next = fresh ?? able
      if (next === undefined) break
      shown.add(next)
      for (const trigram of trigrams[next] ?? []) told.add(trigram)
      waiting.splice(waiting.indexOf(next), 1)
    }
  }
  show([...chosen], true)
  const rest = reading.sentences.map((_, index) => index).filter(index => !shown.has(index))
  show(rest.filter(index => reading.showable[index]).sort(best), false)
  return [...shown]
}

function trigramsOf(words: readonly string[]): readonly string[] {
  return words.slice(2).map((word, index) => `${words[index]} ${words[index + 1]} ${word}`)
}
