import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { copyFile, mkdtemp, rename, rm } from 'node:fs/promises'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { Figures } from './feeds/figures.ts'
import { beganAt, seed } from './feeds/seed.ts'
import type { Setting } from './feeds/setting.ts'

/**
 * Polling, with every feed on its own host in another process on this machine: all due at once, then spread over 15
 * minutes; then the same with a third of the publishers broken. `--minutes` measures part of the cycle, at the same
 * pace; `--data FOLDER` keeps the stored entries for the next run, since storing them takes long.
 */
const { values } = parseArgs({
  options: {
    feeds: { type: 'string', default: '5000' },
    minutes: { type: 'string', default: '16' },
    data: { type: 'string' },
  },
})
const { feeds, minutes } = z
  .object({ feeds: z.coerce.number().int().min(100).max(12_000), minutes: z.coerce.number().positive() })
  .parse(values)

const say = (line: string): void => void process.stdout.write(`${line}\n`)

function begin(file: string, setting: Setting): ChildProcess {
  const child = fork(fileURLToPath(new URL(`./feeds/${file}`, import.meta.url)), { execArgv: ['--import', 'tsx'] })
  child.send(setting)
  return child
}

async function measure(setting: Setting): Promise<Figures> {
  const publishers = begin('publishers.ts', setting)
  await once(publishers, 'message')
  const desk = begin('desk.ts', setting)
  const [told]: unknown[] = await Promise.race([once(desk, 'message'), once(desk, 'exit')])
  publishers.kill()
  await once(publishers, 'exit')
  return Figures.parse(told)
}

function tell(name: string, { cold, cycle, memoryMb }: Figures): void {
  const seconds = (ms: number | undefined) => `${((ms ?? 0) / 1000).toFixed(1)} s`
  const { late, waiting } = cycle
  const at = (share: number) => seconds(late[Math.floor(late.length * share)])
  say(
    `${name}: all due at once ${(cold.feeds / cold.seconds).toFixed(0)} feeds/s (${cold.feeds} in ${cold.seconds.toFixed(0)} s, ${cold.articles} new articles, ${cold.processorMs.toFixed(0)} ms of processor each)`,
  )
  say(
    `  a cycle of 15 min, ${(cycle.seconds / 60).toFixed(1)} min of it: ${late.length} polls, late p50 ${at(0.5)}, p99 ${at(0.99)}, at most ${seconds(Math.max(late.at(-1) ?? 0, waiting.at(-1) ?? 0))}; ${cycle.articles} new articles, ${cycle.problems} failed polls`,
  )
  say(
    `  ${Math.round(memoryMb)} MiB resident at most, ${(cycle.processor * 100).toFixed(0)} % of one processor, held up p99 ${cycle.blockedMs.p99.toFixed(0)} ms, at most ${cycle.blockedMs.most.toFixed(0)} ms`,
  )
}

const folder = await mkdtemp(join(tmpdir(), 'crier-feeds-'))
try {
  const path = (name: string) => join(folder, `${name}.db`)
  const stored = values.data === undefined ? path('seed') : join(values.data, `${feeds}-feeds.db`)
  const known = await beganAt(stored)
  const began = known ?? Date.now()
  const setting = (file: string, faulty = false): Setting => ({
    feeds,
    began,
    resumed: Date.now(),
    faulty,
    databaseUrl: `file:${file}`,
    minutes,
  })
  const [cpu] = cpus()
  say(
    `${feeds} feeds of 48 kB (RSS, Atom, JSON Feed), Node ${process.versions.node}, ${cpus().length} x ${cpu?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB`,
  )
  if (known === undefined) {
    await seed(setting(`${stored}.part`))
    await rename(`${stored}.part`, stored)
    for (const left of ['-wal', '-shm']) await rm(`${stored}.part${left}`, { force: true })
  }
  for (const name of ['healthy', 'faulty']) await copyFile(stored, path(name))
  const healthy = await measure(setting(path('healthy')))
  tell('healthy', healthy)
  const faulty = await measure(setting(path('faulty'), true))
  tell('20 % hang, 10 % fail, 5 % drip, 2 % bombs; the others', faulty)
  say(`  ${Math.round(faulty.memoryMb - healthy.memoryMb)} MiB more than without`)
} finally {
  await rm(folder, { recursive: true })
}
