import { randomUUID } from 'node:crypto'
import { constants, copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { HOUSE } from '#core/ids.ts'
import { lookUp } from '#desk/check/look-up.ts'
import { openMemory } from '#store/memory/memory.ts'
import { newsroomOf } from '#store/newsroom.ts'
import { openStore } from '#store/database/open.ts'
import { saveArticles } from '#store/articles/save-articles.ts'
import { readArticle } from '#ingest/read-article.ts'
import { alterations, KINDS, type Altered } from './check/alterations.ts'
import { statementsIn } from './check/statements.ts'
import { seeded } from './store/generated.ts'
import { machine } from './store/machine.ts'
import { keptStore } from './store/stored.ts'
import { percentile } from './store/timed.ts'

/**
 * Alters real statements in six ways and checks them against the articles: an altered one must never be verbatim, and
 * its fault must be named. `--among N --data FOLDER` puts the articles among N generated ones; `--seed N` makes other
 * alterations; `--list KIND` shows misnamed cases of that kind, from the half that may be read.
 */
const { values } = parseArgs({
  options: {
    statements: { type: 'string', default: '1000' },
    among: { type: 'string', default: '0' },
    data: { type: 'string', default: join(tmpdir(), 'crier-kept') },
    seed: { type: 'string', default: '18' },
    list: { type: 'string' },
  },
})
const number = z.coerce.number().int()
const {
  statements: wanted,
  among,
  seed,
} = z.object({ statements: number.min(10), among: number.min(0), seed: number }).parse(values)
const say = (line: string): void => void process.stdout.write(`${line}\n`)

const { articles, statements } = statementsIn(['polnear-more', 'polnear', 'gum-news', 'seedstyle'], wanted)
const folder = await mkdtemp(join(tmpdir(), 'crier-check-'))
try {
  const file = join(folder, 'crier.db')
  if (among > 0) await copyFile(await keptStore(values.data, among, say), file, constants.COPYFILE_FICLONE)
  const store = await openStore(`file:${file}`)
  const newsroom = newsroomOf(store, openMemory(store), new Map(), randomUUID)
  await saveArticles(
    store,
    { origin: HOUSE, at: new Date(), baseline: true },
    articles.map(({ draft }) => readArticle(draft)),
  )

  const times: number[] = []
  const outcomes: (Altered & { readonly got: readonly string[]; readonly isRight: boolean })[] = []
  for (const altered of alterations(statements, articles, seeded(seed))) {
    const started = performance.now()
    const { checked } = await lookUp(newsroom, HOUSE, altered.words, altered.by)
    times.push(performance.now() - started)
    const got = checked.found ? checked.faults : ['not here']
    outcomes.push({ ...altered, got, isRight: isRight(altered, got) })
  }
  await store.close()

  say(`${statements.length} statements of ${articles.length} articles among ${among} generated ones, ${machine()}`)
  for (const half of ['read', 'unread'] as const) {
    const own = outcomes.filter(outcome => outcome.half === half)
    const changed = own.filter(({ kind }) => kind !== 'unchanged')
    const verbatim = changed.filter(({ got }) => got.length === 0)
    say(`the half that was ${half}: ${verbatim.length} of ${changed.length} changed ones called verbatim (must be 0)`)
    for (const kind of ['all changes', ...KINDS]) {
      const some = kind === 'all changes' ? changed : own.filter(outcome => outcome.kind === kind)
      const right = some.filter(outcome => outcome.isRight).length
      say(`  ${kind}: ${((100 * right) / some.length).toFixed(1)} % named rightly (${right} of ${some.length})`)
    }
  }
  times.sort((a, b) => a - b)
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map(share => percentile(times, share).toFixed(1))
  say(`a check: p50 ${p50} ms, p95 ${p95} ms (must be 50), p99 ${p99} ms`)
  for (const { half, kind, words, by, got, isRight, about } of outcomes) {
    if (half !== 'read' || isRight || (values.list !== kind && values.list !== 'all')) continue
    say(`${kind}: ${about}\n  ${words}${by === undefined ? '' : ` by:${by}`}\n  ${got.join(', ') || 'verbatim'}`)
  }
} finally {
  await rm(folder, { recursive: true })
}

/** The fault is named, and no other fault of the wording. Reported statements may be called so as well. */
function isRight({ kind }: Altered, got: readonly string[]): boolean {
  const wording = got.filter(fault => !['reported', 'narrated', 'unclear who'].includes(fault))
  return kind === 'unchanged' ? wording.length === 0 : wording.join() === kind
}
