import type { Scenario } from '../scenario.ts'

const BULLETINS = 60
const FAULTS = { dropAfter: 0.2, failAfter: 0.2 }

export default [
  {
    name: 'history that never answers',
    mayBeUnknown: true,
    async run(stage) {
      stage.slack.faults({ ...FAULTS, reading: { broken: 'drop' } })
      await stage.subscribe(BULLETINS)
      const pool = await stage.replicas([
        { lookMs: 20_000, lookFirstMs: 10_000, lookAgainMs: 1_000 },
        { lookMs: 20_000, lookFirstMs: 10_000, lookAgainMs: 1_000 },
      ])
      await pool.kill()
      await stage.settled()
    },
  },
  {
    name: 'history of 15 messages at a time, one call in 2 s',
    async run(stage) {
      for (const { platform, channel } of stage.places) {
        if (platform === 'slack') for (let said = 0; said < 20; said++) stage.slack.say(`talk ${said}`, channel)
      }
      stage.slack.faults({ ...FAULTS, reading: { page: 15, everyMs: 2_000 } })
      await stage.subscribe(BULLETINS)
      const pool = await stage.replicas([{}, {}])
      await pool.kill()
      await stage.settled()
    },
  },
] satisfies readonly Scenario[]
