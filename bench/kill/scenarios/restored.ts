import { setTimeout as sleep } from 'node:timers/promises'
import type { Scenario } from '../scenario.ts'
import type { Stage } from '../stage.ts'

const BULLETINS = 60
const HOUR_MS = 60 * 60 * 1000

/** Posts everything, then continues from an older database, immediately or hours later. */
async function restoring(
  stage: Stage,
  keep: (begin: () => Promise<void>) => Promise<void>,
  laterMs = 0,
): Promise<void> {
  await stage.subscribe(BULLETINS)
  await keep(async () => {
    const before = await stage.replicas([{}, {}])
    await stage.settled()
    await before.stopAll()
  })
  await stage.restore()
  await stage.replicas([{ laterMs }, { laterMs }])
  await stage.settled()
}

/** Backs the database up when part of the messages is out, in the state a total crash leaves. */
async function keepHalfWay(stage: Stage): Promise<void> {
  const pool = await stage.replicas([{}, {}])
  while (stage.posted() < BULLETINS / 2) await sleep(5)
  await pool.killAll()
  await stage.backup()
}

export default [
  {
    name: 'restored: backup from before a digest',
    run: stage =>
      restoring(stage, async post => {
        await stage.backup()
        await post()
      }),
  },
  {
    name: 'restored 3 h later: backup from before a digest',
    run: stage =>
      restoring(
        stage,
        async post => {
          await stage.backup()
          await post()
        },
        3 * HOUR_MS,
      ),
  },
  {
    name: 'restored: backup from within a digest',
    run: stage =>
      restoring(stage, async post => {
        await keepHalfWay(stage)
        await post()
      }),
  },
  {
    name: 'restored: backup from after a digest',
    run: stage =>
      restoring(stage, async post => {
        await post()
        await stage.backup()
      }),
  },
] satisfies readonly Scenario[]
