import { writeFile } from 'node:fs/promises'
import { sentencesOf } from '#text/sentences.ts'
import { readingOf } from '#text/summary/reading/reading.ts'
import { type EnglishReading, documentOf } from '#text/summary/ranker/english-reading.ts'
import { encodeForest } from '#text/summary/forest/forest-code.ts'
import { encodeHabits } from '#text/summary/ranker/habits.ts'
import { byNumber, featuresOf, pairTable, sentenceTable, stemTable } from '#text/summary/ranker/article-features.ts'
import { setFeatures } from '#text/summary/ranker/set-features.ts'
import { candidateSets, likeliest } from '#text/summary/ranker/sets.ts'
import { Telling } from '#text/summary/ranker/telling.ts'
import { trainingArticles } from './train-summaries/articles.ts'
import { averageOf } from './train-summaries/average.ts'
import { boost } from './train-summaries/boost.ts'
import { acrossFolds, type Example, FOLDS, lessonOf } from './train-summaries/folds.ts'
import { GUESS, PAIRS, SENTENCES, SETS, SHARE, STEMS } from './train-summaries/growths.ts'
import { labelsOf } from './train-summaries/labels.ts'
import { learnHabits } from './train-summaries/learn-habits.ts'
import { seeded } from './train-summaries/random.ts'
import { gramsOf, type Worth, worthOf } from './train-summaries/worth.ts'

/**
 * Trains the ranker of English sentences on ../shared/eval/summaries/cnndm-train-*.jsonl and writes it to
 * src/text/data/sentence-ranker.json: trees that predict how much a sentence belongs to a good summary, which stems and
 * pairs of stems are likely to be told, and which three of the best sentences are good together given that. Each stage
 * learns from its predecessors' predictions for articles they have not seen. Deterministic: the same data give the same
 * model.
 */
const SEED = 20_231_116
const MODEL = new URL('../src/text/data/sentence-ranker.json', import.meta.url)

interface Read {
  readonly document: EnglishReading
  readonly worth: Worth
  readonly labels: readonly number[]
  readonly stems: ReadonlySet<string>
  readonly pairs: ReadonlySet<string>
}

const started = performance.now()
const random = seeded(SEED)
const articles = trainingArticles().map(({ text, summary }): Read => {
  const document = documentOf(readingOf(sentencesOf(text)))
  const worth = worthOf(
    document.sentences.map(sentence => sentence.text),
    summary,
  )
  return {
    document,
    worth,
    labels: labelsOf(document, worth),
    stems: new Set(summary.flatMap(line => gramsOf(line, 1))),
    pairs: new Set(summary.flatMap(line => gramsOf(line, 2))),
  }
})
tell(`${articles.length} articles read`)

const sentences = acrossFolds(
  articles.map(({ document, labels }): Example => ({
    table: sentenceTable(document),
    targets: Float32Array.from(labels),
  })),
  SENTENCES,
  random,
)
const looks = articles.map(({ document }, at) => featuresOf(document, sentences.unseen[at] ?? []))
tell('sentences')

const stemTargets = looks.map(({ numbered, stems }, at) =>
  Float32Array.from(stems, number => (articles[at]?.stems.has(numbered.stems[number] ?? '') ? 1 : 0)),
)
const stemExamples = (habits: ReturnType<typeof learnHabits> | undefined) =>
  looks.map((look, at): Example => ({
    table: stemTable(look, habits?.without[at % FOLDS]).table,
    targets: stemTargets[at] ?? new Float32Array(),
  }))
const expected = acrossFolds(stemExamples(undefined), GUESS, random, SHARE).unseen
const habits = learnHabits(
  looks.map(({ numbered, stems }, at) =>
    stems.map((number, row) => ({
      stem: numbered.stems[number] ?? '',
      surprise: (stemTargets[at]?.[row] ?? 0) - (expected[at]?.[row] ?? 0),
    })),
  ),
)
tell('habits')

const stemLesson = stemExamples(habits)
const stemsTold = acrossFolds(stemLesson, STEMS, random, SHARE).unseen.map((said, at) => {
  const { stems = [], numbered } = looks[at] ?? {}
  return byNumber(stems, said, numbered?.stems.length ?? 0)
})
const stemForest = boost(lessonOf(stemLesson, random, SHARE), STEMS, random)
tell('stems')

const pairLesson = looks.map((look, at): Example => {
  const { numbered, pairs } = look
  const { use } = stemTable(look, habits.without[at % FOLDS])
  const told = (pair: number) => (numbered.pairs[pair] ?? []).map(number => numbered.stems[number]).join(' ')
  return {
    table: pairTable(look, use, stemsTold[at] ?? new Float64Array()),
    targets: Float32Array.from(pairs, pair => (articles[at]?.pairs.has(told(pair)) ? 1 : 0)),
  }
})
const pairsTold = acrossFolds(pairLesson, PAIRS, random, SHARE).unseen.map((said, at) => {
  const { pairs = [], numbered } = looks[at] ?? {}
  return byNumber(pairs, said, numbered?.pairs.length ?? 0)
})
const pairForest = boost(lessonOf(pairLesson, random, SHARE), PAIRS, random)
tell('pairs')

const setExamples = articles.flatMap(({ document, worth }, at): Example[] => {
  const [look, stems, pairs] = [looks[at], stemsTold[at], pairsTold[at]]
  if (!look || !stems || !pairs) return []
  const { scores, numbered } = look
  const sets = likeliest(candidateSets(document, scores), scores)
  const worths = sets.map(set => 2 * worth(set).words + worth(set).pairs)
  const mean = worths.reduce((sum, value) => sum + value, 0) / (worths.length || 1)
  return [
    {
      table: setFeatures({ document, telling: new Telling(numbered, stems, pairs), scores }, sets),
      targets: Float32Array.from(worths, value => value - mean),
    },
  ]
})
const sets = boost(lessonOf(setExamples, random), SETS, random)
tell('sets')

const model = {
  sentences: encodeForest(averageOf(sentences.forests)),
  habits: encodeHabits(habits.all),
  stems: encodeForest(stemForest),
  pairs: encodeForest(pairForest),
  sets: encodeForest(sets),
}
await writeFile(MODEL, `${JSON.stringify(model)}\n`)

function tell(what: string): void {
  process.stdout.write(`${((performance.now() - started) / 1000).toFixed(0)} s  ${what}\n`)
}
