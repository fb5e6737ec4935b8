import { writeFile } from 'node:fs/promises'
import { sentencesOf } from '#text/sentences.ts'
import { type Document, documentOf } from '#text/summary/document.ts'
import { encodeForest } from '#text/summary/forest-code.ts'
import { sentenceFeatures } from '#text/summary/sentence-features.ts'
import { setFeatures } from '#text/summary/set-features.ts'
import { candidateSets } from '#text/summary/sets.ts'
import { predict } from '#text/summary/trees.ts'
import { type Article, trainingArticles } from './train-summaries/articles.ts'
import { averageOf } from './train-summaries/average.ts'
import { boost, type Growth, type Table } from './train-summaries/boost.ts'
import { labelsOf } from './train-summaries/labels.ts'
import { seeded } from './train-summaries/random.ts'
import { type Worth, worthOf } from './train-summaries/worth.ts'

/**
 * Trains the ranker of English sentences on ../shared/eval/summaries/cnndm-train-*.jsonl and writes it to
 * src/text/data/sentence-ranker.json: first trees that tell how much a sentence belongs to a good summary, then trees
 * that tell which three of the best sentences are good together. The first are the mean of forests that each leave out
 * a part of the articles, so that the second can be trained on what the first say of articles they have not seen. The same data give the same model.
 */
const SEED = 20_231_116
const FOLDS = 4
/** How many sets of an article are learned from: those whose sentences score best, and some of the rest. */
const BEST_SETS = 30
const OTHER_SETS = 20
const SENTENCES: Growth = {
  trees: 300,
  leaves: 40,
  rate: 0.05,
  leafRows: 80,
  rows: 0.6,
  features: 0.35,
}
const SETS: Growth = {
  trees: 300,
  leaves: 32,
  rate: 0.05,
  leafRows: 100,
  rows: 0.6,
  features: 0.5,
}
const MODEL = new URL('../src/text/data/sentence-ranker.json', import.meta.url)

interface Example {
  readonly rows: readonly Float32Array[]
  readonly labels: readonly number[]
}

const started = performance.now()
const random = seeded(SEED)
const articles = trainingArticles()
const examples = articles.map(article => {
  const { document, worth } = read(article)
  return { rows: sentenceFeatures(document), labels: labelsOf(document, worth) }
})
tell(`${examples.length} articles read`)

const unseen: (readonly number[])[] = []
const folds = Array.from({ length: FOLDS }, (_, fold) => {
  const forest = boost(tableOf(examples.filter((_, at) => at % FOLDS !== fold)), SENTENCES, random)
  for (const [at, { rows }] of examples.entries()) {
    if (at % FOLDS === fold) unseen[at] = [...predict(forest, rows)]
  }
  tell(`fold ${fold + 1} of ${FOLDS}`)
  return forest
})

const sets = boost(tableOf(articles.map((article, at) => setExample(article, unseen[at] ?? []))), SETS, random)
tell('sets')
await writeFile(MODEL, `${JSON.stringify({ sentences: encodeForest(averageOf(folds)), sets: encodeForest(sets) })}\n`)

function read({ text, summary }: Article): { readonly document: Document; readonly worth: Worth } {
  const document = documentOf(sentencesOf(text))
  return {
    document,
    worth: worthOf(
      document.sentences.map(sentence => sentence.text),
      summary,
    ),
  }
}

/** The sets that look best and some of the others, with what each is worth beyond the mean of all. */
function setExample(article: Article, scores: readonly number[]): Example {
  const { document, worth } = read(article)
  const featuresOf = setFeatures(document, scores)
  const all = candidateSets(document, scores)
    .map(set => ({
      set,
      worth: worth(set),
      score: set.reduce((sum, index) => sum + (scores[index] ?? 0), 0),
    }))
    .sort((a, b) => b.score - a.score)
  const mean = all.reduce((sum, { worth }) => sum + worth, 0) / (all.length || 1)
  const some = all.filter((_, rank) => rank < BEST_SETS || random() < OTHER_SETS / (all.length - BEST_SETS))
  return {
    rows: some.map(({ set }) => featuresOf(set)),
    labels: some.map(({ worth }) => worth - mean),
  }
}

function tableOf(examples: readonly Example[]): Table {
  const rows = examples.flatMap(example => example.rows)
  const width = rows[0]?.length ?? 0
  const values = new Float32Array(rows.length * width)
  for (const [at, row] of rows.entries()) values.set(row, at * width)
  return {
    width,
    values,
    targets: Float32Array.from(examples.flatMap(example => example.labels)),
  }
}

function tell(what: string): void {
  process.stdout.write(`${((performance.now() - started) / 1000).toFixed(0)} s  ${what}\n`)
}
