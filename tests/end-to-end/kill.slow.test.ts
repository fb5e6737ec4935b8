import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { bundleWorker } from '../../bench/kill/bundle.ts'
import { type Database, postgresDatabase, sqliteFile } from '../../bench/kill/database.ts'
import { scenarios } from '../../bench/kill/scenario.ts'
import { play } from '../../bench/kill/stage.ts'
import { findPostgres } from '#tests/support/postgres.ts'

const folder = mkdtempSync(join(tmpdir(), 'crier-kill-'))
const server = await findPostgres()
const bundle = await bundleWorker()
const all = await scenarios()
afterAll(async () => {
  await server?.stop()
  await bundle.remove()
  rmSync(folder, { recursive: true })
})

/** `npm run bench:kill` does all of it. */
const SCALE = { slots: 60, kills: 4, terms: 2, minutes: 1, everyMs: 800 }
const PATIENT_MS = 240_000

const whole = { double: 0, lost: 0, unknown: 0, unsettled: 0, fallen: 0, integrity: 'ok' }

function played(name: string, database: Database) {
  const scenario = all.find(each => each.name === name)
  if (!scenario) throw new Error(`expected a scenario "${name}", not only ${all.map(each => each.name).join(', ')}`)
  const setup = { worker: bundle.worker, database, scale: SCALE, leaseMs: 4000, settleMs: 4000, say: () => undefined }
  return play(setup, stage => scenario.run(stage))
}

describe('two replicas that are killed at random while Slack and Discord drop answers', () => {
  it(
    'post every slot once from SQLite, and stop in time when asked to',
    async () => {
      const figures = await played('killed at random', sqliteFile(folder, 'killed'))
      expect(figures).toMatchObject(whole)
      expect(figures.ends.every(({ code, ms }) => code === 0 && ms < 10_000)).toBe(true)
    },
    PATIENT_MS,
  )

  it.runIf(server !== undefined)(
    'post every slot once from Postgres',
    async () => {
      const database = postgresDatabase((await server?.database()) ?? '')
      expect(await played('killed at random', database)).toMatchObject(whole)
    },
    PATIENT_MS,
  )

  it(
    'never post twice where history is unreadable: what is unknown is listed',
    async () => {
      const figures = await played('killed at random, history refused', sqliteFile(folder, 'unreadable'))
      expect(figures).toMatchObject({ ...whole, unknown: expect.any(Number) as number })
      expect(figures.unknown).toBeGreaterThan(0)
      expect(figures.messages).toBeGreaterThan(figures.unknown)
    },
    PATIENT_MS,
  )
})
