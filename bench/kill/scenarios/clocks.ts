import type { Scenario } from '../scenario.ts'

const BULLETINS = 100

/** Two replicas on machines whose clocks are so far apart, with a platform that loses answers. */
function apart(aheadMs: number): Scenario {
  return {
    name: `clocks ${aheadMs / 1000} s apart`,
    async run(stage) {
      stage.unreliable()
      await stage.subscribe(BULLETINS, 2)
      await stage.replicas([{}, { aheadMs }])
      await stage.settled()
    },
  }
}

export default [apart(500), apart(5_000), apart(65_000)] satisfies readonly Scenario[]
