import type { EnglishReading } from './english-reading.ts'
import { repeatedPairs, vocabularyOfSets } from './set-vocabulary.ts'
import { type Telling, USUAL_LENGTH } from './telling.ts'
import type { Table } from '../forest/trees.ts'

/** An article with its sentences' scores and its words' probabilities. */
export interface Looked {
  readonly document: EnglishReading
  readonly telling: Telling
  readonly scores: readonly number[]
}

/**
 * The ranker's features of three sentences together: how good each is alone, how much of the article they cover, how
 * much they repeat each other, how much of what is likely to be told they have, and how they differ in this from the
 * article's other sets. The order is part of the trained model.
 *
 * @param sets indices in text order
 */
export function setFeatures(looked: Looked, sets: readonly (readonly number[])[]): Table {
  const rowOf = featuresOf(looked)
  const rows = sets.map(rowOf)
  const means = (rows[0]?.compared ?? []).map(
    (_, at) => rows.reduce((sum, { compared }) => sum + (compared[at] ?? 0), 0) / rows.length,
  )
  const width = (rows[0]?.own.length ?? 0) + 2 * means.length
  const values = new Float32Array(rows.length * width)
  for (const [row, { own, compared }] of rows.entries()) {
    let at = row * width
    for (const value of own) values[at++] = value
    for (const value of compared) values[at++] = value
    for (let of = 0; of < means.length; of += 1) values[at++] = (compared[of] ?? 0) - (means[of] ?? 0)
  }
  return { width, values }
}

interface Row {
  readonly own: readonly number[]
  /** Features also taken relative to the mean of all sets. */
  readonly compared: readonly number[]
}

function featuresOf({ document, telling, scores }: Looked): (set: readonly number[]) => Row {
  const { words, similarity, sentences } = document
  const most = scores.toSorted((a, b) => b - a)
  const best = (most[0] ?? 0) + (most[1] ?? 0) + (most[2] ?? 0)
  const all = words.reduce((sum, list) => sum + list.length, 0)
  const cable = /\(CNN\)/u.test(sentences[0]?.text ?? '') ? 1 : 0
  const alone = sentences.map((_, index) => aloneOf(document, telling, index))
  const vocabularyOf = vocabularyOfSets(document)
  const repeatedBy = repeatedPairs(document)
  return set => {
    const [a = 0, b = 0, c = 0] = set
    const [one, two, three] = [alone[a] ?? NOTHING, alone[b] ?? NOTHING, alone[c] ?? NOTHING]
    const [high = 0, middle = 0, low = 0] = [scores[a] ?? 0, scores[b] ?? 0, scores[c] ?? 0].sort((l, r) => r - l)
    const score = high + middle + low
    const { told, size, rarity, five, ten, twenty } = vocabularyOf(set)
    const [ab, ac, bc] = [similarity[a]?.[b] ?? 0, similarity[a]?.[c] ?? 0, similarity[b]?.[c] ?? 0]
    const length = one.length + two.length + three.length
    const { stems, pairs } = telling.together(set)
    const own = [sentences.length, all, cable, high, middle, low, a, b, c]
    own.push(c / sentences.length, b - a, c - b, Math.max(ab, ac, bc))
    own.push(one.length, two.length, three.length)
    own.push(Math.max(one.length, two.length, three.length), Math.min(one.length, two.length, three.length))
    own.push(ten, size, size / (told || 1), repeatedBy(a, b, c))
    own.push(one.central, two.central, three.central)
    own.push(one.leans + two.leans + three.leans)
    own.push(one.quotes + two.quotes + three.quotes)
    own.push(one.counts + two.counts + three.counts)
    own.push(one.stems, two.stems, three.stems, one.pairs, two.pairs, three.pairs)
    own.push(Math.min(one.pairs, two.pairs, three.pairs))
    own.push(one.pairs / (one.length || 1), two.pairs / (two.length || 1), three.pairs / (three.length || 1))
    const compared = [
      score,
      score - best,
      ab + ac + bc,
      length,
      five,
      twenty,
      rarity,
      one.central + two.central + three.central,
      stems,
      pairs,
      (2 * stems) / (length + USUAL_LENGTH),
      (2 * pairs) / (length + USUAL_LENGTH),
      stems / (length || 1),
      pairs / (length || 1),
    ]
    return { own, compared }
  }
}

const NOTHING = { length: 0, central: 0, leans: 0, quotes: 0, counts: 0, stems: 0, pairs: 0 }

/** The features of a single sentence of a set. */
function aloneOf(
  { words, centrality, leaning, sentences }: EnglishReading,
  telling: Telling,
  index: number,
): typeof NOTHING {
  const text = sentences[index]?.text ?? ''
  return {
    length: words[index]?.length ?? 0,
    central: centrality[index] ?? 0,
    leans: leaning[index] === 'nothing' ? 0 : 1,
    quotes: /["“”]/u.test(text) ? 1 : 0,
    counts: /\d/u.test(text) ? 1 : 0,
    stems: telling.stemsOf(index),
    pairs: telling.pairsOf(index),
  }
}
