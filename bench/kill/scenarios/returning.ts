import { setTimeout as sleep } from 'node:timers/promises'
import type { Scenario } from '../scenario.ts'
import type { Stage } from '../stage.ts'

const BULLETINS = 60
const MINUTE_MS = 60_000

/** Resolves when the first minute's digests are posted, just before the second minute. */
async function betweenTwoMinutes(stage: Stage): Promise<void> {
  await stage.subscribe(BULLETINS, 2)
  await stage.replicas([{}, {}])
  while (stage.posted() < BULLETINS / 2) await sleep(50)
  await sleep(MINUTE_MS - (Date.now() % MINUTE_MS) - 5_000)
}

/** Resolves some seconds into the next minute. */
async function overTheMinute(): Promise<void> {
  await sleep(MINUTE_MS - (Date.now() % MINUTE_MS) + 8_000)
}

function postedStays(stage: Stage, before: number): void {
  const now = stage.posted()
  if (now !== before) throw new Error(`expected nothing to be posted meanwhile, and saw ${now - before} messages`)
}

export default [
  {
    name: 'a tenant that leaves, misses a digest and returns',
    async run(stage) {
      const { slack, discord } = stage
      await betweenTwoMinutes(stage)
      const before = stage.posted()
      discord.remove()
      slack.revoked.set(slack.tokens.bot, 'account_inactive')
      await slack.happen({ type: 'app_uninstalled' })
      await overTheMinute()
      postedStays(stage, before)
      discord.invite()
      slack.revoked.clear()
      await slack.command('/latest')
      // Slack reports the old removal once more.
      await slack.happen({ type: 'app_uninstalled' })
      await stage.settled()
    },
  },
  {
    name: 'tokens that are refused while a digest is due',
    async run(stage) {
      const { slack, discord } = stage
      await betweenTwoMinutes(stage)
      const before = stage.posted()
      slack.revoked.set(slack.tokens.bot, 'invalid_auth')
      discord.refuse(true)
      await overTheMinute()
      postedStays(stage, before)
      slack.revoked.clear()
      discord.refuse(false)
      await stage.settled()
    },
  },
] satisfies readonly Scenario[]
