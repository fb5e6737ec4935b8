import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pino from 'pino'
import { openCrier } from '#src/app/crier.ts'
import { HOUSE } from '#core/ids.ts'
import { saveArticles } from '#store/articles/save-articles.ts'
import { attacksOn, textOf } from '#tests/hostile/attacks.ts'
import { growthOf } from '#tests/hostile/growth.ts'
import { findInSources } from '#tests/hostile/sources.ts'
import { hostileDocuments } from './hostile/documents.ts'
import { asking } from './hostile/asking.ts'
import { generated } from './store/generated.ts'

/** Processor time for hostile patterns and documents of growing size, and how long answers waited meanwhile. */
const MUST = { exponent: 1.3, waitedMs: 250 }
const SHOWN = 10
const STORED = 500

const say = (line: string): void => void process.stdout.write(`${line}\n`)
/** The exponent of growth, from how many times longer a fourfold text takes. */
const exponentOf = (times: number): number => (times === 0 ? 0 : Math.log(times) / Math.log(4))

interface Row {
  readonly what: string
  readonly short: number
  readonly long: number
  readonly exponent: number
}

function table(title: string, rows: readonly Row[]): number {
  const worst = rows.toSorted((a, b) => b.exponent - a.exponent)
  say(`\n${title}: ${rows.length}; the ${SHOWN} that grow most`)
  for (const { what, short, long, exponent } of worst.slice(0, SHOWN))
    say(`  ${short.toFixed(2)} ms, then ${long.toFixed(2)} ms: size^${exponent.toFixed(2)}  ${what}`)
  return worst[0]?.exponent ?? 0
}

function patterns(): readonly Row[] {
  const seen = new Map(findInSources().literals.map(literal => [`/${literal.source}/${literal.flags}`, literal]))
  return [...seen.values()].map(({ file, source, flags }) => {
    const pattern = new RegExp(source, flags)
    const task = (text: string): void => {
      pattern.lastIndex = 0
      if (pattern.global) text.replace(pattern, '')
      else pattern.test(text)
    }
    const grown = attacksOn(source, flags).map(attack => growthOf(task, size => textOf(attack, size)))
    const worst = grown.reduce((most, one) => (one.times > most.times ? one : most), { short: 0, long: 0, times: 0 })
    return {
      what: `${file} /${source.slice(0, 60)}/${flags}`,
      short: worst.short,
      long: worst.long,
      exponent: exponentOf(worst.times),
    }
  })
}

const folder = await mkdtemp(join(tmpdir(), 'crier-bench-'))
try {
  const power = [table('patterns, 2 kB and 8 kB', patterns())]
  const config = { databaseUrl: `file:${join(folder, 'crier.db')}`, variables: {}, zone: 'UTC', secrets: [] }
  const crier = await openCrier(config, error => say(`fault: ${String(error)}`), pino({ enabled: false }))
  await saveArticles(
    crier.store,
    { origin: HOUSE, at: new Date(), baseline: true },
    Array.from({ length: STORED }, (_, index) => generated(index)),
  )
  const asked = asking(crier)
  const before = await asked.alone()
  const rows = await hostileDocuments(crier, asked)
  power.push(table('documents, 25 kB and 100 kB, read aside, stored, and asked for by /summary', rows))
  const { longest, answers, what } = asked.ended()
  say(
    `\nlongest answer of ${answers} meanwhile: ${longest.toFixed(0)} ms (${what}); of as many alone ${before.toFixed(0)} ms`,
  )
  const worst = Math.max(...power)
  say(
    `worst growth: size^${worst.toFixed(2)}, must be under ${MUST.exponent}; longest wait must be under ${MUST.waitedMs} ms`,
  )
  process.exitCode = worst < MUST.exponent && longest < MUST.waitedMs ? 0 : 1
  await crier.close()
} finally {
  await rm(folder, { recursive: true })
}
