import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { PATIENCE } from '#schedule/patience.ts'
import { findPostgres } from '#tests/support/postgres.ts'
import { bundleWorker } from './kill/bundle.ts'
import { killRun } from './kill/run.ts'

/**
 * `--every` is the mean time between two kills in milliseconds, `--minutes` over how many minutes the slots are spread,
 * `--quick` waits less before a part is looked for.
 */
const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '1000' },
    slots: { type: 'string', default: '10000' },
    terms: { type: 'string', default: '0' },
    every: { type: 'string', default: '800' },
    minutes: { type: 'string', default: '15' },
    store: { type: 'string', default: 'sqlite' },
    history: { type: 'string', default: 'readable' },
    quick: { type: 'boolean', default: false },
  },
})
const asked = z
  .object({
    kills: z.coerce.number().int().min(0),
    slots: z.coerce.number().int().min(1),
    terms: z.coerce.number().int().min(0),
    every: z.coerce.number().min(1),
    minutes: z.coerce.number().int().min(1),
    store: z.enum(['sqlite', 'postgres']),
    history: z.enum(['readable', 'refused']),
    quick: z.boolean(),
  })
  .parse(values)

const say = (line: string): void => void process.stdout.write(`${line}\n`)
const patience = asked.quick ? { leaseMs: 4000, settleMs: 4000 } : PATIENCE
const folder = await mkdtemp(join(tmpdir(), 'crier-kill-'))
const postgres = asked.store === 'postgres' ? await findPostgres() : undefined
const bundle = await bundleWorker()
try {
  if (asked.store === 'postgres' && !postgres) throw new Error('expected a Postgres server: see the line above')
  const figures = await killRun({
    ...asked,
    worker: bundle.worker,
    databaseUrl: postgres ? await postgres.database() : `file:${join(folder, 'crier.db')}`,
    everyMs: asked.every,
    leaseMs: patience.leaseMs,
    settleMs: patience.settleMs,
    readable: asked.history === 'readable',
    say,
  })
  const { double, lost, unknown, integrity, messages, seconds, ends, unsettled, fallen } = figures
  const slowest = Math.max(...ends.map(({ ms }) => ms))
  const unclean = ends.filter(({ code, ms }) => code !== 0 || ms > 10_000).length
  say(
    `store ${asked.store}, history ${asked.history}: ${asked.slots} slots, ${messages} messages, ${asked.kills} SIGKILLs, ${Math.round(seconds)} s`,
  )
  say(`double ${double}, lost ${lost}, unknown ${unknown}, unsettled ${unsettled}, integrity ${integrity}`)
  say(
    `${ends.length} SIGTERMs: ${unclean} not exit 0 within 10 s, slowest ${Math.round(slowest)} ms; ${fallen} replicas fell by themselves`,
  )
  if (double + lost + unsettled + unclean + fallen > 0 || integrity !== 'ok') process.exitCode = 1
} finally {
  await postgres?.stop()
  await bundle.remove()
  await rm(folder, { recursive: true })
}
