import { mkdtemp, rm } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { growth, paces } from './quotes/pace.ts'
import { type Scores, Scorers } from './quotes/scorers.ts'
import { labelledIn } from './quotes/sets.ts'
import { shippedStatements } from './quotes/shipped.ts'
import { type Row, tableOf } from './quotes/table.ts'

/**
 * Measures quotations and their speakers on the labelled articles, with their own scorers. Errors were read in one half
 * of a set only, by a hash of the id; `--list` shows those of invented cases and shipped articles.
 */
const { values: options } = parseArgs({
  options: { list: { type: 'boolean', default: false }, 'no-pace': { type: 'boolean', default: false } },
})

const say = (line: string): void => void process.stdout.write(`${line}\n`)
const percent = (share: number | null) => 100 * (share ?? 0)
type Three<T> = readonly [all: T, read: T, unread: T]

async function measure(scorers: Scorers): Promise<readonly Row[]> {
  const whole = (set: string) => scorers.quotes(labelledIn(set))
  const [polnear, seedstyle, seed, gum] = [
    await whole('polnear'),
    await whole('seedstyle'),
    await whole('seed'),
    await whole('gum-news'),
  ]
  const more = await inHalves(half => scorers.quotes(labelledIn('polnear-more', half)))
  const cases = await inHalves(half => scorers.cases(labelledIn('cases', half)))
  const pronouns = await scorers.pronouns(labelledIn('polnear'))
  const shipped = await inHalves(async half => shippedStatements(half).right)
  const ofMore = (read: (scores: Scores) => number | null): Row['measured'] => [
    percent(read(more[0])),
    percent(read(more[1])),
    percent(read(more[2])),
  ]
  const faults = [polnear, seedstyle, seed, gum, more[0]].reduce(
    (sum, { integrity }) => sum + integrity.textMismatch + integrity.speakerNotInText,
    0,
  )
  return [
    { what: 'polnear: F1', measured: [percent(polnear.iou.F1)], must: 88.5, aim: 90 },
    { what: 'polnear: F1 with the right speaker', measured: [percent(polnear.e2e.F1)], must: 85, aim: 87 },
    { what: 'polnear-more: F1', measured: ofMore(s => s.iou.F1), must: 87, aim: 88.5 },
    { what: 'polnear-more: F1 with the right speaker', measured: ofMore(s => s.e2e.F1), must: 82.5, aim: 85 },
    { what: 'polnear-more: indirect recall', measured: ofMore(s => s.byType.indirect.recall), must: 70, aim: 76 },
    { what: 'polnear-more: indirect precision', measured: ofMore(s => s.byType.indirect.precision), must: 87, aim: 90 },
    { what: 'polnear-more: direct recall', measured: ofMore(s => s.byType.direct.recall), must: 96, aim: 97 },
    { what: 'polnear-more: direct precision', measured: ofMore(s => s.byType.direct.precision), must: 97.5, aim: 98.5 },
    {
      what: 'polnear-more: credited to a wrong person',
      measured: ofMore(s => s.wrongPerson),
      must: 5,
      aim: 3,
      fewer: true,
    },
    { what: 'polnear: he and she, the right person', measured: [percent(pronouns.right)], must: 93, aim: 96 },
    { what: 'polnear: he and she, a wrong person', measured: [percent(pronouns.wrong)], must: 5, aim: 3, fewer: true },
    {
      what: 'invented cases, fully right',
      measured: [cases[0].percent, cases[1].percent, cases[2].percent],
      must: 85,
      aim: 95,
    },
    { what: "seedstyle: F1 with the speaker's full name", measured: [percent(seedstyle.full.F1)], must: 97, aim: 98 },
    { what: 'seed: statements found, right person', measured: [percent(seed.e2e.R)], must: 100, aim: 100 },
    { what: 'gum-news: F1', measured: [percent(gum.iou.F1)], must: 81, aim: 84 },
    { what: 'gum-news: F1 with the right speaker', measured: [percent(gum.e2e.F1)], must: 71, aim: 75 },
    {
      what: 'shipped articles: right speaker and role',
      measured: [percent(shipped[0]), percent(shipped[1]), percent(shipped[2])],
      must: 95,
      aim: 99,
    },
    { what: 'slices not verbatim, speakers not in the text', measured: [faults], must: 0, aim: 0, fewer: true },
  ]
}

async function inHalves<T>(read: (half?: 'read' | 'unread') => Promise<T>): Promise<Three<T>> {
  return [await read(), await read('read'), await read('unread')]
}

const folder = await mkdtemp(join(tmpdir(), 'crier-quotes-'))
try {
  const scorers = new Scorers(folder)
  for (const line of tableOf(await measure(scorers))) say(line)
  if (!options['no-pace']) {
    const { crier, wink } = paces(labelledIn('polnear').map(({ text }) => text))
    const { worst, shape } = growth()
    for (const line of tableOf([
      { what: 'speed, wink-nlp with cue verbs = 1', measured: [crier / wink], must: 1, aim: 1.5 },
      { what: `4 times the text, times the time (${shape})`, measured: [worst], must: 5, aim: 4, fewer: true },
    ]).slice(1))
      say(line)
    say(`articles/s, who said what: Crier ${crier.toFixed(0)}, wink-nlp with cue verbs ${wink.toFixed(0)}`)
  }
  say(`Node ${process.versions.node}, ${availableParallelism()} cores; shares in percent`)
  if (options.list) {
    say((await scorers.cases(labelledIn('cases', 'read'), '--list')).list)
    for (const fault of shippedStatements('read').faults) say(fault)
  }
} finally {
  await rm(folder, { recursive: true })
}
