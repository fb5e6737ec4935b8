import { writeFile } from 'node:fs/promises'
import { stemOf, wordsOf } from '#text/words.ts'
import { trainingArticles } from './train-summaries/articles.ts'

/**
 * Counts how many training articles have each word stem, and writes its rarity to src/text/data/word-rarity.json, in
 * tenths of ln(articles / articles with it). Run this before training the ranker, which uses it.
 */
const FEWEST_ARTICLES = 5
const TABLE = new URL('../src/text/data/word-rarity.json', import.meta.url)

const articles = trainingArticles()
const holders = new Map<string, number>()
for (const { text } of articles) {
  for (const stem of new Set(wordsOf(text).map(stemOf))) holders.set(stem, (holders.get(stem) ?? 0) + 1)
}
const tenthsOf = (count: number) => Math.round(10 * Math.log((articles.length + 1) / (count + 1)))
const tenths = new Map<number, string[]>()
for (const [stem, count] of holders) {
  if (count < FEWEST_ARTICLES || /^\d{5,}$/u.test(stem)) continue
  tenths.set(tenthsOf(count), [...(tenths.get(tenthsOf(count)) ?? []), stem])
}
const table = {
  articles: articles.length,
  rarest: tenthsOf(1) / 10,
  tenths: Object.fromEntries(
    [...tenths].sort((a, b) => a[0] - b[0]).map(([rarity, stems]) => [rarity, stems.sort().join(' ')]),
  ),
}
await writeFile(TABLE, `${JSON.stringify(table, undefined, 1)}\n`)
