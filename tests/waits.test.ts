import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { PATIENCE } from '#schedule/patience.ts'

const ROOT = resolve(import.meta.dirname, '..')

/** A line of code that waits: for a timer, an event, a promise of its own, or a client that gets a timeout. */
const WAITS =
  /\b(?:setTimeout|setInterval)\(|(?<![\w.#])(?:sleep|pause|wait)\(|AbortSignal\.timeout\(|\b\w*[tT]imeout(?:Millis)?: |busy_timeout = [^0]|new Promise\b|(?<![\w.])once\(\w+(?:\.\w+)?, /

interface Row {
  readonly where: string
  readonly wait: string
  readonly most: string
}

interface Line {
  readonly file: string
  readonly text: string
}

/** The rows of a table in docs/waits.md, by the heading above it. */
async function rowsUnder(heading: string): Promise<readonly Row[]> {
  const document = await readFile(join(ROOT, 'docs/waits.md'), 'utf8')
  const [, section = ''] = document.split(`## ${heading}\n`)
  const [table = ''] = section.split('\n## ')
  return table
    .split('\n')
    .filter(line => line.startsWith('| `'))
    .map(line => {
      const [, where = '', wait = '', most = ''] = line.split(/(?<!\\) ?\| ?/)
      return { where: bare(where), wait: bare(wait), most }
    })
}

function bare(cell: string): string {
  return cell.replaceAll('`', '').replaceAll('\\|', '|')
}

async function waits(): Promise<readonly Line[]> {
  const files = (await readdir(join(ROOT, 'src'), { recursive: true })).filter(file => /\.[jt]s$/.test(file))
  const found = await Promise.all(
    files.map(async file => {
      const lines = (await readFile(join(ROOT, 'src', file), 'utf8')).split('\n')
      return lines
        .filter(line => WAITS.test(line) && !/^\s*(?:import|\*|\/)|\bpause(?:\(\w+: |: \()/.test(line))
        .map(line => ({ file, text: line.trim() }))
    }),
  )
  return found.flat()
}

/** Milliseconds in words, `90_000` as “1.5 min”. */
function inWords(ms: number): string {
  if (ms < 1000) return `${ms} ms`
  if (ms < 60_000) return `${ms / 1000} s`
  return ms < 3_600_000 ? `${ms / 60_000} min` : `${ms / 3_600_000} h`
}

/**
 * How long a row waits according to the code: by the number or constant that it names; `undefined` if it names neither.
 */
async function coded({ where, wait }: Row): Promise<string | undefined> {
  const number = /(?<![\w.])\d[\d_]*/.exec(wait)?.[0]
  const name = /(?<![\w.])[A-Z][A-Z_]+_MS\b/.exec(wait)?.[0]
  const value = number ?? (name && new RegExp(`const ${name} = ([\\d_ *]+)$`, 'm').exec(await source(where))?.[1])
  return value === undefined
    ? undefined
    : inWords(value.split('*').reduce((product, factor) => product * Number(factor.replaceAll('_', '')), 1))
}

function source(where: string): Promise<string> {
  return readFile(join(ROOT, 'src', where), 'utf8')
}

describe('every wait', () => {
  it('has a row in docs/waits.md, and every row has a wait', async () => {
    const rows = await rowsUnder('Waits in the code')
    const lines = await waits()
    expect(lines.length).toBeGreaterThan(30)
    const isOf = (row: Row) => (line: Line) => line.file === row.where && line.text.includes(row.wait)
    expect(lines.filter(line => !rows.some(row => isOf(row)(line)))).toEqual([])
    expect(rows.filter(row => !lines.some(isOf(row)))).toEqual([])
  })

  it('ends when its row says', async () => {
    const rows = await rowsUnder('Waits in the code')
    const inCode = await Promise.all(rows.map(async row => ({ ...row, most: (await coded(row)) ?? row.most })))
    expect(rows).toEqual(inCode)
    expect(rows.filter(({ most }) => most.trim() === '')).toEqual([])
  })

  it('for a request is a timeout of the client that makes it', async () => {
    const files = (await readdir(join(ROOT, 'src'), { recursive: true })).filter(file => file.endsWith('.ts'))
    const bold = await Promise.all(
      files.map(async file => {
        const calls = [
          ...(await source(file)).matchAll(
            /\bawait (?:fetch|request)\((?:[^()]|\([^()]*\)|\((?:[^()]|\([^()]*\))*\))*\)/g,
          ),
        ]
        return calls.filter(([call]) => !/\bsignal\b/.test(call)).map(([call]) => `${file}: ${call}`)
      }),
    )
    expect(bold.flat()).toEqual([])
  })
})

describe('every deadline of the ledger', () => {
  it('is in docs/waits.md with its value', async () => {
    const rows = await rowsUnder('Patience of the ledger')
    const told = Object.entries(PATIENCE).map(([name, value]: [string, number | { least: number; most: number }]) => [
      name,
      typeof value === 'number' ? inWords(value) : `${inWords(value.least)} to ${inWords(value.most)}`,
    ])
    expect(rows.map(({ where, wait }) => [where, wait])).toEqual(told)
  })
})
