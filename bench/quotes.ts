import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Quote } from '#core/news/analysis.ts'
import { analyse } from '#text/analyse.ts'
import { summarise } from '#text/summary.ts'
import { type LabelledArticle, articlesIn, scorePronouns, scoreQuotes } from './quotes/scorers.ts'
import { type Row, tableOf } from './quotes/table.ts'

/** Measures quotations and their speakers on the labelled articles, with the scorers that come with them. */
const folder = resolve(process.env['CRIER_EVAL'] ?? join(import.meta.dirname, '../../shared/eval'), 'quotes')
const SETS = ['polnear', 'seedstyle', 'seed', 'gum-news'] as const
/** Read this often before the clock runs, so that the compiler is warm. */
const WARM_UP = 3

const say = (line: string): void => void process.stdout.write(`${line}\n`)
const file = (name: string) => join(folder, name)
const percent = (share: number | null) => 100 * (share ?? 0)

function predicted({ id, text }: LabelledArticle): string {
  return JSON.stringify({ id, quotes: analyse({ body: text }).quotes.map(asPrediction) })
}

function asPrediction({ type, text, start, end, cue, speaker }: Quote) {
  return { type, text, start, end, cue, ...(speaker ? { speaker: speaker.mention, speakerEntity: speaker.name } : {}) }
}

async function measure(into: string): Promise<readonly Row[]> {
  const scored = await Promise.all(
    SETS.map(async set => {
      const gold = file(`${set}.jsonl`)
      const predictions = join(into, `${set}.jsonl`)
      await writeFile(predictions, `${(await articlesIn(gold)).map(predicted).join('\n')}\n`)
      return scoreQuotes(file('score-quotes.mjs'), gold, predictions)
    }),
  )
  const [polnear, seedstyle, seed, gum] = scored
  if (!polnear || !seedstyle || !seed || !gum) throw new Error(`expected a score for each of ${SETS.join(', ')}`)
  const pronouns = await scorePronouns(file('score-pronouns.mjs'), {
    gold: file('polnear.jsonl'),
    pronouns: file('pronoun-speakers.jsonl'),
    predicted: join(into, 'polnear.jsonl'),
  })
  const faults = scored.reduce((sum, { integrity }) => sum + integrity.textMismatch + integrity.speakerNotInText, 0)
  const { direct, indirect } = polnear.byType
  return [
    { what: 'polnear: F1', measured: percent(polnear.iou.F1), must: 84, aim: 88 },
    { what: 'polnear: F1 with the right speaker (e2e)', measured: percent(polnear.e2e.F1), must: 80, aim: 84 },
    { what: 'polnear: indirect recall', measured: percent(indirect.recall), must: 70, aim: 78 },
    { what: 'polnear: indirect precision', measured: percent(indirect.precision), must: 85, aim: 88 },
    { what: 'polnear: direct precision', measured: percent(direct.precision), must: 97, aim: 98 },
    { what: 'polnear: direct recall', measured: percent(direct.recall), must: 92, aim: 97 },
    { what: 'polnear: token precision', measured: percent(polnear.tokens.P), must: 92, aim: 95 },
    { what: 'seedstyle: F1', measured: percent(seedstyle.iou.F1), must: 85, aim: 93 },
    { what: "seedstyle: F1 with the speaker's full name", measured: percent(seedstyle.full.F1), must: 75, aim: 88 },
    { what: 'seed: statements found, right person', measured: percent(seed.e2e.R), must: 100, aim: 100 },
    { what: 'gum-news: F1', measured: percent(gum.iou.F1), must: 78, aim: 84 },
    { what: 'gum-news: F1 with the right speaker (e2e)', measured: percent(gum.e2e.F1), must: 64, aim: 72 },
    { what: 'polnear: he/she, right person', measured: percent(pronouns.right), must: 80, aim: 88 },
    { what: 'polnear: he/she, a wrong person', measured: percent(pronouns.wrong), must: 10, aim: 5, fewer: true },
    {
      what: 'seedstyle: pronoun speakers, right person',
      measured: percent(seedstyle.iou.speaker.byClass.pronoun.acc),
      must: 75,
      aim: 90,
    },
    { what: 'slices not verbatim, speakers not in the text', measured: faults, must: 0, aim: 0, fewer: true },
    { what: 'articles/s, one core, quotes and summary', measured: await speed(), must: 100, aim: 250 },
  ]
}

/** Articles read a second of processor time, quotes and summary, on the longest set. */
async function speed(): Promise<number> {
  const texts = (await articlesIn(file('polnear.jsonl'))).map(({ text }) => text)
  const readAll = () => {
    for (const body of texts) summarise(body, analyse({ body }), 3)
  }
  for (let i = 0; i < WARM_UP; i++) readAll()
  const before = process.cpuUsage()
  readAll()
  const { user, system } = process.cpuUsage(before)
  return texts.length / ((user + system) / 1e6)
}

if (existsSync(file('score-quotes.mjs'))) {
  const into = await mkdtemp(join(tmpdir(), 'crier-quotes-'))
  try {
    for (const line of tableOf(await measure(into))) say(line)
    say(`Node ${process.versions.node}, ${availableParallelism()} cores; shares in percent`)
  } finally {
    await rm(into, { recursive: true })
  }
} else {
  say(`Expected the labelled articles and their scorers in ${folder}; set CRIER_EVAL to the folder that has quotes/.`)
  process.exitCode = 1
}
