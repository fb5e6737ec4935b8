import { setTimeout as sleep } from 'node:timers/promises'
import type { Address } from '#core/place.ts'
import { PATIENCE } from '#schedule/patience.ts'
import { openStore, type Store } from '#store/database/open.ts'
import { type Discord, startDiscord } from '#tests/support/discord/start.ts'
import { startSlack } from '#tests/support/slack/start.ts'
import { placesOf, states, subscribe, unknownOnes, unsettled } from './bulletins.ts'
import type { Database } from './database.ts'
import { integrity } from './integrity.ts'
import { type End, type Replicas, replicas } from './replicas.ts'
import type { Setting } from './setting.ts'
import { type Tally, tally } from './tally.ts'

const CHANNELS = 100
const DROPPED = 0.05
const FAILED_AFTER = 0.05

/** The size of scenarios that can be scaled. */
export interface Scale {
  readonly slots: number
  readonly kills: number
  /** SIGTERMs, after the kills. */
  readonly terms: number
  /** Minutes over which the slots are spread. */
  readonly minutes: number
  /** Mean milliseconds between two kills. */
  readonly everyMs: number
}

/** What a replica is told apart from addresses. */
export type Told = Partial<
  Pick<Setting, 'leaseMs' | 'settleMs' | 'lookMs' | 'lookFirstMs' | 'lookAgainMs' | 'aheadMs' | 'laterMs'>
>

/** A loopback Slack and Discord with 100 channels each, a database, and replicas as separate processes. */
export interface Stage {
  readonly scale: Scale
  readonly slack: Awaited<ReturnType<typeof startSlack>>
  readonly discord: Discord
  /** All channels, alternating between the platforms. */
  readonly places: readonly Address[]
  /** The bench's own connection to the database; a new one after a restore. */
  store(): Store
  /** Makes answers get lost, and fail after they were accepted: 5 % each. */
  unreliable(): void
  /** Makes posted messages unreadable. */
  refuseHistory(): void
  /** Adds bulletins of one slot each, spread over this many minutes from now on; `tally` counts all of them. */
  subscribe(count: number, minutes?: number): Promise<void>
  /** Starts a replica for each of `told`; they run until stopped, at the latest when the scenario ends. */
  replicas(told: readonly Told[]): Promise<Replicas>
  /** How many messages people see by now. */
  posted(): number
  /** Resolves when all bulletins are settled, or none was for a long time. */
  settled(): Promise<void>
  /** Backs the database up; no replica may be running. */
  backup(): Promise<void>
  /** Restores the backup; no replica may be running. */
  restore(): Promise<void>
  say(line: string): void
}

export interface Figures extends Tally {
  readonly seconds: number
  readonly ends: readonly End[]
  /** Replicas that ended by themselves. */
  readonly fallen: number
  readonly integrity: string
  /** Bulletins still `pending` or `sending` at the end, or never decided. */
  readonly unsettled: number
}

export interface Setup {
  /** A replica as one file, from `bundleWorker`. */
  readonly worker: string
  readonly database: Database
  readonly scale: Scale
  readonly leaseMs: number
  readonly settleMs: number
  readonly say: (line: string) => void
}

/** Plays one scenario on a new stage, and counts what people see in the end. */
export async function play(setup: Setup, run: (stage: Stage) => Promise<void>): Promise<Figures> {
  const began = performance.now()
  const { worker, database, say } = setup
  const slack = await startSlack({ channels: CHANNELS, seed: 7 })
  const names = Array.from({ length: CHANNELS }, (_, index) => `room-${index + 1}`)
  // Discord allows a bot 1,000 sessions a day, one per 5 s; killing needs more.
  const discord = await startDiscord({ channels: names, sessions: 1_000_000, identifyEveryMs: 0 })
  const rooms = [...discord.world.channels.values()]
  const onDiscord = placesOf('discord', discord.world.guild.id, [...discord.world.channels.keys()])
  const onSlack = placesOf('slack', slack.team, slack.channels.values())
  const places = onSlack.flatMap((place, index) => [place, onDiscord[index] ?? place])
  const patience = { leaseMs: setup.leaseMs, settleMs: setup.settleMs }
  const pools: Replicas[] = []
  let store = await openStore(database.url)
  let bulletins = 0

  const stage: Stage = {
    scale: setup.scale,
    slack,
    discord,
    places,
    say,
    store: () => store,
    unreliable() {
      slack.faults({ dropAfter: DROPPED, failAfter: FAILED_AFTER })
      discord.faults({ drop: DROPPED, failAfter: FAILED_AFTER })
    },
    refuseHistory() {
      slack.faults({ dropAfter: DROPPED, failAfter: FAILED_AFTER, noHistory: true })
      for (const room of rooms) discord.permit(room, { history: false })
    },
    async subscribe(count, minutes = 1) {
      await subscribe(store, { from: bulletins + 1, to: bulletins + count }, minutes, places)
      bulletins += count
    },
    async replicas(told) {
      const setting = {
        databaseUrl: database.url,
        slack: { apiUrl: slack.apiUrl, botToken: slack.tokens.bot, appToken: slack.tokens.app },
        discord: { apiUrl: discord.apiUrl, token: discord.token },
        aheadMs: 0,
        lookMs: PATIENCE.lookMs,
        lookFirstMs: PATIENCE.lookFirstMs,
        lookAgainMs: PATIENCE.lookAgainMs.least,
        laterMs: 0,
        ...patience,
      }
      const pool = await replicas(
        worker,
        told.map(more => ({ ...setting, ...more })),
      )
      pools.push(pool)
      return pool
    },
    posted: () => slack.posts().length + discord.posts().length,
    async settled() {
      const patient = 2 * (patience.leaseMs + patience.settleMs) + 60_000
      let left = await unsettled(store, bulletins)
      for (let since = performance.now(); left > 0 && performance.now() - since < patient;) {
        await sleep(500)
        const now = await unsettled(store, bulletins)
        if (now < left) since = performance.now()
        if (Math.floor(now / 500) < Math.floor(left / 500)) say(`${now} of ${bulletins} not settled`)
        left = now
      }
    },
    async backup() {
      await store.close()
      await database.backup()
      store = await openStore(database.url)
    },
    async restore() {
      await store.close()
      await database.restore()
      store = await openStore(database.url)
    },
  }

  try {
    await run(stage)
    for (const pool of pools) await pool.stopAll()
    const counted = tally(
      bulletins,
      [...slack.posts().map(({ payload }) => payload['blocks']), ...discord.posts().map(({ payload }) => payload)],
      await unknownOnes(store),
    )
    if (counted.lost > 0) for (const line of await states(store)) say(line)
    return {
      ...counted,
      ends: pools.flatMap(pool => pool.ends()),
      fallen: pools.reduce((sum, pool) => sum + pool.fallen(), 0),
      integrity: await integrity(store),
      unsettled: await unsettled(store, bulletins),
      seconds: (performance.now() - began) / 1000,
    }
  } finally {
    for (const pool of pools) await pool.killAll()
    await store.close()
    await Promise.all([slack.close(), discord.close()])
  }
}
