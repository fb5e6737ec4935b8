import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { growthOf } from './growth.ts'
import { pumpsFor } from './pumps.ts'
import { findInSources, ROOT, type Scanner } from './sources.ts'

const MOST = 6
/** Rooms that get text from outside, except for what opens files or sockets. */
const GIVEN_TEXT = /^src\/(?:ask|calendar|core|filter|ingest|log|model|platforms|text)\//u
const REACHES_OUT = /from '(?:node:(?:fs|net|dns)|undici)/u

const { literals, scanners } = findInSources()
const given = scanners.filter(
  ({ file }) => GIVEN_TEXT.test(file) && !REACHES_OUT.test(readFileSync(join(ROOT, file), 'utf8')),
)

/** What makes a function superlinear; refusing a text counts as its answer. */
async function beaten({ file, name }: Scanner): Promise<readonly string[]> {
  const module: Readonly<Record<string, unknown>> = await import(pathToFileURL(join(ROOT, file)).href)
  const scan = module[name]
  if (typeof scan !== 'function') throw new Error(`expected ${file} to export ${name}`)
  const task = (text: string): void => {
    try {
      scan(text)
    } catch {
      // Refusing is an answer.
    }
  }
  return pumpsFor(file, literals).flatMap(pump => {
    const { times, short, long } = growthOf(task, size => pump.repeat(Math.ceil(size / pump.length)))
    return times > MOST
      ? [`${name} of ${file}: ${short.toFixed(1)} ms, then ${long.toFixed(1)}: ${JSON.stringify(pump)}`]
      : []
  })
}

describe('no function of a single text takes more than linear time', () => {
  it('in any room that reads input from outside', { timeout: 300_000 }, async () => {
    expect(given.length).toBeGreaterThan(60)
    const slow: string[] = []
    for (const scanner of given) slow.push(...(await beaten(scanner)))
    expect(slow).toEqual([])
  })
})
