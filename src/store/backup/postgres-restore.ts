import { setTimeout as sleep } from 'node:timers/promises'
import { Kysely, Migrator } from 'kysely'
import type { Client } from 'pg'
import { z } from 'zod'
import { Refusal } from '#core/asking/refusal.ts'
import { migrationNames, migrations } from '../database/migrations.ts'
import { postgres } from '../database/postgres.ts'
import type { Schema } from '../database/schema.ts'
import { refuseNewer, type OnPart } from './backup-file.ts'
import { checkDump, rowsIn, type DumpHead, type DumpTable } from './dump.ts'
import { withClient } from './postgres-backup.ts'
import type { RestoredFile } from './sqlite-restore.ts'
import { MIGRATION_TABLES, TABLES } from './tables.ts'

/** The schema where tables are built before the swap. */
const WORKSHOP = 'crier_restoring'
/** Milliseconds; processes record a heartbeat once a minute. */
const SILENCE_MS = 70_000
/** Milliseconds the swap waits for whoever holds a table. */
const SWAPPING_MS = 10_000

const Alive = z.array(z.object({ alive: z.coerce.number() })).length(1)
const Counted = z.array(z.object({ rows: z.coerce.number() })).length(1)
const Named = z.array(z.object({ name: z.string() }))
const Typed = z.array(z.object({ name: z.string(), type: z.string() }))
const Numbered = z.array(z.object({ table: z.string(), column: z.string() }))

/**
 * Replaces Crier's tables by a backup, while no Crier has them open. They are built and counted in a schema of their
 * own; then one transaction moves the old ones into another schema and the new ones into place. Throws a Refusal if
 * that is impossible, leaving everything unchanged.
 */
export async function restorePostgres(from: string, url: string, now: Date, onPart: OnPart): Promise<RestoredFile> {
  const head = await checkDump(from)
  refuseNewer(from, head.migrations, migrationNames)
  onPart(0.2)
  return withClient(url, async client => {
    await refuseRunning(client)
    await client.query(`drop schema if exists ${WORKSHOP} cascade`)
    try {
      await makeTables(url, head)
      await client.query(`set search_path = ${WORKSHOP}`)
      await fill(client, from, head, part => onPart(0.2 + 0.7 * part))
      await markRestored(client, now)
      await client.query('reset search_path')
      await refuseRunning(client)
      const aside = await swap(client, `crier_before_${now.toISOString().replace(/\D/gu, '').slice(0, 14)}`)
      onPart(1)
      const rows = Object.fromEntries(head.tables.map(table => [table.name, table.rows]))
      return { rows, ...(aside === undefined ? {} : { aside: `the schema ${aside}` }) }
    } catch (error) {
      await client.query('rollback')
      await client.query(`drop schema if exists ${WORKSHOP} cascade`)
      throw error
    }
  })
}

/** Milliseconds between checks: Postgres still lists a connection for a moment after it was closed. */
const AGAIN_MS = 200
const LOOKS = 5

async function isConnected(client: Client): Promise<boolean> {
  for (let looks = 1; ; looks += 1) {
    const { rows } = await client.query(
      "select count(*) as alive from pg_stat_activity where datname = current_database() and application_name = 'crier'",
    )
    if ((Alive.parse(rows)[0]?.alive ?? 0) === 0) return false
    if (looks === LOOKS) return true
    await sleep(AGAIN_MS)
  }
}

async function refuseRunning(client: Client): Promise<void> {
  if (await isConnected(client))
    throw new Refusal('Crier is running on this database. Stop every replica, then restore.')
  const { rows: tables } = await client.query("select to_regclass('owners') as name")
  if (Named.safeParse(tables).data === undefined) return
  const { rows: seen } = await client.query(
    'select floor(extract(epoch from clock_timestamp()) * 1000) - coalesce(max(seen_at), 0) as alive from owners',
  )
  const silent = Alive.parse(seen)[0]?.alive ?? 0
  if (silent < SILENCE_MS)
    throw new Refusal(
      `A Crier was active on this database ${Math.round(silent / 1000)} s ago. Stop every replica, and restore ${SILENCE_MS / 1000} s later.`,
    )
}

async function makeTables(url: string, { migrations: applied }: DumpHead): Promise<void> {
  const address = new URL(url)
  address.searchParams.set('options', `-c search_path=${WORKSHOP}`)
  address.searchParams.set('application_name', 'crier restore')
  const db = new Kysely<Schema>({ dialect: postgres(address.href) })
  try {
    const migrator = new Migrator({ db, provider: migrations('postgres'), migrationTableSchema: WORKSHOP })
    const { error } = await migrator.migrateTo(applied.toSorted().at(-1) ?? '')
    if (error !== undefined) throw error
  } finally {
    await db.destroy()
  }
}

async function fill(client: Client, from: string, head: DumpHead, onPart: OnPart): Promise<void> {
  const all = head.tables.reduce((sum, { rows }) => sum + rows, 1)
  let written = 0
  // What a migration inserts into a new table is in the backup as well.
  await client.query(`truncate ${head.tables.map(({ name }) => `"${name}"`).join(', ')}`)
  const statements = new Map<string, string>()
  for await (const { table, rows } of rowsIn(from, head)) {
    const statement = statements.get(table.name) ?? (await insertInto(client, table))
    statements.set(table.name, statement)
    await client.query(statement, [rows])
    written += rows.length
    onPart(written / all)
  }
  for (const { name, rows } of head.tables) {
    const counted = Counted.parse((await client.query(`select count(*) as rows from "${name}"`)).rows)
    if (counted[0]?.rows !== rows)
      throw new Error(`expected ${rows} rows in ${name} and found ${counted[0]?.rows}: nothing was changed`)
  }
  await goOnCounting(client)
}

/** Makes identity columns continue after the restored rows. */
async function goOnCounting(client: Client): Promise<void> {
  const { rows } = await client.query(
    'select table_name as "table", column_name as "column" from information_schema.columns where table_schema = $1 and is_identity = \'YES\'',
    [WORKSHOP],
  )
  for (const { table, column } of Numbered.parse(rows))
    await client.query(
      `select setval(pg_get_serial_sequence($1, $2), max("${column}")) from "${table}" having max("${column}") is not null`,
      [table, column],
    )
}

async function insertInto(client: Client, { name, columns }: DumpTable): Promise<string> {
  const { rows } = await client.query(
    `select attname as name, format_type(atttypid, atttypmod) as type
     from pg_attribute where attrelid = to_regclass($1) and attnum > 0 and not attisdropped`,
    [name],
  )
  const types = new Map(Typed.parse(rows).map(column => [column.name, column.type]))
  const values = columns.map((column, index) => {
    const type = types.get(column)
    if (type === undefined) throw new Error(`expected a column ${column} in ${name}`)
    return `(line ->> ${index})::${type}`
  })
  return `insert into "${name}" (${columns.map(column => `"${column}"`).join(', ')}) overriding system value
    select ${values.join(', ')} from unnest($1::json[]) as line`
}

/** See `markRestored` of SQLite: nobody knows what was posted since the backup. */
async function markRestored(client: Client, now: Date): Promise<void> {
  const { rows } = await client.query("select to_regclass('owners')::text as name")
  if (Named.safeParse(rows).data === undefined) return
  await client.query('update owners set seen_at = 1, held = null')
  await client.query(
    "insert into owners (owner, reign, beats, seen_at, doubt_until) values ('restored', 0, 0, 1, $1) on conflict do nothing",
    [now.getTime()],
  )
}

/** Resolves with the schema the old tables were moved to, if there were any. */
async function swap(client: Client, aside: string): Promise<string | undefined> {
  const tables = [...TABLES, ...MIGRATION_TABLES]
  const within = async (schema: string): Promise<readonly string[]> => {
    const { rows } = await client.query(
      'select tablename as name from pg_tables where schemaname = $1 and tablename = any($2)',
      [schema, tables],
    )
    return Named.parse(rows).map(({ name }) => name)
  }
  const { rows } = await client.query('select current_schema() as name')
  const place = Named.parse(rows)[0]?.name ?? 'public'
  await client.query('begin')
  await client.query(`set local lock_timeout = ${SWAPPING_MS}`)
  const old = await within(place)
  if (old.length > 0) await client.query(`create schema ${aside}`)
  for (const name of old) await client.query(`alter table "${place}"."${name}" set schema ${aside}`)
  for (const name of await within(WORKSHOP))
    await client.query(`alter table ${WORKSHOP}."${name}" set schema "${place}"`)
  await client.query(`drop schema ${WORKSHOP}`)
  await client.query('commit')
  return old.length > 0 ? aside : undefined
}
