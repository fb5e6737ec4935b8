import { standing } from './reading/openers.ts'
import type { Reading } from './reading/reading.ts'

/**
 * Orders sentences best first so that every prefix can be shown: a sentence that leans on the one before comes only
 * after it, and one that repeats three consecutive words of a better sentence waits for the others (trigram blocking,
 * Paulus et al. 2017). Boilerplate is left out.
 *
 * @param chosen sentences that come before all others, in this order if possible; they can be shown together
 */
export function orderOf(
  reading: Reading,
  scores: readonly number[],
  chosen: readonly number[] = [],
): readonly number[] {
  const best = (a: number, b: number) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b
  const stands = standing(reading)
  const trigrams = trigramsOf(reading.words)
  const shown = new Set<number>()
  const told = new Set<number>()
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

/**
 * For each sentence, its word trigrams by number; without those that have a word used only once, which cannot be
 * repeated.
 */
function trigramsOf(words: Reading['words']): readonly (readonly number[])[] {
  const numbers = new Map<string, number>()
  const counts: number[] = []
  const running = words.map(list =>
    list.map(word => {
      let number = numbers.get(word)
      if (number === undefined) {
        number = counts.length
        numbers.set(word, number)
        counts.push(0)
      }
      counts[number] = (counts[number] ?? 0) + 1
      return number
    }),
  )
  return running.map(list => {
    const trigrams: number[] = []
    for (let at = 2; at < list.length; at += 1) {
      const [one, two, three] = [list[at - 2] ?? 0, list[at - 1] ?? 0, list[at] ?? 0]
      if (counts[one] === 1 || counts[two] === 1 || counts[three] === 1) continue
      trigrams.push((one * counts.length + two) * counts.length + three)
    }
    return trigrams
  })
}
