import { stemOf, wordsOf } from '#text/words.ts'

/** What sentences are worth against the summary that the publisher wrote: ROUGE-1 and ROUGE-2 F1, added. */
export type Worth = (set: readonly number[]) => number

/** Counts of what each sentence shares with the reference are kept, so that any set of them is scored quickly. */
export function worthOf(sentences: readonly string[], reference: readonly string[]): Worth {
  const measures = [1, 2].map(size => {
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
  })
  return set => measures.reduce((sum, measure) => sum + measure(set), 0)
}

function gramsOf(text: string, size: number): readonly string[] {
  const stems = wordsOf(text).map(stemOf)
  return stems.slice(size - 1).map((_, at) => stems.slice(at, at + size).join(' '))
}
