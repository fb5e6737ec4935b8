import { rarityOf } from '../rarity.ts'
import { positionedCentrality } from './centrality.ts'
import type { Document } from './document.ts'

/**
 * What the ranker looks at in each sentence: where it stands, how long it is, how much of the article's vocabulary it
 * holds, what it repeats and what is repeated of it, and how it is written. The order is part of the trained model.
 */
export function sentenceFeatures(document: Document): readonly Float32Array[] {
  const { sentences, words, centrality } = document
  const paths = positionedCentrality(document.similarity)
  const quoted = sentences.map(({ text }) => quotedShare(text))
  const meanQuoted = quoted.reduce((sum, share) => sum + share, 0) / (quoted.length || 1)
  const ranks = ranksOf(centrality)
  let count = 0
  const shown = document.showable.map(showable => (showable ? count++ : count))
  const cable = /\(CNN\)/u.test(sentences[0]?.text ?? '') ? 1 : 0
  const all = words.reduce((sum, list) => sum + list.length, 0)
  const meanWords = all / (words.length || 1)
  return sentences.map(
    (_, index) =>
      new Float32Array([
        ...place(document, index, shown[index] ?? 0),
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
        ...vocabulary(document, index),
        ...neighbours(document, index),
        ...style(sentences[index]?.text ?? '', words[index] ?? []),
        LEANINGS[document.leaning[index] ?? 'nothing'],
        LEANINGS[document.leaning[index + 1] ?? 'nothing'],
      ]),
  )
}

const LEANINGS = { nothing: 0, 'the sentence before': 1, 'a name before': 2 } as const

function place({ sentences, showable }: Document, index: number, shown: number): readonly number[] {
  const count = sentences.length
  return [index, shown, index / count, count, count - index, showable[index] ? 1 : 0, sentences[index]?.start ?? 0]
}

/** How many of the best keywords are looked for. */
const TOPS = [5, 10, 20]

function vocabulary(document: Document, index: number): readonly number[] {
  const { content, words, frequency, keywords, pairs, holders } = document
  const distinct = new Set(content[index])
  const count = distinct.size || 1
  let [rarity, rarest, counts, most, repeated, fresh, later, opened] = [0, 0, 0, 0, 0, 0, 0, 0]
  for (const stem of distinct) {
    const { count, first, last } = frequency.get(stem) ?? { count: 1, first: index, last: index }
    const weight = rarityOf(stem)
    rarity += weight
    rarest = Math.max(rarest, weight)
    counts += count
    most = Math.max(most, count)
    repeated += (count - 1) * weight
    if (first === index) fresh += 1
    if (last > index) later += 1
    if (first === index && last > index) opened += 1
  }
  const covered = [0, 0, 0]
  for (const [place, [stem, share]] of keywords.entries()) {
    if (!distinct.has(stem)) continue
    for (const [at, top] of TOPS.entries()) if (place < top) covered[at] = (covered[at] ?? 0) + share
  }
  const own = pairs[index] ?? new Set()
  const again = [...own].filter(pair => (holders.get(pair) ?? 0) > 1).length
  return [
    words[index]?.length ?? 0,
    distinct.size,
    distinct.size / (words[index]?.length || 1),
    rarity,
    rarity / count,
    rarest,
    counts / count,
    most,
    repeated,
    repeated / count,
    ...covered,
    fresh,
    fresh / count,
    later,
    later / count,
    opened,
    again,
    again / (own.size || 1),
  ]
}

function neighbours({ similarity }: Document, index: number): readonly number[] {
  const row = similarity[index] ?? new Float64Array()
  let [before, after, topBefore, topAfter, lead, near] = [0, 0, 0, 0, 0, 0]
  for (const [other, value] of row.entries()) {
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
  return [
    row[0] ?? 0,
    lead / (Math.min(LEAD, index) || 1),
    row[index - 1] ?? 0,
    row[index + 1] ?? 0,
    topBefore,
    topAfter,
    before,
    after,
    (before + after) / (row.length || 1),
    near,
  ]
}

const LEAD = 3
const NEAR = 0.15

/** Counted in the text as it is (`as: 'written'`) or in lower case, which is many times as fast as ignoring case. */
const COUNTED: readonly { readonly pattern: RegExp; readonly as: 'written' | 'lower' }[] = [
  { pattern: /\d[\d.,]*/gu, as: 'written' },
  { pattern: /[$£€%]/gu, as: 'written' },
  { pattern: /,/gu, as: 'written' },
  { pattern: /[()[\]]/gu, as: 'written' },
  { pattern: /[:;]|\s[-–—]+\s/gu, as: 'written' },
  { pattern: /[?!]/gu, as: 'written' },
  { pattern: /(?<=[\p{L}\d,;:–—-]['"”’]?\s['"“‘(]*)\p{Lu}\p{L}+/gu, as: 'written' },
  {
    pattern: /\b(?:said|says|told|according to|added|announced|reported|claimed|insisted|warned)\b/gu,
    as: 'lower',
  },
  { pattern: /\b(?:he|she|him|her|his|hers)\b/gu, as: 'lower' },
  { pattern: /\b(?:they|them|their|it|its|this|that|these|those)\b/gu, as: 'lower' },
  { pattern: /\b(?:i|me|my|we|us|our|you|your)\b/gu, as: 'lower' },
  {
    pattern:
      /\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday|january|february|march|april|june|july|august|september|october|november|december)\b/gu,
    as: 'lower',
  },
  { pattern: /\b(?:who|which|whose|where|when)\b/gu, as: 'lower' },
  { pattern: /\b(?:not|no|never|n['’]t)\b/gu, as: 'lower' },
  { pattern: /\b(?:will|would|could|may|might|should)\b/gu, as: 'lower' },
  { pattern: /\b(?:after|because|while|as|since|before|although|despite)\b/gu, as: 'lower' },
  { pattern: /\b(?:was|were|had|has|have|been)\b/gu, as: 'lower' },
  { pattern: /^["“'‘]/gu, as: 'written' },
  { pattern: /["”'’]\W*$/gu, as: 'written' },
  { pattern: /^\W*(?:the|a|an)\b/gu, as: 'lower' },
  { pattern: /^[^a-z]{0,40}\((?:CNN|AP|Reuters|AFP)\)|\s--\s/gu, as: 'written' },
]

function style(text: string, words: readonly string[]): readonly number[] {
  const letters = words.reduce((sum, word) => sum + word.length, 0)
  const lower = text.toLowerCase()
  const counts = COUNTED.map(({ pattern, as }) => (as === 'lower' ? lower : text).match(pattern)?.length ?? 0)
  return [letters / (words.length || 1), ...counts]
}

function quotedShare(text: string): number {
  const quoted = text.match(/["“][^"“”]*(?:["”]|$)|^[^"“”]*”/gu) ?? []
  return quoted.reduce((sum, piece) => sum + piece.length, 0) / (text.length || 1)
}

function ranksOf(values: readonly number[]): readonly number[] {
  const order = values.map((_, index) => index).sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0) || a - b)
  const ranks = values.map(() => 0)
  for (const [rank, index] of order.entries()) ranks[index] = rank
  return ranks
}
