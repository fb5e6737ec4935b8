import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { z } from 'zod'

/**
 * How long a start takes, whole processes: from the call to the end of a desk with nobody at it, so with everything
 * loaded, the database open and the articles that ship with Crier imported; and the same again, with them stored. From the
 * bundle, which `npm run build` makes and which has to be fresh, and from the sources.
 */
const { values } = parseArgs({ options: { runs: { type: 'string', default: '5' } } })
const { runs } = z.object({ runs: z.coerce.number().int().min(1) }).parse(values)
const CLI = fileURLToPath(new URL('../bin/crier.js', import.meta.url))
const SOURCE = ['--import', 'tsx', fileURLToPath(new URL('../src/cli/entry.ts', import.meta.url))]

const say = (line: string): void => void process.stdout.write(`${line}\n`)
const folder = await mkdtemp(join(tmpdir(), 'crier-bench-'))
const median = (times: readonly number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN

async function run(args: readonly string[], database: string): Promise<number> {
  const began = performance.now()
  const env = { PATH: process.env['PATH'], DATABASE_URL: `file:${join(folder, database)}`, CRIER_ZONE: 'UTC' }
  const child = spawn(process.execPath, [...args], { env, stdio: 'ignore' })
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`expected ${args.join(' ')} to end with 0, not ${code}`)
  return performance.now() - began
}

async function measure(what: string, args: readonly string[], database: (run: number) => string, baseline?: number) {
  const times: number[] = []
  for (let index = 0; index < runs; index += 1) times.push(await run(args, database(index)))
  const middle = median(times)
  const ratio = baseline === undefined ? '' : `, ${(middle / baseline).toFixed(1)} times the baseline`
  say(`${what}: median ${(middle / 1000).toFixed(2)} s of ${runs}${ratio}`)
  return middle
}

const FRESH = new URL('../bin/fresh.js', import.meta.url)
const { isFresh } = z
  .object({ isFresh: z.custom<() => boolean>(value => typeof value === 'function') })
  .parse(await import(FRESH.href))
if (!isFresh()) throw new Error('expected a fresh bundle: npm run build')

try {
  const baseline = await measure(
    'node with tsx and nothing to run (baseline)',
    ['--import', 'tsx', '-e', '0'],
    () => 'none',
  )
  await measure('first start, articles imported', [CLI, 'start'], index => `first-${index}.db`, baseline)
  await measure('later start', [CLI, 'start'], () => 'first-0.db', baseline)
  await measure('crier ask "/latest"', [CLI, 'ask', '/latest'], () => 'first-0.db', baseline)
  await measure('crier analyse, nothing to read', [CLI, 'analyse'], () => 'none', baseline)
  await measure('first start from the sources', [...SOURCE, 'start'], index => `sources-${index}.db`, baseline)
  await measure('later start from the sources', [...SOURCE, 'start'], () => 'sources-0.db', baseline)
} finally {
  await rm(folder, { recursive: true })
}
