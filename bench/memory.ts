import { fork, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { copyFile, mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { openStore } from '#store/database/open.ts'
import { startDiscord } from '#tests/support/discord/start.ts'
import { startSlack } from '#tests/support/slack/start.ts'
import { seed } from './feeds/seed.ts'
import { hostOf, type Setting } from './feeds/setting.ts'
import { askerOn, askFor } from './load/asker.ts'
import { spreadOverCycle } from './load/polls.ts'
import { questionsAbout } from './load/questions.ts'
import { heapIn, mappingsOf } from './memory/where.ts'
import { machine } from './store/machine.ts'
import { keptStore } from './store/stored.ts'

/**
 * Memory of `crier start` as a separate process on loopback Slack and Discord: resident as Linux reports it, some time
 * after the last event, beside a bare Node in the same run, and the JavaScript heap's part of it. Idle with the shipped
 * articles, and with fewer platforms; with many articles, before and after people asked; and the peak while all feeds
 * are polled within 15 minutes. With --snapshots also where it is: mappings, and the contents of a heap snapshot by
 * kind and package.
 */
const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '20000' },
    feeds: { type: 'string', default: '5000' },
    minutes: { type: 'string', default: '2' },
    settle: { type: 'string', default: '20' },
    data: { type: 'string' },
    sources: { type: 'boolean', default: false },
    snapshots: { type: 'boolean', default: false },
  },
})
const { articles, feeds, minutes, settle } = z
  .object({
    articles: z.coerce.number().int().min(1000),
    feeds: z.coerce.number().int().min(0).max(7000),
    minutes: z.coerce.number().positive(),
    settle: z.coerce.number().positive(),
  })
  .parse(values)
const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url))
const CRIER = values.sources ? ['--import', 'tsx', path('../src/cli/entry.ts')] : [path('../bin/crier.js')]
const ASKING_MS = 15_000
const Used = z.object({ heapUsed: z.number(), heapTotal: z.number(), external: z.number() })
type Platforms = Readonly<Record<string, string>>
const Fresh = z.object({ isFresh: z.custom<() => boolean>(value => typeof value === 'function') })
const { isFresh } = Fresh.parse(await import(path('../bin/fresh.js')))
if (!values.sources && !isFresh()) throw new Error('expected a fresh bundle: npm run build')

const say = (line: string): void => void process.stdout.write(`${line}\n`)
const folder = await mkdtemp(join(tmpdir(), 'crier-memory-'))
const [discord, slack] = await Promise.all([startDiscord(), startSlack()])

const TOLD = join(folder, 'told.json')
const SNAPSHOT = join(folder, 'crier.heapsnapshot')
const SLACK = { SLACK_BOT_TOKEN: slack.tokens.bot, SLACK_APP_TOKEN: slack.tokens.app, SLACK_API_URL: slack.apiUrl }
const DISCORD = { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl }
const BOTH = { ...SLACK, ...DISCORD, WEB_PORT: 'off' }

async function begin(databaseUrl: string, allowed = 0, platforms: Platforms = BOTH): Promise<ChildProcess> {
  const env = {
    PATH: process.env['PATH'],
    CRIER_HOME: folder,
    DATABASE_URL: databaseUrl,
    ...platforms,
    CRIER_MEMORY_TOLD: TOLD,
    ...(values.snapshots ? { CRIER_MEMORY_SNAPSHOT: SNAPSHOT } : {}),
    FETCH_ALLOW: Array.from({ length: allowed }, (_, feed) => hostOf(feed)).join(','),
    CRIER_ZONE: 'UTC',
    LOG_LEVEL: 'error',
    // As the units and the container set them.
    MALLOC_ARENA_MAX: '1',
    NODE_OPTIONS: `--max-semi-space-size=4 --import ${new URL('./memory/tell.js', import.meta.url).href}`,
  }
  const child = spawn(process.execPath, [...CRIER, 'start'], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  let lines = 0
  for await (const chunk of child.stdout) {
    lines += String(chunk).split('\n').length - 1
    if (lines >= (platforms === BOTH ? 2 : 1)) break
  }
  return child
}

async function written(file: string): Promise<void> {
  while (!(await stat(file).catch(() => undefined))) await sleep(50)
}

/** The live and total JavaScript heap, and external memory known to it, in MiB. */
async function heapOf(child: ChildProcess): Promise<string> {
  await rm(TOLD, { force: true })
  child.kill('SIGUSR2')
  await written(TOLD)
  const { heapUsed, heapTotal, external } = Used.parse(JSON.parse(await readFile(TOLD, 'utf8')))
  const mb = (bytes: number) => Math.round(bytes / 2 ** 20)
  return `heap ${mb(heapUsed)} of ${mb(heapTotal)} MiB, buffers ${mb(external)} MiB`
}

/** `Rss` now, or `HWM` at its peak, in MiB. */
async function resident({ pid }: ChildProcess, what: 'VmRSS' | 'VmHWM' = 'VmRSS'): Promise<number> {
  const told = await readFile(`/proc/${pid}/status`, 'utf8')
  return Number(new RegExp(`^${what}:\\s+(\\d+) kB`, 'mu').exec(told)?.[1]) / 1024
}

async function end(child: ChildProcess): Promise<void> {
  child.kill('SIGTERM')
  await once(child, 'exit')
}

async function bare(): Promise<number> {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' })
  await sleep(2000)
  const mb = await resident(child)
  await end(child)
  return mb
}

let publishers: ChildProcess | undefined
try {
  const baseline = await bare()
  const tell = (what: string, mb: number, more = ''): void =>
    say(`${what}: ${Math.round(mb)} MiB resident, ${(mb / baseline).toFixed(1)} times a bare Node${more}`)
  const tellAll = async (what: string, child: ChildProcess): Promise<void> =>
    tell(what, await resident(child), `; ${await heapOf(child)}`)
  /** Call last: writing a snapshot makes the process grow. */
  const tellWhere = async (child: ChildProcess): Promise<void> => {
    if (!values.snapshots) return
    for (const line of await mappingsOf(child.pid)) say(line)
    child.kill('SIGHUP')
    await written(SNAPSHOT)
    for (const line of await heapIn(SNAPSHOT)) say(line)
  }
  say(
    `${machine()}; ${values.sources ? 'from the sources' : 'from the bundle'}; a bare Node ${Math.round(baseline)} MiB`,
  )

  const first = await begin(`file:${join(folder, 'first.db')}`)
  await sleep(settle * 1000)
  await tellAll('both platforms, first start, the articles that ship', first)
  await end(first)
  for (const [what, platforms] of [
    ['the browser alone', { WEB_PORT: '8499' }],
    ['Slack alone', { ...SLACK, WEB_PORT: 'off' }],
    ['Discord alone', { ...DISCORD, WEB_PORT: 'off' }],
    ['both platforms', BOTH],
  ] as const) {
    const idle = await begin(`file:${join(folder, 'first.db')}`, 0, platforms)
    await sleep(settle * 1000)
    await tellAll(`${what}, later start, nothing asked`, idle)
    if (platforms === BOTH) await tellWhere(idle)
    await end(idle)
  }

  const many = join(folder, 'many.db')
  await copyFile(await keptStore(values.data ?? folder, articles, () => undefined), many)
  const asked = await begin(`file:${many}`)
  await sleep(settle * 1000)
  await tellAll(`both platforms with ${articles} articles, nothing asked`, asked)
  const looks = await askFor([askerOn(discord)], questionsAbout(articles, 11), { ms: ASKING_MS, thinkMs: 100 })
  await tellAll(`after ${looks.length} questions, at once`, asked)
  await sleep(settle * 1000)
  await tellAll(`after ${looks.length} questions, ${settle} s later`, asked)
  await tellWhere(asked)
  await end(asked)

  if (feeds > 0) {
    const databaseUrl = `file:${join(folder, 'feeds.db')}`
    const began = Date.now()
    const setting: Setting = { feeds, began, resumed: began, faulty: false, databaseUrl, minutes }
    await seed(setting)
    publishers = fork(path('./feeds/publishers.ts'), { execArgv: ['--import', 'tsx'] })
    publishers.send({ ...setting, resumed: Date.now() - 15 * 60_000 })
    await once(publishers, 'message')
    const store = await openStore(databaseUrl)
    await spreadOverCycle(store)
    await store.close()
    const polling = await begin(databaseUrl, feeds)
    await sleep(minutes * 60_000)
    await tellAll(`polling ${feeds} feeds of 48 kB for ${minutes} minutes, now`, polling)
    tell('the same, at most', await resident(polling, 'VmHWM'))
    await end(polling)
  }
} finally {
  publishers?.kill()
  await Promise.all([discord.close(), slack.close()])
  await rm(folder, { recursive: true })
}
