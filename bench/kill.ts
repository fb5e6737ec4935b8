import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { PATIENCE } from '#schedule/patience.ts'
import { findPostgres } from '#tests/support/postgres.ts'
import { bundleWorker } from './kill/bundle.ts'
import { postgresDatabase, sqliteFile } from './kill/database.ts'
import { scenarios } from './kill/scenario.ts'
import { type Figures, play } from './kill/stage.ts'

/**
 * One row per scenario and store. `--only` selects scenarios whose name contains it, `--store` one store. `--kills`,
 * `--slots`, `--terms`, `--every` (mean milliseconds between two kills) and `--minutes` (over which the slots are
 * spread) apply to random kills; `--patient` uses the shipped waits before a look-up.
 */
const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    store: { type: 'string' },
    kills: { type: 'string', default: '30' },
    slots: { type: 'string', default: '600' },
    terms: { type: 'string', default: '4' },
    every: { type: 'string', default: '800' },
    minutes: { type: 'string', default: '1' },
    patient: { type: 'boolean', default: false },
  },
})
const asked = z
  .object({
    only: z.string(),
    store: z.enum(['sqlite', 'postgres']).optional(),
    kills: z.coerce.number().int().min(0),
    slots: z.coerce.number().int().min(1),
    terms: z.coerce.number().int().min(0),
    every: z.coerce.number().min(1),
    minutes: z.coerce.number().int().min(1),
    patient: z.boolean(),
  })
  .parse(values)

const say = (line: string): void => void process.stderr.write(`${line}\n`)
const { leaseMs, settleMs } = asked.patient ? PATIENCE : { leaseMs: 4000, settleMs: 4000 }
const scale = { ...asked, everyMs: asked.every }
const stores = asked.store ? [asked.store] : (['sqlite', 'postgres'] as const)
const folder = await mkdtemp(join(tmpdir(), 'crier-kill-'))
const postgres = stores.includes('postgres') ? await findPostgres() : undefined
const bundle = await bundleWorker()
try {
  const columns = [
    'scenario',
    'store',
    'messages',
    'double',
    'lost',
    'unknown',
    'unsettled',
    'fallen',
    'integrity',
    's',
  ]
  process.stdout.write(`| ${columns.join(' | ')} |\n|${'---|'.repeat(columns.length)}\n`)
  const setup = { worker: bundle.worker, scale, leaseMs, settleMs, say }
  for (const scenario of (await scenarios()).filter(each => each.name.includes(asked.only))) {
    const { name, mayBeUnknown = false } = scenario
    for (const store of stores) {
      if (store === 'postgres' && !postgres) throw new Error('expected a Postgres server: see the line above')
      const database = postgres && store === 'postgres' ? postgresDatabase(await postgres.database()) : fileOf(name)
      const figures = await play({ ...setup, database }, stage => scenario.run(stage))
      process.stdout.write(`${row(name, store, figures)}\n`)
      if (!isWell(figures, mayBeUnknown)) process.exitCode = 1
    }
  }
} finally {
  await postgres?.stop()
  await bundle.remove()
  await rm(folder, { recursive: true })
}

function fileOf(name: string) {
  return sqliteFile(folder, name.replaceAll(/[^a-z0-9]+/g, '-'))
}

function row(name: string, store: string, figures: Figures): string {
  const { messages, double, lost, unknown, unsettled, fallen, integrity, seconds, ends } = figures
  const late = ends.filter(isUnclean).length
  if (late > 0) say(`${name}: ${late} of ${ends.length} SIGTERMs did not end with 0 within 10 s`)
  const cells = [name, store, messages, double, lost, unknown, unsettled, fallen, integrity, Math.round(seconds)]
  return `| ${cells.join(' | ')} |`
}

function isWell(figures: Figures, mayBeUnknown: boolean): boolean {
  const { double, lost, unknown, unsettled, fallen, integrity, ends } = figures
  const bad = double + lost + unsettled + fallen + ends.filter(isUnclean).length + (mayBeUnknown ? 0 : unknown)
  return bad === 0 && integrity === 'ok'
}

function isUnclean({ code, ms }: Figures['ends'][number]): boolean {
  return code !== 0 || ms > 10_000
}
