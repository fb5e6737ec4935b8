import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import { z } from 'zod'
import { HOUSE, SubscriptionId } from '#core/ids.ts'
import { feedsOf } from '#store/feeds/feeds.ts'
import { openStore, type Store } from '#store/database/open.ts'
import { subscriptionsOf } from '#store/posting/subscriptions.ts'
import { startDiscord } from '#tests/support/discord/start.ts'
import { placesOf } from './kill/bulletins.ts'
import { askerOn, type Look } from './load/asker.ts'
import { startDesk, type Desk } from './soak/desk.ts'
import { startFeeds, type Feeds } from './soak/feeds.ts'
import { growth, middle, type Sample } from './soak/memory.ts'
import { questionsOf } from './soak/questions.ts'
import { machine } from './store/machine.ts'
import { percentile } from './store/timed.ts'

/**
 * Endurance: `crier start` as a separate process on a loopback Discord, for 20 minutes; every feed is polled about
 * three times a minute, and a third of them fail in every possible way; meanwhile people ask, also about what fails,
 * and digests are posted every minute. Exits with 1 if the process ended or logged an error.
 */
const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '20' }, feeds: { type: 'string', default: '300' } },
})
const { minutes, feeds: count } = z
  .object({ minutes: z.coerce.number().positive(), feeds: z.coerce.number().int().min(30).max(3000) })
  .parse(values)

const ROUND_MS = 20_000
const LOOK_MS = 5_000
const ASKERS = 3
const THINK_MS = 2_000
const CHANNELS = 12
const KINDS = ['briefing', 'headlines', 'voices'] as const
/** A claimed feed has its next poll within 5 minutes, a polled one in 11 at the soonest. */
const POLLED = sql<boolean>`next_poll - polled_at > 600000`

const say = (line: string): void => void process.stdout.write(`${line}\n`)

interface Tally {
  polls: number
  failed: number
  readonly looks: Look[]
  readonly unanswered: string[]
  readonly memory: Sample[]
}

/** Counts what was polled since the last round, and makes all of it due again. */
async function round({ db }: Store, tally: Tally, since: number): Promise<void> {
  const polled = await db
    .selectFrom('feeds')
    .select(['id', 'problem'])
    .where('polled_at', '>=', since)
    .where(POLLED)
    .execute()
  tally.polls += polled.length
  tally.failed += polled.filter(({ problem }) => problem !== null).length
  await db.updateTable('feeds').set({ next_poll: Date.now() }).where(POLLED).execute()
}

async function follow(store: Store, { well, failing }: Feeds): Promise<void> {
  const known = feedsOf(store)
  for (const address of [...well, ...failing]) await known.follow(HOUSE, address, undefined, new Date())
}

async function subscribe(store: Store, guild: string, channels: readonly string[]): Promise<void> {
  const subscriptions = subscriptionsOf(store, () => new Date())
  for (const [index, place] of placesOf('discord', guild, channels).entries()) {
    await subscriptions.add({
      id: SubscriptionId.parse(`soak-${index}`),
      place,
      kind: KINDS[index % KINDS.length] ?? 'briefing',
      schedule: {
        rule: { on: 'weekdays', days: [1, 2, 3, 4, 5, 6, 7] },
        times: Array.from({ length: 1440 }, (_, minute) => minute),
      },
      zone: 'UTC',
      topics: [],
      missed: 'late',
      createdBy: 'bench',
      createdAt: new Date(),
    })
  }
}

async function tell(store: Store, desk: Desk, tally: Tally, ms: number): Promise<void> {
  const { polls, failed, looks, unanswered, memory } = tally
  const slots = await store.db
    .selectFrom('slots')
    .select(['state', ({ fn }) => fn.countAll<number>().as('count')])
    .groupBy('state')
    .execute()
  const unknown = await store.db.selectFrom('deliveries').select('key').where('state', '=', 'unknown').execute()
  const { articles } = await store.db
    .selectFrom('articles')
    .select(({ fn }) => fn.countAll<number>().as('articles'))
    .executeTakeFirstOrThrow()
  const times = looks.map(({ answerMs }) => answerMs).sort((a, b) => a - b)
  const at = (share: number) => `${percentile(times, share).toFixed(0)} ms`
  const decided = slots.map(({ state, count }) => `${count} ${state}`).join(', ')
  say(`  ${polls} polls, ${failed} of them failed; ${articles} articles stored`)
  say(`  ${looks.length} answers, p50 ${at(0.5)}, p99 ${at(0.99)}, ${unanswered.length} missing`)
  for (const missing of new Set(unanswered)) say(`    ${missing}`)
  say(`  slots of digests: ${decided === '' ? 'none' : decided}; ${unknown.length} parts unknown`)
  const most = Math.max(...memory.map(({ mb }) => mb))
  const mb = (from: number, to: number) => `${middle(memory, from, to).toFixed(0)} MiB`
  const later = memory.filter(sample => sample.ms >= ms / 4)
  say(
    `  resident by quarters ${[0, 1, 2, 3].map(part => mb(part / 4, (part + 1) / 4)).join(', ')}, at most ${most.toFixed(0)} MiB; after the first quarter ${growth(later).toFixed(1)} MiB an hour`,
  )
  say(`  the process ${desk.ended() ?? 'never ended'}; errors in its log: ${desk.errors.size === 0 ? 'none' : ''}`)
  for (const [what, times] of desk.errors) say(`    ${times} times ${what}`)
}

const folder = await mkdtemp(join(tmpdir(), 'crier-soak-'))
const databaseUrl = `file:${join(folder, 'crier.db')}`
const feeds = await startFeeds(count)
const store = await openStore(databaseUrl)
const discord = await startDiscord({ channels: Array.from({ length: CHANNELS }, (_, index) => `room-${index + 1}`) })
let desk: Desk | undefined
try {
  const { well, failing, ways, hosts } = feeds
  say(
    `${count} feeds, ${failing.length} failing in ${ways} ways, ${well.length} well; ${CHANNELS} digests a minute; ${minutes} min, ${machine()}`,
  )
  await follow(store, feeds)
  await subscribe(store, discord.world.guild.id, [...discord.world.channels.keys()])
  desk = await startDesk(databaseUrl, hosts, discord)
  const running = desk
  const tally: Tally = { polls: 0, failed: 0, looks: [], unanswered: [], memory: [] }
  const ms = minutes * 60_000
  const begun = performance.now()
  const goesOn = () => performance.now() - begun < ms && running.ended() === undefined
  const polling = async () => {
    for (let since = Date.now(); goesOn();) {
      await sleep(Math.min(ROUND_MS, ms))
      const now = Date.now()
      await round(store, tally, since)
      since = now
    }
  }
  const looking = async () => {
    while (goesOn()) {
      const mb = await running.residentMb()
      if (mb !== undefined) tally.memory.push({ ms: performance.now() - begun, mb })
      await sleep(Math.min(LOOK_MS, ms / 20))
    }
  }
  const next = questionsOf(feeds)
  const asking = async (asker: ReturnType<typeof askerOn>) => {
    while (goesOn()) {
      const question = next()
      const look = await asker(question).catch((error: unknown) => String(error))
      if (typeof look === 'string') tally.unanswered.push(`${question.kind}: ${look}`)
      else tally.looks.push(look)
      await sleep(THINK_MS)
    }
  }
  await Promise.all([polling(), looking(), ...Array.from({ length: ASKERS }, () => asking(askerOn(discord)))])
  await tell(store, running, tally, ms)
  if (running.ended() !== undefined || running.errors.size > 0) process.exitCode = 1
} finally {
  await desk?.stop()
  await store.close()
  feeds.close()
  await discord.close()
  await rm(folder, { recursive: true })
}
