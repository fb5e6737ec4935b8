import { setTimeout as sleep } from 'node:timers/promises'
import type { Scenario } from '../scenario.ts'
import type { Stage } from '../stage.ts'

/** Two replicas post while being killed at random and then told to stop, and platforms lose answers. */
async function killing(stage: Stage): Promise<void> {
  const { slots, minutes, kills, terms, everyMs } = stage.scale
  await stage.subscribe(slots, minutes)
  const pool = await stage.replicas([{}, {}])
  for (let killed = 1; killed <= kills; killed++) {
    await sleep(everyMs * 2 * Math.random())
    await pool.kill()
    if (killed % 50 === 0) stage.say(`${killed} kills, ${stage.posted()} messages`)
  }
  for (let stopped = 0; stopped < terms; stopped++) {
    await sleep(everyMs * 2 * Math.random())
    await pool.stopOne()
  }
  await stage.settled()
}

export default [
  {
    name: 'killed at random',
    run(stage) {
      stage.unreliable()
      return killing(stage)
    },
  },
  {
    name: 'killed at random, history refused',
    mayBeUnknown: true,
    run(stage) {
      stage.refuseHistory()
      return killing(stage)
    },
  },
] satisfies readonly Scenario[]
