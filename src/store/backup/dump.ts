import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { Readable, pipeline as pipe } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { z } from 'zod'
import { Refusal } from '#core/asking/refusal.ts'

/**
 * A backup of Postgres is gzipped text with one JSON value per line: a head; for each table its name, then its rows as
 * lists of column values as Postgres writes them; and finally the SHA-256 of all lines before.
 */
export const DumpHead = z.object({
  crier: z.literal('backup of Postgres'),
  format: z.literal(1),
  made: z.iso.datetime(),
  migrations: z.array(z.string()),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()).min(1), rows: z.int().min(0) })),
})
export type DumpHead = z.infer<typeof DumpHead>
export type DumpTable = DumpHead['tables'][number]

const Mark = z.object({ table: z.string() })
const End = z.object({ sha256: z.string() })

/** @param rows a table's rows in batches, each row one line of JSON */
export async function writeDump(
  path: string,
  head: DumpHead,
  rows: (table: DumpTable) => AsyncIterable<readonly string[]>,
): Promise<void> {
  const hash = createHash('sha256')
  async function* lines(): AsyncGenerator<string> {
    yield line(JSON.stringify(head))
    for (const table of head.tables) {
      yield line(JSON.stringify({ table: table.name }))
      for await (const some of rows(table)) yield some.map(line).join('')
    }
    yield `${JSON.stringify({ sha256: hash.digest('hex') })}\n`
  }
  function line(text: string): string {
    hash.update(`${text}\n`)
    return `${text}\n`
  }
  await pipeline(Readable.from(lines()), createGzip(), createWriteStream(path, { flags: 'a' }))
}

/** Reads a dump to its end; throws a Refusal if it is damaged, truncated, or has other rows than its head says. */
export async function checkDump(path: string): Promise<DumpHead> {
  const head = await headOf(path)
  for await (const _ of rowsIn(path, head));
  return head
}

async function headOf(path: string): Promise<DumpHead> {
  for await (const text of linesOf(path)) {
    const head = DumpHead.safeParse(parsed(text))
    if (head.success) return head.data
    break
  }
  throw damaged(path, 'it does not start like one')
}

/** The rows of a dump in batches, each row one line of JSON. Any damage is reported at the end at the latest. */
export async function* rowsIn(
  path: string,
  head: DumpHead,
  atOnce = 500,
): AsyncGenerator<{ readonly table: DumpTable; readonly rows: readonly string[] }> {
  const hash = createHash('sha256')
  const left = [...head.tables]
  let table: DumpTable | undefined
  let missing = 0
  let rows: string[] = []
  let number = 0
  for await (const text of linesOf(path)) {
    number += 1
    const isRow = text.startsWith('[')
    if (!isRow && number > 1) {
      if (table && rows.length > 0) yield { table, rows }
      rows = []
      if (missing !== 0) throw damaged(path, `${missing} rows of ${table?.name} are missing`)
      const end = End.safeParse(parsed(text))
      if (end.success) {
        if (left.length > 0 || end.data.sha256 !== hash.digest('hex')) throw damaged(path, 'its checksum is wrong')
        return
      }
      table = left.shift()
      if (Mark.safeParse(parsed(text)).data?.table !== table?.name) throw damaged(path, `line ${number} is unexpected`)
      missing = table?.rows ?? 0
    }
    hash.update(`${text}\n`)
    if (!isRow) continue
    rows.push(text)
    missing -= 1
    if (!table || rows.length < atOnce) continue
    yield { table, rows }
    rows = []
  }
  throw damaged(path, 'its end is missing')
}

async function* linesOf(path: string): AsyncGenerator<string> {
  // Errors in the file surface in the reader.
  const unpacked = pipe(createReadStream(path), createGunzip().setEncoding('utf8'), () => undefined)
  let rest = ''
  try {
    for await (const chunk of unpacked) {
      const lines = (rest + String(chunk)).split('\n')
      rest = lines.pop() ?? ''
      yield* lines
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error) throw damaged(path, error.message)
    throw error
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function damaged(path: string, why: string): Refusal {
  return new Refusal(`${path} is damaged, or not a Crier backup: ${why}.`)
}
