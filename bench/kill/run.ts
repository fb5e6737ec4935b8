import { setTimeout as sleep } from 'node:timers/promises'
import { openStore, type Store } from '#store/open.ts'
import { startDiscord } from '#tests/support/discord/start.ts'
import { startSlack } from '#tests/support/slack/start.ts'
import { placesOf, states, subscribe, unknownOnes, unsettled } from './bulletins.ts'
import { integrity } from './integrity.ts'
import { type End, type Replicas, replicas } from './replicas.ts'
import { type Tally, tally } from './tally.ts'

const CHANNELS = 100
const DROPPED = 0.05
const FAILED_AFTER = 0.05

export interface KillRun {
  /** A replica as one file, from `bundleWorker`. */
  readonly worker: string
  readonly databaseUrl: string
  readonly slots: number
  readonly kills: number
  /** SIGTERMs, after the kills. */
  readonly terms: number
  /** Over how many minutes the slots are spread. */
  readonly minutes: number
  /** Milliseconds between two kills, on average. */
  readonly everyMs: number
  readonly leaseMs: number
  readonly settleMs: number
  /** May the platforms' histories be read? */
  readonly readable: boolean
  readonly say: (line: string) => void
}

export interface Figures extends Tally {
  readonly seconds: number
  readonly kills: number
  readonly ends: readonly End[]
  /** Replicas that ended by themselves. */
  readonly fallen: number
  readonly integrity: string
  /** What is still `pending` or `sending` at the end, or was never decided. */
  readonly unsettled: number
}

/** Lets two replicas post to both platforms, which drop answers and fail after accepting, while they are being killed. */
export async function killRun(run: KillRun): Promise<Figures> {
  const began = performance.now()
  const slack = await startSlack({ channels: CHANNELS, seed: 7 })
  const names = Array.from({ length: CHANNELS }, (_, index) => `room-${index + 1}`)
  // A bot may begin 1,000 sessions a day, one in 5 s; killing wants more.
  const discord = await startDiscord({ channels: names, sessions: 1_000_000, identifyEveryMs: 0 })
  const store = await openStore(run.databaseUrl)
  try {
    slack.faults({ dropAfter: DROPPED, failAfter: FAILED_AFTER, noHistory: !run.readable })
    discord.faults({ drop: DROPPED, failAfter: FAILED_AFTER })
    const rooms = [...discord.world.channels.values()]
    if (!run.readable) for (const room of rooms) discord.permit(room, { history: false })
    const onSlack = placesOf('slack', slack.team, slack.channels.values())
    const onDiscord = placesOf(
      'discord',
      discord.world.guild.id,
      rooms.map(({ id }) => id),
    )
    await subscribe(
      store,
      run.slots,
      run.minutes,
      onSlack.flatMap((place, index) => [place, onDiscord[index] ?? place]),
    )
    const pool = await replicas(2, run.worker, {
      databaseUrl: run.databaseUrl,
      slack: { apiUrl: slack.apiUrl, botToken: slack.tokens.bot, appToken: slack.tokens.app },
      discord: { apiUrl: discord.apiUrl, token: discord.token },
      leaseMs: run.leaseMs,
      settleMs: run.settleMs,
    })
    await killOn(pool, store, run)
    const ends = await stopOn(pool, run)
    const left = await settled(store, run)
    ends.push(...(await pool.stopAll()))
    const counted = tally(
      run.slots,
      [...slack.posts().map(({ payload }) => payload['blocks']), ...discord.posts().map(({ payload }) => payload)],
      await unknownOnes(store),
    )
    if (counted.lost > 0) for (const line of await states(store)) run.say(line)
    return {
      ...counted,
      kills: run.kills,
      ends,
      fallen: pool.fallen(),
      integrity: await integrity(store),
      unsettled: left,
      seconds: (performance.now() - began) / 1000,
    }
  } finally {
    await store.close()
    await Promise.all([slack.close(), discord.close()])
  }
}

async function killOn(pool: Replicas, store: Store, { kills, everyMs, slots, say }: KillRun): Promise<void> {
  for (let killed = 1; killed <= kills; killed++) {
    await sleep(everyMs * 2 * Math.random())
    await pool.kill()
    if (killed % 50 === 0) say(`${killed} kills, ${await unsettled(store, slots)} of ${slots} not settled`)
  }
}

async function stopOn(pool: Replicas, { terms, everyMs }: KillRun): Promise<End[]> {
  const ends: End[] = []
  for (let stopped = 0; stopped < terms; stopped++) {
    await sleep(everyMs * 2 * Math.random())
    ends.push(await pool.stopOne())
  }
  return ends
}

/** Waits until everything is settled, as long as it goes on; resolves with how much is not. */
async function settled(store: Store, run: KillRun): Promise<number> {
  const patient = 2 * (run.leaseMs + run.settleMs) + 60_000
  let left = await unsettled(store, run.slots)
  for (let since = performance.now(); left > 0 && performance.now() - since < patient;) {
    await sleep(500)
    const now = await unsettled(store, run.slots)
    if (now < left) since = performance.now()
    if (Math.floor(now / 500) < Math.floor(left / 500)) run.say(`${now} of ${run.slots} not settled`)
    left = now
  }
  return left
}
