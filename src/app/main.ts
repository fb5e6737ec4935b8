import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { Asked, ChatAdapter, PlatformLost } from '#core/asking/adapter.ts'
import { HOUSE } from '#core/ids.ts'
import { Barred, Refusal } from '#core/asking/refusal.ts'
import { terminalAdapter } from '#platforms/terminal/adapter.ts'
import { terminalViewOf } from './terminal-view.ts'
import { EXIT, operator, type Exit, type Shell } from './shell.ts'
import { readConfig, readVariables, type Config } from '#src/config/config.ts'
import { openCrier, type Crier } from './crier.ts'
import { bringFirstArticles } from './first-articles.ts'
import { makeLog } from '#src/log/log.ts'
import type { OpenHealth } from './health/open.ts'
import { newId } from './new-id.ts'
import { feedNotices } from './notify.ts'
import { PLATFORMS } from '#platforms/index.ts'
import type { House, Platform } from '#platforms/kit/platform.ts'

/** Milliseconds for work under way to end after a signal; supervisors kill after 15 s or more. */
const DRAIN_MS = 10_000
const DAY_MS = 24 * 60 * 60 * 1000

const GREETING = `Try /latest, /summary sea cable, or plain words: what did the mayor say about the strike
Tab completes, a letter presses its button, /crier lists everything, Ctrl-D leaves.`

interface Running {
  readonly crier: Crier
  readonly config: Config
  readonly log: Logger
}

/** Runs Crier on the configured platforms, or else at the terminal, until it is told to stop or the person leaves. */
export async function start(shell: Shell, known = PLATFORMS): Promise<Exit> {
  const groups = known.map(({ settings }) => settings)
  const config = readConfig(await readVariables(shell.home, shell.env), shell.home, groups)
  const platforms = known.filter(platform => platform.isConfigured(config.variables))
  const level = config.logLevel ?? (platforms.length > 0 ? 'info' : 'warn')
  const log = makeLog({ level, secrets: config.secrets, output: shell.stderr })
  const takeDown = wall(err =>
    log.error({ err, reference: newId() }, 'an error that nothing caught; everything else goes on'),
  )
  const crier = await openCrier(
    config,
    (err, reference, command) => log.error({ err, reference, command }, 'a command failed'),
    log,
    known,
  )
  try {
    await bringFirstArticles(crier.store, shell.articles, shell.stderr)
    const running = { crier, config, log }
    const interactive = shell.stdin.isTTY === true && shell.stdout.isTTY
    const atTerminal = platforms.every(platform => platform.besideTerminal !== undefined)
    if (platforms.length > 0 && !(atTerminal && interactive)) return await serve(platforms, running, shell)
    const beside = interactive ? known.filter(platform => platform.besideTerminal?.(config.variables)) : []
    await sitAtDesk(beside, running, shell)
    return EXIT.ok
  } finally {
    await crier.close()
    takeDown()
  }
}

async function serve(platforms: readonly Platform[], running: Running, shell: Shell): Promise<Exit> {
  const { stdout } = shell
  const { crier, config, log } = running
  const signal = untilSignal()
  const adapters = await Promise.all(
    platforms.map(platform => platform.adapter(config.variables, log, houseOf(running, shell))),
  )
  crier.speaksOn(adapters)
  const health = await healthOf(adapters, running)
  const stopAll = () => Promise.all([...adapters.map(adapter => adapter.stop()), health.stop()])
  const starts = await Promise.allSettled(adapters.map(async adapter => stdout.line(await started(adapter, running))))
  const failed = starts.find(start => start.status === 'rejected')
  if (failed) {
    await withinDrain(stopAll())
    throw failed.reason
  }
  const beat = await beginBeat(adapters, running, health)
  const end = await Promise.race([signal, untilLost(adapters)])
  if (typeof end === 'string') log.info({ signal: end }, 'stopping: finishing what is under way')
  else log.fatal(end, 'a platform is lost to this process: finishing what is under way, then ending')
  await withinDrain(beat.stop().then(stopAll))
  return typeof end === 'string' ? EXIT.ok : NEXT[end.next]
}

const NEXT: Readonly<Record<PlatformLost['next'], Exit>> = { 'start again': EXIT.again, 'ask a person': EXIT.barred }

/** Resolves when the first of the platforms is lost. */
function untilLost(adapters: readonly ChatAdapter[]): Promise<PlatformLost & { readonly platform: string }> {
  return Promise.race(
    adapters.flatMap(({ platform, ended }) => (ended ? [ended.then(end => ({ platform, ...end }))] : [])),
  )
}

/** A desk opens with a briefing of the week up to the newest articles. */
async function openingOf({ crier }: Running): Promise<{ readonly opening?: Asked }> {
  const newest = await crier.newsroom.articles.newestDay(HOUSE, [])
  if (newest === undefined) return {}
  const since = new Date(Date.parse(newest) - 6 * DAY_MS).toISOString().slice(0, 10)
  return { opening: { kind: 'typed', command: 'digest', text: `briefing since:${since}` } }
}

async function sitAtDesk(beside: readonly Platform[], running: Running, shell: Shell): Promise<void> {
  const { stdin, stdout, home, env } = shell
  const { bot } = running.crier
  const { config, log } = running
  const interactive = stdin.isTTY === true && stdout.isTTY
  const desk = terminalAdapter({
    input: stdin,
    output: stdout,
    look: { ...terminalViewOf({ stdout, env }), zone: running.config.zone },
    historyFile: join(home, 'data', 'history'),
    asker: { id: operator(env), manager: true, zone: running.config.zone },
    greeting: GREETING,
    newId,
    ...(await openingOf(running)),
  })
  const others = await Promise.all(
    beside.map(platform => platform.adapter(config.variables, log, houseOf(running, shell))),
  )
  const adapters = [desk, ...others]
  const health = await healthOf(adapters, running)
  await desk.start(bot)
  if (!interactive) {
    await desk.converse(bot)
    return health.stop()
  }
  for (const other of others) stdout.line(await started(other, running))
  const talk = desk.converse(bot)
  const beat = await beginBeat(adapters, running, health)
  await Promise.race([talk, untilSignal()])
  await withinDrain(beat.stop().then(() => Promise.all([...adapters.map(adapter => adapter.stop()), health.stop()])))
}

/** A platform that refuses us at start is the operator's concern, not a bug. */
async function started(adapter: ChatAdapter, { crier, log }: Running): Promise<string> {
  try {
    return await adapter.start(crier.bot)
  } catch (cause) {
    log.debug({ err: cause, platform: adapter.platform }, 'a platform did not start')
    if (cause instanceof Barred) throw cause
    throw new Refusal(cause instanceof Error ? cause.message : String(cause))
  }
}

/** What platforms may use of it; for the operator's pages this includes the doctor. */
function houseOf({ crier, config }: Running, { home }: Shell): House {
  return { ...crier.house, examine: async () => (await import('./examine.ts')).examine(crier.store, config, home) }
}

/** Begins posting and polling. */
async function beginBeat(adapters: readonly ChatAdapter[], { crier, log }: Running, health: OpenHealth) {
  const { beatFor } = await import('./beat.ts')
  const byPlatform = new Map(adapters.map(adapter => [adapter.platform, adapter]))
  const beat = beatFor(byPlatform, crier, health.registry, log)
  health.sweepsBy(beat)
  const polls = await crier.feeds.begin(feedNotices(byPlatform, log), (err, feed) =>
    log.error({ err, feed }, 'a feed could not be polled, or its followers not told'),
  )
  return { stop: () => Promise.all([beat.stop(), polls.stop()]) }
}

/** Serves health, where there is a port for it, from before the first connection on. */
async function healthOf(adapters: readonly ChatAdapter[], { crier, config }: Running): Promise<OpenHealth> {
  const { openHealth } = await import('./health/open.ts')
  return openHealth(adapters, crier.store, config)
}

function untilSignal(): Promise<NodeJS.Signals> {
  return new Promise(resolve => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, resolve)
  })
}

async function withinDrain(work: Promise<unknown>): Promise<void> {
  await Promise.race([work, sleep(DRAIN_MS, undefined, { ref: false })])
}

/**
 * Logs, through `fault`, errors that nothing catches, in a callback or a promise nobody awaits, which would otherwise
 * end the process. Whatever they belonged to ends by its own deadline, and what must last is in the database. Returns a
 * function that removes the handlers.
 */
function wall(fault: (error: unknown) => void): () => void {
  const take = (error: unknown): void => {
    try {
      fault(error)
    } catch {
      // Throwing here would end the process after all.
    }
  }
  process.on('uncaughtException', take)
  process.on('unhandledRejection', take)
  return () => {
    process.off('uncaughtException', take)
    process.off('unhandledRejection', take)
  }
}
