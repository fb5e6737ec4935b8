import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { bundleWorker } from '../../bench/kill/bundle.ts'
import { killRun } from '../../bench/kill/run.ts'
import { findPostgres } from '#tests/support/postgres.ts'

const folder = mkdtempSync(join(tmpdir(), 'crier-kill-'))
const server = await findPostgres()
const bundle = await bundleWorker()
afterAll(async () => {
  await server?.stop()
  await bundle.remove()
  rmSync(folder, { recursive: true })
})

/** The whole of it is `npm run bench:kill`. */
const SHORT = {
  worker: bundle.worker,
  slots: 60,
  kills: 4,
  terms: 2,
  minutes: 1,
  everyMs: 800,
  leaseMs: 4000,
  settleMs: 4000,
  readable: true,
  say: () => undefined,
}
const PATIENT_MS = 240_000

const whole = { double: 0, lost: 0, unknown: 0, unsettled: 0, fallen: 0, integrity: 'ok' }

describe('two replicas that are killed at random while Slack and Discord drop answers', () => {
  it(
    'post every slot once from SQLite, and stop in time when they are told to',
    async () => {
      const figures = await killRun({ ...SHORT, databaseUrl: `file:${join(folder, 'crier.db')}` })
      expect(figures).toMatchObject(whole)
      expect(figures.ends.every(({ code, ms }) => code === 0 && ms < 10_000)).toBe(true)
    },
    PATIENT_MS,
  )

  it.runIf(server !== undefined)(
    'post every slot once from Postgres',
    async () => {
      const databaseUrl = (await server?.database()) ?? ''
      expect(await killRun({ ...SHORT, databaseUrl })).toMatchObject(whole)
    },
    PATIENT_MS,
  )

  it(
    'never post twice where history cannot be read: what is not known is listed',
    async () => {
      const databaseUrl = `file:${join(folder, 'unreadable.db')}`
      const figures = await killRun({ ...SHORT, databaseUrl, terms: 0, readable: false })
      expect(figures).toMatchObject({ ...whole, unknown: expect.any(Number) as number })
      expect(figures.unknown).toBeGreaterThan(0)
    },
    PATIENT_MS,
  )
})
