import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { z } from 'zod'

/**
 * How long a start takes, in whole processes: from the call to the end of a desk with nobody at it, so with everything
 * loaded, the database open and the shipped articles imported; and again with them stored. From the bundle, which `npm
 * run build` makes and which must be fresh, and from the sources. In wall and processor time, as ratios to a Node with
 * tsx; all variants alternate, round after round, so that other load affects them equally.
 */
const { values } = parseArgs({ options: { runs: { type: 'string', default: '5' } } })
const { runs } = z.object({ runs: z.coerce.number().int().min(1) }).parse(values)
const CLI = fileURLToPath(new URL('../bin/crier.js', import.meta.url))
const SOURCE = ['--import', 'tsx', fileURLToPath(new URL('../src/cli/entry.ts', import.meta.url))]

interface Case {
  readonly what: string
  readonly args: readonly string[]
  readonly database: (run: number) => string
}

interface Took {
  readonly clock: number
  readonly processor: number
}

const BASELINE: Case = {
  what: 'node with tsx and nothing to run (baseline)',
  args: ['--import', 'tsx', '-e', '0'],
  database: () => 'none',
}
const CASES: readonly Case[] = [
  BASELINE,
  { what: 'first start, articles imported', args: [CLI, 'start'], database: run => `first-${run}.db` },
  { what: 'later start', args: [CLI, 'start'], database: () => 'first-0.db' },
  { what: 'crier ask "/latest"', args: [CLI, 'ask', '/latest'], database: () => 'first-0.db' },
  { what: 'crier analyse, nothing to read', args: [CLI, 'analyse'], database: () => 'none' },
  { what: 'first start from the sources', args: [...SOURCE, 'start'], database: run => `sources-${run}.db` },
  { what: 'later start from the sources', args: [...SOURCE, 'start'], database: () => 'sources-0.db' },
]
/** Runs its arguments, then reports their processor time: user and system, as 0m0.12s. */
const TIMED = '"$0" "$@" >/dev/null 2>&1 </dev/null; code=$?; times; exit $code'

const say = (line: string): void => void process.stdout.write(`${line}\n`)
const folder = await mkdtemp(join(tmpdir(), 'crier-bench-'))
const median = (times: readonly number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN

async function run({ args, database }: Case, round: number): Promise<Took> {
  const began = performance.now()
  const env = { PATH: process.env['PATH'], DATABASE_URL: `file:${join(folder, database(round))}`, CRIER_ZONE: 'UTC' }
  const child = spawn('sh', ['-c', TIMED, process.execPath, ...args], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const [told, [code]] = await Promise.all([text(child.stdout), once(child, 'close')])
  if (code !== 0) throw new Error(`expected ${args.join(' ')} to end with 0, not ${code}`)
  const clock = (performance.now() - began) / 1000
  const ofChildren = told.trim().split('\n').at(-1) ?? ''
  const parts = [...ofChildren.matchAll(/(\d+)m([\d.]+)s/gu)].map(
    ([, minutes, seconds]) => 60 * Number(minutes) + Number(seconds),
  )
  return { clock, processor: parts.reduce((sum, part) => sum + part, 0) }
}

const FRESH = new URL('../bin/fresh.js', import.meta.url)
const { isFresh } = z
  .object({ isFresh: z.custom<() => boolean>(value => typeof value === 'function') })
  .parse(await import(FRESH.href))
if (!isFresh()) throw new Error('expected a fresh bundle: npm run build')

try {
  const took = new Map<Case, Took[]>(CASES.map(each => [each, []]))
  for (let round = 0; round < runs; round += 1) for (const each of CASES) took.get(each)?.push(await run(each, round))
  const middle = (of: Case, what: keyof Took): number => median((took.get(of) ?? []).map(each => each[what]))
  for (const each of CASES) {
    const [clock, processor] = [middle(each, 'clock'), middle(each, 'processor')]
    const [byClock, byProcessor] = [clock / middle(BASELINE, 'clock'), processor / middle(BASELINE, 'processor')]
    const ratio = each === BASELINE ? '' : `; ${byClock.toFixed(1)} and ${byProcessor.toFixed(1)} times the baseline`
    say(
      `${each.what}: median of ${runs} ${clock.toFixed(2)} s by the clock, ${processor.toFixed(2)} s of processor${ratio}`,
    )
  }
} finally {
  await rm(folder, { recursive: true })
}
