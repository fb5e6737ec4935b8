import { positionedCentrality } from './centrality.ts'
import type { EnglishReading } from './english-reading.ts'
import { addStyle, quotedShare } from './sentence-style.ts'

/**
 * The ranker's features of each sentence: position, length, share of the article's vocabulary, repetition in both
 * directions, and style. The order is part of the trained model.
 */
export function sentenceFeatures(document: EnglishReading): readonly (readonly number[])[] {
  const { sentences, words, centrality, leaning } = document
  const paths = positionedCentrality(document.similarity)
  const quoted = sentences.map(({ text }) => quotedShare(text))
  const meanQuoted = quoted.reduce((sum, share) => sum + share, 0) / (quoted.length || 1)
  const ranks = ranksOf(centrality)
  let count = 0
  const shown = document.showable.map(showable => (showable ? count++ : count))
  const cable = /\(CNN\)/u.test(sentences[0]?.text ?? '') ? 1 : 0
  const all = words.reduce((sum, list) => sum + list.length, 0)
  const meanWords = all / (words.length || 1)
  return sentences.map(({ text }, index) => {
    const row: number[] = []
    addPlace(row, document, index, shown[index] ?? 0)
    row.push(
      cable,
      all,
      meanWords,
      meanQuoted,
      quoted[index] ?? 0,
      (words[index]?.length ?? 0) / (meanWords || 1),
      paths[index] ?? 0,
      (ranks[index] ?? 0) / sentences.length,
      centrality[index] ?? 0,
      centrality[index - 1] ?? 0,
      centrality[index + 1] ?? 0,
    )
    addVocabulary(row, document, index)
    addNeighbours(row, document, index)
    addStyle(row, text, words[index] ?? [])
    row.push(LEANINGS[leaning[index] ?? 'nothing'], LEANINGS[leaning[index + 1] ?? 'nothing'])
    return row
  })
}

const LEANINGS = { nothing: 0, 'the sentence before': 1, 'a name before': 2 } as const

function addPlace(row: number[], { sentences, showable }: EnglishReading, index: number, shown: number): void {
  const count = sentences.length
  row.push(index, shown, index / count, count, count - index, showable[index] ? 1 : 0, sentences[index]?.start ?? 0)
}

function addVocabulary(
  row: number[],
  { words, pairs, holders, stemsIn, stems, keywords }: EnglishReading,
  index: number,
): void {
  const distinct = stemsIn[index] ?? []
  const length = words[index]?.length ?? 0
  const size = distinct.length
  const count = size || 1
  let [rarity, rarest, counts, most, repeated, fresh, later, opened] = [0, 0, 0, 0, 0, 0, 0, 0]
  for (const stem of distinct) {
    const { count, first, last, rarity: weight } = stems[stem] ?? { count: 1, first: index, last: index, rarity: 0 }
    rarity += weight
    rarest = Math.max(rarest, weight)
    counts += count
    most = Math.max(most, count)
    repeated += (count - 1) * weight
    if (first === index) fresh += 1
    if (last > index) later += 1
    if (first === index && last > index) opened += 1
  }
  let [five, ten, twenty] = [0, 0, 0]
  for (let place = 0; place < keywords.length; place += 1) {
    const [stem, share] = keywords[place] ?? [-1, 0]
    if (!distinct.includes(stem)) continue
    if (place < 5) five += share
    if (place < 10) ten += share
    if (place < 20) twenty += share
  }
  const own = pairs[index] ?? new Set()
  let again = 0
  for (const pair of own) if ((holders.get(pair) ?? 0) > 1) again += 1
  row.push(length, size, size / (length || 1), rarity, rarity / count, rarest, counts / count, most)
  row.push(repeated, repeated / count, five, ten, twenty, fresh, fresh / count, later, later / count, opened)
  row.push(again, again / (own.size || 1))
}

function addNeighbours(row: number[], { similarity }: EnglishReading, index: number): void {
  const values = similarity[index] ?? new Float64Array()
  let [before, after, topBefore, topAfter, lead, near] = [0, 0, 0, 0, 0, 0]
  for (let other = 0; other < values.length; other += 1) {
    const value = values[other] ?? 0
    if (value > NEAR) near += 1
    if (other < index) {
      before += value
      topBefore = Math.max(topBefore, value)
      if (other < LEAD) lead += value
    } else if (other > index) {
      after += value
      topAfter = Math.max(topAfter, value)
    }
  }
  row.push(
    values[0] ?? 0,
    lead / (Math.min(LEAD, index) || 1),
    values[index - 1] ?? 0,
    values[index + 1] ?? 0,
    topBefore,
    topAfter,
    before,
    after,
    (before + after) / (values.length || 1),
    near,
  )
}

const LEAD = 3
const NEAR = 0.15

function ranksOf(values: readonly number[]): readonly number[] {
  const order = values.map((_, index) => index).sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0) || a - b)
  const ranks = values.map(() => 0)
  for (const [rank, index] of order.entries()) ranks[index] = rank
  return ranks
}
