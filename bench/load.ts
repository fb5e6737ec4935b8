import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { constants, copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { openStore } from '#store/database/open.ts'
import { startDiscord } from '#tests/support/discord/start.ts'
import { beganAt } from './feeds/seed.ts'
import type { Setting } from './feeds/setting.ts'
import { askerOn, askFor, type Look } from './load/asker.ts'
import { startDesk, type Desk } from './load/desk.ts'
import { keptWithFeeds } from './load/follow.ts'
import { polls, spreadOverCycle } from './load/polls.ts'
import { questionsAbout } from './load/questions.ts'
import { measureReplicas } from './load/replicas.ts'
import { machine } from './store/machine.ts'
import { keptStore } from './store/stored.ts'
import { percentile } from './store/timed.ts'

/**
 * Look-ups while feeds are polled: `crier start` as a separate process on a loopback Discord, with all feeds on a cycle
 * of 15 minutes, and concurrent people who ask in direct messages. First each asks again immediately, then after a
 * second. Publishers are another process; Discord and the people are this one. `--data FOLDER` keeps the database for
 * the next run, since storing it takes long. `--replicas 1,2,4` measures several replicas on Postgres and Redis instead
 * (`load/replicas.ts`).
 */
const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '300000' },
    feeds: { type: 'string', default: '5000' },
    askers: { type: 'string', default: '20' },
    minutes: { type: 'string', default: '2' },
    data: { type: 'string' },
    replicas: { type: 'string' },
  },
})
const { articles, feeds, askers, minutes } = z
  .object({
    articles: z.coerce.number().int().min(1000),
    feeds: z.coerce.number().int().min(100).max(7000),
    askers: z.coerce.number().int().positive(),
    minutes: z.coerce.number().positive(),
  })
  .parse(values)
const WARM_MS = 15_000
/**
 * Milliseconds the feeds have moved on since they were stored: one poll interval, in which each publishes with a
 * probability of one in four.
 */
const CYCLE_MS = 15 * 60_000

const say = (line: string): void => void process.stdout.write(`${line}\n`)
const ms = (value: number) => `${value < 10 ? value.toFixed(1) : value.toFixed(0)} ms`

function spread(name: string, times: readonly number[]): string {
  const all = times.toSorted((a, b) => a - b)
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map(share => ms(percentile(all, share)))
  return `${name}: ${all.length}, p50 ${p50}, p95 ${p95}, p99 ${p99}, at most ${ms(all.at(-1) ?? NaN)}`
}

function tell(looks: readonly Look[]): void {
  say(
    `  ${spread(
      'look-ups',
      looks.map(({ answerMs }) => answerMs),
    )}`,
  )
  say(
    `  ${spread(
      'acknowledgements',
      looks.flatMap(({ ackMs }) => ackMs ?? []),
    )}`,
  )
  for (const kind of [...new Set(looks.map(({ kind }) => kind))].sort()) {
    const some = looks.filter(look => look.kind === kind)
    say(
      `    ${spread(
        kind,
        some.map(({ answerMs }) => answerMs),
      )}`,
    )
  }
}

if (values.replicas !== undefined) {
  const counts = z.array(z.coerce.number().int().positive()).min(1).parse(values.replicas.split(','))
  say(`${articles} articles and ${feeds} feeds in Postgres, ${askers} askers without a pause, ${machine()}`)
  await measureReplicas({ counts, articles, feeds, askers, seconds: minutes * 60 }, say)
  process.exit()
}
const folder = await mkdtemp(join(tmpdir(), 'crier-load-'))
let desk: Desk | undefined
let publishers: ChildProcess | undefined
try {
  say(`${articles} generated articles of 250 words, ${feeds} feeds of 48 kB, ${askers} askers, ${machine()}`)
  const data = values.data ?? folder
  const stored = await keptWithFeeds(await keptStore(data, articles, say), feeds, say)
  const file = join(folder, 'crier.db')
  await copyFile(stored, file, constants.COPYFILE_FICLONE)
  const began = (await beganAt(stored)) ?? Date.now()
  const databaseUrl = `file:${file}`
  const setting: Setting = { feeds, began, resumed: Date.now() - CYCLE_MS, faulty: false, databaseUrl, minutes }
  publishers = fork(fileURLToPath(new URL('feeds/publishers.ts', import.meta.url)), {
    execArgv: ['--import', 'tsx'],
  })
  publishers.send(setting)
  await once(publishers, 'message')
  const store = await openStore(databaseUrl)
  await spreadOverCycle(store)
  const discord = await startDiscord()
  desk = await startDesk(databaseUrl, feeds, discord)
  const people = Array.from({ length: askers }, () => askerOn(discord))
  const next = questionsAbout(articles, 11)
  await askFor(people, next, { ms: WARM_MS, thinkMs: 1000 })
  for (const thinkMs of [0, 1000]) {
    const watched = polls(store)
    const cpu = await desk.processorS()
    const begun = performance.now()
    const looks = await askFor(people, next, { ms: minutes * 60_000, thinkMs })
    const seconds = (performance.now() - begun) / 1000
    say(
      `each asks ${thinkMs === 0 ? 'as soon as it was answered' : `${thinkMs} ms after it was answered`}, ${(looks.length / seconds).toFixed(0)} a second`,
    )
    tell(looks)
    const { polled, stored: fresh, lateMs } = await watched.end()
    const used = ((await desk.processorS()) ?? NaN) - (cpu ?? NaN)
    say(
      `  meanwhile ${(polled / seconds).toFixed(1)} feeds polled a second, at most ${(lateMs / 1000).toFixed(1)} s late; ${fresh} new articles; ${((used / seconds) * 100).toFixed(0)} % of a processor, ${Math.round((await desk.residentMb()) ?? NaN)} MiB resident at most`,
    )
    await sleep(2000)
  }
  await desk.stop()
  await store.close()
  await discord.close()
} finally {
  await desk?.stop()
  publishers?.kill()
  await rm(folder, { recursive: true })
}
