import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import pino from 'pino'
import { readerAside } from '#ingest/worker/reader.ts'
import { dialler } from '#ingest/fetch/dialler.ts'
import type { Polling } from '#ingest/poll/poll.ts'
import { poller } from '#ingest/poll/poller.ts'
import { openCrier } from '#src/app/crier.ts'
import { feedsOf } from '#store/feeds/feeds.ts'
import { faultOf, hostOf, addressOf, Setting } from './setting.ts'
import { feedOrigin } from '#store/database/origin.ts'
import type { Figures } from './figures.ts'

const MINUTE_MS = 60_000
const CYCLE_MS = 15 * MINUTE_MS
const ALLOWED_MS = 20 * MINUTE_MS

/**
 * A desk that polls: first all feeds at once, as after a long downtime, then spread over a cycle. Reports its figures
 * and ends.
 */
process.once('message', (told: unknown) => void run(Setting.parse(told)))

async function run({ feeds, faulty, databaseUrl, minutes }: Setting): Promise<void> {
  const throwing = (error: unknown) => {
    throw error
  }
  const config = { databaseUrl, variables: {}, zone: 'UTC', secrets: [] }
  const crier = await openCrier(config, throwing, pino({ enabled: false }))
  const { store } = crier
  const numbers = new Map(Array.from({ length: feeds }, (_, feed) => [feedOrigin(addressOf(feed)), feed] as const))
  const isHealthy = (feed: number) => !faulty || faultOf(feed) === undefined
  const healthy = new Set([...numbers].flatMap(([id, feed]) => (isHealthy(feed) ? [id] : [])))
  const allowed = new Set(Array.from({ length: feeds }, (_, feed) => hostOf(feed)))
  const now = () => new Date()
  const known = feedsOf(store)
  const due = new Map<string, number>()
  const late: number[] = []
  let problems = 0
  const polling: Polling = {
    store,
    feeds: {
      ...known,
      async claim(...asked) {
        const taken = await known.claim(...asked)
        for (const { id, nextPoll } of taken) due.set(id, nextPoll.getTime())
        return taken
      },
      async note(id, news) {
        await known.note(id, news)
        if (news.polledAt === undefined) return
        if (news.problem) problems += 1
        if (healthy.has(id)) late.push(Date.now() - (due.get(id) ?? 0))
        due.delete(id)
      },
    },
    fetcher: { dispatcher: dialler(allowed), allowed, userAgent: 'Crier/bench', now },
    reader: readerAside(),
    now,
    chance: Math.random,
    toilsome: new Map(),
  }
  const beats = monitorEventLoopDelay({ resolution: 5 })
  const articles = async () =>
    (
      await store.db
        .selectFrom('articles')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow()
    ).count
  const before = await articles()

  const begun = performance.now()
  const atFirst = process.cpuUsage()
  let poll = poller(polling, throwing)
  while (late.length < healthy.size && performance.now() - begun < ALLOWED_MS) await sleep(50)
  const coldS = (performance.now() - begun) / 1000
  const worked = process.cpuUsage(atFirst)
  const cold = late.length
  await poll.stop()
  const afterCold = await articles()

  await store.db.updateTable('feeds').set({ failures: 0, problem: null, problem_since: null }).execute()
  await Promise.all(
    [...numbers].map(([id, feed]) => known.note(id, { nextPollInMs: 10_000 + Math.round((feed / feeds) * CYCLE_MS) })),
  )
  late.length = 0
  problems = 0
  beats.enable()
  const cpu = process.cpuUsage()
  const measured = performance.now()
  poll = poller(polling, throwing)
  await sleep(minutes * MINUTE_MS)
  const { user, system } = process.cpuUsage(cpu)
  const tookS = (performance.now() - measured) / 1000
  const waiting = await known.claim(feeds)
  const waitingLate = waiting.filter(({ id }) => healthy.has(id)).map(({ nextPoll }) => Date.now() - nextPoll.getTime())
  const figures: Figures = {
    cold: {
      feeds: cold,
      seconds: coldS,
      articles: afterCold - before,
      processorMs: (worked.user + worked.system) / 1000 / cold,
    },
    cycle: {
      seconds: tookS,
      late: late.toSorted((a, b) => a - b),
      waiting: waitingLate.toSorted((a, b) => a - b),
      problems,
      articles: (await articles()) - afterCold,
      processor: (user + system) / 1e6 / tookS,
      blockedMs: { p99: beats.percentile(99) / 1e6, most: beats.max / 1e6 },
    },
    memoryMb: process.resourceUsage().maxRSS / 1024,
  }
  process.send?.(figures)
  process.exit()
}
