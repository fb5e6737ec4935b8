import { z } from 'zod'
import { groupStories } from '#text/stories.ts'
import { evalLines } from './eval-data.ts'
import { line, score } from './score.ts'
import { averageLink } from './stories/average-link.ts'
import { seeded } from './train-summaries/random.ts'

/**
 * Prints how well Crier's stories agree with people's grouping of the same articles, in file order, and the mean and
 * minimum of B3 F1 over other orders. `plain` is textbook clustering of the whole set at once, at the threshold that is
 * best for this very set. Speed is in processor time, in a fresh process, and in the middle of the other orders, when
 * the compiler is warm.
 */
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
const ORDERS = [1, 2, 3, 4, 5]
const WIDTHS = [10, 8, 6, 6, 6, 9, 8, 8, 16, 14, 10, 14]
const DAY_MS = 24 * 60 * 60 * 1000

type Article = z.infer<typeof Article>

function streamOf(articles: readonly Article[]): Parameters<typeof groupStories>[0] {
  return articles.map(({ title, date, text }) => ({
    body: text,
    ...(title === undefined ? {} : { title }),
    ...(date === undefined ? {} : { day: Date.parse(date) / DAY_MS }),
  }))
}

function scored(name: string, articles: readonly Article[], stories: readonly number[]): z.infer<typeof Scores> {
  const predictions = articles.map(({ id }, at) => ({ id, story: String(stories[at]) }))
  return Scores.parse(score('stories/score-stories.mjs', `stories/${name}.jsonl`, predictions))
}

function shuffled(articles: readonly Article[], seed: number): readonly Article[] {
  const random = seeded(seed)
  return articles
    .map(article => ({ article, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ article }) => article)
}

/** Stories, and articles grouped per second of processor time. */
function grouped(stream: ReturnType<typeof streamOf>): { readonly stories: readonly number[]; readonly speed: number } {
  const started = process.cpuUsage()
  const stories = groupStories(stream)
  return { stories, speed: Math.round(stream.length / (process.cpuUsage(started).user / 1e6)) }
}

const percent = (share: number) => (100 * share).toFixed(1)

process.stdout.write(
  line(
    [
      'set',
      'articles',
      'must',
      'aim',
      'B3 F1',
      'precision',
      'recall',
      'ARI',
      'stories (gold)',
      'art./s, warm',
      'plain',
      'other orders',
    ],
    WIDTHS,
  ),
)
const read = SETS.map(set => ({
  ...set,
  articles: evalLines(`stories/${set.name}.jsonl`).map(value => Article.parse(value)),
}))
const measured = read.map(set => {
  const { stories, speed } = grouped(streamOf(set.articles))
  return { ...set, stories, speed }
})
for (const { name, must, aim, articles, stories, speed } of measured) {
  const found = scored(name, articles, stories)
  const others = ORDERS.map(seed => {
    const order = shuffled(articles, seed)
    const again = grouped(streamOf(order))
    return { b3f: scored(name, order, again.stories).b3f, speed: again.speed }
  })
  const warm = others.map(one => one.speed).sort((a, b) => a - b)[ORDERS.length >> 1]
  const plain = averageLink(streamOf(articles)).map(stories => scored(name, articles, stories).b3f)
  const mean = others.reduce((sum, one) => sum + one.b3f, 0) / others.length
  const cells = [
    name,
    articles.length,
    must,
    aim,
    percent(found.b3f),
    percent(found.b3p),
    percent(found.b3r),
    percent(found.ari),
    `${found.clusters} (${found.stories})`,
    `${speed}, ${warm}`,
    percent(Math.max(...plain)),
    `${percent(mean)}, ${percent(Math.min(...others.map(one => one.b3f)))}`,
  ]
  process.stdout.write(line(cells, WIDTHS))
}
