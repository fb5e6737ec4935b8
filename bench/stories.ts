import { z } from 'zod'
import { groupStories } from '#text/stories.ts'
import { evalLines } from './eval-data.ts'
import { line, score } from './score.ts'

/** Prints how well Crier's stories agree with those that people made of the same articles. */
const Article = z.object({
  id: z.string(),
  title: z.string().optional(),
  date: z.iso.date().optional(),
  text: z.string(),
})
const Scores = z.object({
  b3p: z.number(),
  b3r: z.number(),
  b3f: z.number(),
  ari: z.number(),
  clusters: z.number(),
  stories: z.number(),
})

const SETS = [
  { name: 'allsides', must: 86, aim: 89 },
  { name: 'ecbplus', must: 95, aim: 97 },
  { name: 'basil', must: 94, aim: 97 },
] as const
const WIDTHS = [10, 8, 6, 6, 6, 9, 8, 8, 16, 8]
const DAY_MS = 24 * 60 * 60 * 1000

process.stdout.write(
  line(['set', 'articles', 'must', 'aim', 'B3 F1', 'precision', 'recall', 'ARI', 'stories (gold)', 'art./s'], WIDTHS),
)
for (const { name, must, aim } of SETS) {
  const articles = evalLines(`stories/${name}.jsonl`).map(value => Article.parse(value))
  const stream = articles.map(({ title, date, text }) => ({
    body: text,
    ...(title === undefined ? {} : { title }),
    ...(date === undefined ? {} : { day: Date.parse(date) / DAY_MS }),
  }))
  const started = process.cpuUsage()
  const stories = groupStories(stream)
  const seconds = process.cpuUsage(started).user / 1e6
  const predictions = articles.map(({ id }, at) => ({ id, story: String(stories[at]) }))
  const found = Scores.parse(score('stories/score-stories.mjs', `stories/${name}.jsonl`, predictions))
  const percent = (share: number) => (100 * share).toFixed(1)
  const counts = `${found.clusters} (${found.stories})`
  const speed = Math.round(articles.length / seconds)
  const cells = [
    name,
    articles.length,
    must,
    aim,
    percent(found.b3f),
    percent(found.b3p),
    percent(found.b3r),
    percent(found.ari),
    counts,
    speed,
  ]
  process.stdout.write(line(cells, WIDTHS))
}
