import { rarityOf } from '../rarity.ts'
import type { Document } from './document.ts'

/** The content stems of an article by number, which is many times as fast as by name. */
export interface NumberedContent {
  /** For each sentence the numbers of its content stems without repetition, in order. */
  readonly stemsIn: readonly (readonly number[])[]
  /** How rare each stem is in news. */
  readonly rarities: readonly number[]
  readonly occurrences: readonly Occurrence[]
  /** The keywords with their shares of the telling, best first. */
  readonly keywords: readonly (readonly [stem: number, share: number])[]
}

type Occurrence = Parameters<Parameters<Document['frequency']['forEach']>[0]>[0]

const numbered = new WeakMap<Document, NumberedContent>()

/** Reckoned once an article, though the sentences are looked at alone and in sets. */
export function numberedContent(document: Document): NumberedContent {
  const known = numbered.get(document)
  if (known !== undefined) return known
  const content = numberContent(document)
  numbered.set(document, content)
  return content
}

function numberContent({ content, frequency, keywords }: Document): NumberedContent {
  const numbers = new Map<string, number>()
  const rarities: number[] = []
  const occurrences: Occurrence[] = []
  for (const [stem, occurrence] of frequency) {
    numbers.set(stem, occurrences.length)
    rarities.push(rarityOf(stem))
    occurrences.push(occurrence)
  }
  const lastIn = new Int32Array(occurrences.length).fill(-1)
  const stemsIn = content.map((stems, index) => {
    const distinct: number[] = []
    for (const stem of stems) {
      const number = numbers.get(stem) ?? -1
      if (lastIn[number] === index) continue
      lastIn[number] = index
      distinct.push(number)
    }
    return distinct
  })
  return { stemsIn, rarities, occurrences, keywords: keywords.map(([stem, share]) => [numbers.get(stem) ?? -1, share]) }
}
