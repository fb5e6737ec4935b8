import type { Passage } from '#core/passage.ts'
import { wordsOf } from '../words.ts'
import { isBoilerplate } from './boilerplate.ts'
import { standsWith } from './openers.ts'

/**
 * Puts sentences best first so that every beginning of the order can be shown: a sentence that leans on the one before
 * comes only after it, and one that repeats three words in a row of a better sentence waits until the others are told
 * (trigram blocking, Paulus et al. 2017). Boilerplate is left out.
 */
export function orderOf(sentences: readonly Passage[], scores: readonly number[]): readonly number[] {
  const waiting = sentences
    .map((_, index) => index)
    .filter(index => !isBoilerplate(sentences[index]?.text ?? ''))
    .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b)
  const trigrams = sentences.map(sentence => trigramsOf(sentence.text))
  const shown = new Set<number>()
  const told = new Set<string>()
  while (waiting.length > 0) {
    const standing = waiting.filter(index => standsWith(index, shown, sentences))
    const next = standing.find(index => !trigrams[index]?.some(trigram => told.has(trigram))) ?? standing[0]
    if (next === undefined) break
    shown.add(next)
    for (const trigram of trigrams[next] ?? []) told.add(trigram)
    waiting.splice(waiting.indexOf(next), 1)
  }
  return [...shown]
}

function trigramsOf(sentence: string): readonly string[] {
  const words = wordsOf(sentence)
  return words.slice(2).map((word, index) => `${words[index]} ${words[index + 1]} ${word}`)
}
