import { stemOf, wordsOf } from '#text/words.ts'

/** The worth of sentences against the publisher's summary: ROUGE-1 and ROUGE-2 F1. */
export type Worth = (set: readonly number[]) => { readonly words: number; readonly pairs: number }

/** Caches the counts that each sentence shares with the reference, so that any set is scored quickly. */
export function worthOf(sentences: readonly string[], reference: readonly string[]): Worth {
  const [words, pairs] = [measureOf(sentences, reference, 1), measureOf(sentences, reference, 2)]
  return set => ({ words: words(set), pairs: pairs(set) })
}

function measureOf(sentences: readonly string[], reference: readonly string[], size: number) {
  const ids = new Map<string, number>()
  const wanted: number[] = []
  for (const gram of reference.flatMap(text => gramsOf(text, size))) {
    const id = ids.get(gram) ?? ids.size
    ids.set(gram, id)
    wanted[id] = (wanted[id] ?? 0) + 1
  }
  const grams = sentences.map(text => gramsOf(text, size))
  const shared = grams.map(list => list.flatMap(gram => ids.get(gram) ?? []))
  const total = wanted.reduce((sum, count) => sum + count, 0)
  return (set: readonly number[]): number => {
    const left = [...wanted]
    let hits = 0
    let length = 0
    for (const index of set) {
      length += grams[index]?.length ?? 0
      for (const id of shared[index] ?? []) {
        const rest = left[id] ?? 0
        if (rest > 0) hits += 1
        left[id] = rest - 1
      }
    }
    return hits === 0 ? 0 : (2 * hits) / (length + total)
  }
}

/** Single stems (size 1) or adjacent pairs (size 2, joined by a space). */
export function gramsOf(text: string, size: number): readonly string[] {
  const stems = wordsOf(text).map(stemOf)
  return stems.slice(size - 1).map((_, at) => stems.slice(at, at + size).join(' '))
}
