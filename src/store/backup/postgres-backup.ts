import { Client } from 'pg'
import { z } from 'zod'
import { Refusal, Unavailable } from '#core/asking/refusal.ts'
import { makeWhole, type OnPart, type RowCounts } from './backup-file.ts'
import { checkDump, writeDump, type DumpTable } from './dump.ts'
import { TABLES } from './tables.ts'

const AT_ONCE = 500
const CONNECTING_MS = 10_000

const Names = z.array(z.object({ name: z.string() }))
const Counted = z.array(z.object({ rows: z.coerce.number() })).length(1)
const Rows = z.array(z.object({ row: z.string() }))

/** Dumps all tables as of one instant, while others keep reading and writing, and verifies the dump. */
export function backUpPostgres(url: string, to: string, now: Date, onPart: OnPart): Promise<RowCounts> {
  return makeWhole(to, async part => {
    await withClient(url, async client => {
      await client.query('begin transaction isolation level repeatable read read only')
      const migrations = await migrationsOf(client)
      const tables = await tablesOf(client)
      const all = tables.reduce((sum, { rows }) => sum + rows, 1)
      let written = 0
      const head = { crier: 'backup of Postgres', format: 1, made: now.toISOString(), migrations, tables } as const
      await writeDump(part, head, async function* (table) {
        for await (const rows of rowsOf(client, table)) {
          written += rows.length
          onPart((0.8 * written) / all)
          yield rows
        }
      })
      await client.query('commit')
    })
    onPart(0.8)
    const { tables } = await checkDump(part)
    onPart(1)
    return Object.fromEntries(tables.map(({ name, rows }) => [name, rows]))
  })
}

async function migrationsOf(client: Client): Promise<string[]> {
  const { rows: found } = await client.query("select to_regclass('kysely_migration')::text as name")
  if (!Names.safeParse(found).success) throw new Refusal('Crier has nothing in this database.')
  const { rows } = await client.query('select name from kysely_migration order by name')
  return Names.parse(rows).map(({ name }) => name)
}

async function tablesOf(client: Client): Promise<DumpTable[]> {
  const found: DumpTable[] = []
  for (const name of TABLES) {
    const { rows: columns } = await client.query(
      'select column_name as name from information_schema.columns where table_schema = current_schema() and table_name = $1 order by ordinal_position',
      [name],
    )
    if (columns.length === 0) continue
    const { rows } = await client.query(`select count(*) as rows from ${name}`)
    const [counted] = Counted.parse(rows)
    found.push({ name, columns: Names.parse(columns).map(column => column.name), rows: counted?.rows ?? 0 })
  }
  return found
}

async function* rowsOf(client: Client, { name, columns }: DumpTable): AsyncGenerator<readonly string[]> {
  const values = columns.map(column => `"${column}"::text`).join(', ')
  await client.query(`declare here no scroll cursor for select json_build_array(${values})::text as row from ${name}`)
  for (;;) {
    const { rows } = await client.query(`fetch ${AT_ONCE} from here`)
    if (rows.length === 0) break
    yield Rows.parse(rows).map(({ row }) => row.replaceAll('\n', ' '))
  }
  await client.query('close here')
}

export async function withClient<T>(url: string, use: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: CONNECTING_MS,
    application_name: 'crier backup',
  })
  client.on('error', () => undefined)
  await client.connect().catch((error: unknown) => {
    const why = error instanceof Error ? error.message : String(error)
    throw new Unavailable(
      `The database cannot be opened (${why}). Check that its server runs and takes this user, or set DATABASE_URL.`,
    )
  })
  try {
    return await use(client)
  } finally {
    await client.end()
  }
}
