import type { Quote } from '#core/news/analysis.ts'
import { Day, type ArticleDraft } from '#core/news/article.ts'
import { passage } from '#core/news/passage.ts'
import type { ReadArticle } from '#store/articles/save-article.ts'
import { vectorOf } from '#text/similarity.ts'
import rarity from '#text/data/word-rarity.json' with { type: 'json' }

const FIRST_DAY = Date.parse('2024-01-01')
const DAY_MS = 24 * 60 * 60 * 1000
const WORDS = 250
const ARTICLES_AN_EVENT = 3
const SPEAKERS = 5000
const SOURCES = 60

/** Words with their cumulative article frequency in the counted articles: news, as far as words are concerned. */
const table = Object.entries(rarity.tenths).flatMap(([tenths, words]) =>
  words.split(' ').map(word => ({ word, share: Math.exp(-Number(tenths) / 10) })),
)
const sums: number[] = []
for (const { share } of table) sums.push((sums.at(-1) ?? 0) + share)
const rare = table.filter(({ share }) => share < Math.exp(-5.5)).map(({ word }) => word)

/** Random numbers from 0 to 1, the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** The nth article, at 500 articles a day; three report one event. */
export function generated(number: number): ReadArticle {
  return readAsGenerated(drafted(number))
}

export interface Drafted {
  readonly draft: ArticleDraft
  /** Who is quoted in it. */
  readonly speakers: readonly string[]
}

/** The analysis of a generated article, without analysing. */
export function readAsGenerated({ draft, speakers }: Drafted): ReadArticle {
  return { draft, headline: draft.title ?? '', analysis: analysed(draft.body, speakers), vector: vectorOf(draft) }
}

/** The text of the nth article. */
export function drafted(number: number): Drafted {
  const random = seeded(number + 1)
  const event = seeded(Math.floor(number / ARTICLES_AN_EVENT) + 7_000_000)
  const about = Array.from({ length: 8 }, () => pick(rare, event))
  const speakers = [name(Math.floor(event() ** 3 * SPEAKERS)), name(Math.floor(random() ** 3 * SPEAKERS))]
  const sentences: string[] = []
  for (let words = 0; words < WORDS; words += 20) {
    const told = Array.from({ length: 18 }, () => word(random))
    sentences.push(`The ${pick(about, random)} ${told.join(' ')} ${pick(about, random)}.`)
    if (sentences.length % 4 === 0)
      sentences.push(`“We will ${word(random)} the ${pick(about, random)},” said ${pick(speakers, random)}.`)
  }
  const draft: ArticleDraft = {
    key: String(number),
    day: Day.parse(new Date(FIRST_DAY + Math.floor(number / 500) * DAY_MS).toISOString().slice(0, 10)),
    publisher: `Paper ${Math.floor(random() ** 2 * SOURCES)}`,
    url: `https://paper.example/${number}`,
    title: `${about.slice(0, 4).join(' ')} ${word(random)}`,
    body: sentences.join(' '),
  }
  return { draft, speakers }
}

function analysed(body: string, speakers: readonly string[]): ReadArticle['analysis'] {
  const sentences = [...body.matchAll(/\S[^.]*\./gu)].map(({ 0: text, index }) =>
    passage(body, index, index + text.length),
  )
  const quotes = [...body.matchAll(/“([^”]+)” said (\w+ \w+)/gu)].flatMap(
    ({ 0: whole, 1: words = '', 2: by = '', index }): Quote[] => {
      const mention = index + whole.length - by.length
      if (!speakers.includes(by)) return []
      return [
        {
          ...passage(body, index + 1, index + 1 + words.length),
          type: 'direct',
          weight: words.length / 100,
          speaker: { name: by, role: 'minister', kind: 'person', mention: passage(body, mention, mention + by.length) },
        },
      ]
    },
  )
  return {
    version: 1,
    language: 'en',
    sentences,
    readings: sentences.map(() => ({ boilerplate: false, leaning: 'nothing', presumed: [] })),
    ranking: sentences.map((_, index) => index),
    quotes,
  }
}

/** A word, as frequent as in news. */
export function word(random: () => number): string {
  const at = random() * (sums.at(-1) ?? 0)
  let [low, high] = [0, sums.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sums[middle] ?? 0) < at) low = middle + 1
    else high = middle
  }
  return table[low]?.word ?? ''
}

function name(number: number): string {
  const random = seeded(number + 90_000_000)
  return [pick(rare, random), pick(rare, random)].map(word => word[0]?.toUpperCase() + word.slice(1)).join(' ')
}

export function pick<T>(from: readonly T[], random: () => number): T {
  const one = from[Math.floor(random() * from.length)]
  if (one === undefined) throw new Error('there is nothing to pick from')
  return one
}
