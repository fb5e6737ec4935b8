import type { Scenario } from '../scenario.ts'

const BULLETINS = 100
/** Milliseconds: longer than the other replica takes to look, shorter than a lease. */
const SLOW_MS = 2_500

/** Two replicas whose machines' clocks differ this much, with platforms that lose answers, one of them slow to post. */
function apart(aheadMs: number): Scenario {
  return {
    name: `clocks ${aheadMs / 1000} s apart`,
    async run(stage) {
      stage.unreliable()
      stage.slack.faults({ dropAfter: 0.05, failAfter: 0.05, delayMs: SLOW_MS })
      await stage.subscribe(BULLETINS, 2)
      await stage.replicas([{}, { aheadMs }])
      await stage.settled()
    },
  }
}

export default [apart(500), apart(5_000), apart(65_000)] satisfies readonly Scenario[]
