import { rarityOf } from '../rarity.ts'
import type { Document } from './document.ts'
import { type Telling, USUAL_LENGTH } from './telling.ts'
import { type Table, tableOf } from './trees.ts'

/** How many of the best keywords are looked for. */
const TOPS = [5, 10, 20]

/** An article with how much each sentence belongs to a good summary, and how likely its words are told in one. */
export interface Looked {
  readonly document: Document
  readonly telling: Telling
  readonly scores: readonly number[]
}

/**
 * What the ranker looks at in three sentences taken together: how good each is alone, what of the article they cover,
 * how much they repeat each other, how much of what is likely to be told they tell, and where in these they differ from
 * the article's other sets. The order is part of the trained model.
 *
 * @param sets indices in text order
 */
export function setFeatures(looked: Looked, sets: readonly (readonly number[])[]): Table {
  const { common, rowOf } = featuresOf(looked)
  const rows = sets.map(rowOf)
  const means = (rows[0]?.compared ?? []).map(
    (_, at) => rows.reduce((sum, { compared }) => sum + (compared[at] ?? 0), 0) / rows.length,
  )
  return tableOf(
    rows.map(({ own, compared }) => [
      ...common,
      ...own,
      ...compared,
      ...compared.map((value, at) => value - (means[at] ?? 0)),
    ]),
  )
}

interface Row {
  readonly own: readonly number[]
  /** What is also looked at beside the mean of all sets. */
  readonly compared: readonly number[]
}

function featuresOf({ document, telling, scores }: Looked): {
  readonly common: readonly number[]
  readonly rowOf: (set: readonly number[]) => Row
} {
  const { pairs, words, similarity, centrality, keywords, leaning, sentences } = document
  const best = total(scores.toSorted((a, b) => b - a).slice(0, 3))
  const lengths = words.map(list => list.length)
  const cable = /\(CNN\)/u.test(sentences[0]?.text ?? '') ? 1 : 0
  const quoting = sentences.map(({ text }) => (/["“”]/u.test(text) ? 1 : 0))
  const counting = sentences.map(({ text }) => (/\d/u.test(text) ? 1 : 0))
  const stemsAlone = sentences.map((_, index) => telling.stemsOf(index))
  const pairsAlone = sentences.map((_, index) => telling.pairsOf(index))
  const leaningOn = leaning.map(kind => (kind === 'nothing' ? 0 : 1))
  const { contentOf, keyNumbers } = numberedContent(document)
  const rowOf = (set: readonly number[]): Row => {
    const [a = 0, b = 0, c = 0] = set
    const of = (values: readonly number[]): readonly number[] => set.map(index => values[index] ?? 0)
    const own = of(scores).toSorted((one, other) => other - one)
    const { distinct, told, rarity } = contentOf(set)
    const between = [similarity[a]?.[b] ?? 0, similarity[a]?.[c] ?? 0, similarity[b]?.[c] ?? 0]
    const long = of(lengths)
    const length = total(long)
    const held = keywords.map(([, share], at) => (distinct.has(keyNumbers[at] ?? -1) ? share : 0))
    const [five = 0, ten = 0, twenty = 0] = TOPS.map(top => total(held.slice(0, top)))
    const together = telling.together(set)
    const alone = of(pairsAlone)
    return {
      own: [
        ...own,
        ...set,
        c / sentences.length,
        b - a,
        c - b,
        Math.max(...between),
        ...long,
        Math.max(...long),
        Math.min(...long),
        ten,
        distinct.size,
        distinct.size / (told || 1),
        sharedPairs(set.map(index => pairs[index] ?? new Set())),
        ...of(centrality),
        total(of(leaningOn)),
        total(of(quoting)),
        total(of(counting)),
        ...of(stemsAlone),
        ...alone,
        Math.min(...alone),
        ...alone.map((value, at) => value / (long[at] || 1)),
      ],
      compared: [
        total(own),
        total(own) - best,
        total(between),
        length,
        five,
        twenty,
        rarity,
        total(of(centrality)),
        together.stems,
        together.pairs,
        (2 * together.stems) / (length + USUAL_LENGTH),
        (2 * together.pairs) / (length + USUAL_LENGTH),
        together.stems / (length || 1),
        together.pairs / (length || 1),
      ],
    }
  }
  return { common: [sentences.length, total(lengths), cable], rowOf }
}

/** Content stems by number, which is many times as fast as by name for so many sets. */
function numberedContent({ content, keywords }: Document) {
  const numbers = new Map<string, number>()
  const rarities: number[] = []
  const rows = content.map(stems =>
    stems.map(stem => {
      const known = numbers.get(stem)
      if (known !== undefined) return known
      numbers.set(stem, rarities.length)
      return rarities.push(rarityOf(stem)) - 1
    }),
  )
  const contentOf = (set: readonly number[]) => {
    const distinct = new Set<number>()
    let [told, rarity] = [0, 0]
    for (const index of set) {
      for (const stem of rows[index] ?? []) {
        told += 1
        if (distinct.has(stem)) continue
        distinct.add(stem)
        rarity += rarities[stem] ?? 0
      }
    }
    return { distinct, told, rarity }
  }
  return { contentOf, keyNumbers: keywords.map(([stem]) => numbers.get(stem)) }
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}

function sharedPairs(sets: readonly ReadonlySet<number>[]): number {
  let shared = 0
  for (const [at, set] of sets.entries()) {
    const before = sets.slice(0, at)
    for (const pair of set) if (before.some(earlier => earlier.has(pair))) shared += 1
  }
  return shared
}
