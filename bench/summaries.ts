import { statSync } from 'node:fs'
import { z } from 'zod'
import type { Passage } from '#core/news/passage.ts'
import { analyse } from '#text/analyse.ts'
import { summarise } from '#text/summary.ts'
import { evalLines } from './eval-data.ts'
import { line, score } from './score.ts'

/** Prints how close Crier's summaries of three sentences come to people's, beside Lead-3. */
const Article = z.object({ id: z.string(), title: z.string().optional(), text: z.string() })
const Rouge = z.object({ f1: z.number() })
const Scores = z.object({ r1: Rouge, r2: Rouge, rLsum: Rouge, wordsPerSummary: z.number() })

const SETS = [
  { name: 'cnndm', must: '42.0 19.0 38.3', aim: '43.2 20.2 39.5' },
  { name: 'cnn-cased', must: '30.3 11.4 26.9', aim: '32.0 12.3 28.3' },
  { name: 'writers', must: 'Lead-3', aim: 'Lead-3 + 1.5 R1' },
] as const
const WIDTHS = [10, 16, 16, 16, 16, 6, 9, 12, 12, 8]
const LEANS = /^[\s"'“”‘’(]*(?:he|she|they|it|his|her|their|its|this|that|these|those|but)\b/iu
const ALSO_LEANS =
  /^[\s"'“”‘’(]*(?:and|or|nor|yet|however|also|then|meanwhile|instead|another|others?|such|both|neither|which|who|there,|(?:\S+ ){0,4}of (?:them|those|these)|(?:in|at|on|for|with|after|before|since|by|until) (?:that|this|these|those|then)|(?:in|on) (?:\S+ ){1,2}(?:he|she|they)|the (?:latter|other|move|news|announcement|pair|duo))\b/iu

process.stdout.write(
  line(
    ['set', 'R1 R2 RLsum', 'must', 'aim', 'Lead-3', 'words', 'dangling', 'other lean', 'not verbatim', 'art./s'],
    WIDTHS,
  ),
)
for (const { name, must, aim } of SETS) {
  const articles = evalLines(`summaries/${name}.jsonl`).map(value => Article.parse(value))
  const started = process.cpuUsage()
  const read = articles.map(({ title, text }) => analyse({ body: text, ...(title === undefined ? {} : { title }) }))
  const seconds = process.cpuUsage(started).user / 1e6
  const summaries = read.map((analysis, at) => summarise(articles[at]?.text ?? '', analysis, 3))
  const made = rouge(name, articles, summaries)
  const lead = rouge(
    name,
    articles,
    read.map(({ sentences }) => sentences.slice(0, 3)),
  )
  const leaningBy = (opening: RegExp) =>
    summaries.reduce((sum, summary, at) => sum + leaning(summary, read[at]?.sentences ?? [], opening), 0)
  const altered = summaries.flatMap((summary, at) =>
    summary.filter(({ text, start, end }) => articles[at]?.text.slice(start, end) !== text),
  )
  const speed = Math.round(articles.length / seconds)
  const cells = [
    name,
    made.scores,
    must,
    aim,
    lead.scores,
    made.words,
    leaningBy(LEANS),
    leaningBy(ALSO_LEANS),
    altered.length,
    speed,
  ]
  process.stdout.write(line(cells, WIDTHS))
}
const model = statSync(new URL('../src/text/data/sentence-ranker.json', import.meta.url)).size
process.stdout.write(`model ${(model / 1e6).toFixed(2)} MB (must: 2 MB)\n`)

function rouge(
  name: string,
  articles: readonly z.infer<typeof Article>[],
  summaries: readonly (readonly Passage[])[],
): { readonly scores: string; readonly words: number } {
  const predictions = articles.map(({ id }, at) => ({ id, summary: summaries[at]?.map(({ text }) => text) ?? [] }))
  const { r1, r2, rLsum, wordsPerSummary } = Scores.parse(
    score('summaries/score-rouge.mjs', `summaries/${name}.jsonl`, predictions),
  )
  return { scores: [r1, r2, rLsum].map(({ f1 }) => f1.toFixed(2)).join(' '), words: wordsPerSummary }
}

/** Sentences with such an opening whose preceding sentence is not in the summary. */
function leaning(summary: readonly Passage[], sentences: readonly Passage[], opening: RegExp): number {
  const shown = new Set(summary.map(({ start }) => start))
  return summary.filter(({ text, start }) => {
    const before = sentences[sentences.findIndex(sentence => sentence.start === start) - 1]
    return opening.test(text) && !(before && shown.has(before.start))
  }).length
}
