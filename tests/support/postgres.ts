import { execFileSync, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { chown, mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { Client } from 'pg'
import { openStore } from '#store/database/open.ts'
import { freePort } from './free-port.ts'
import { scratch } from './scratch.ts'

/** A Postgres server for tests; every test takes a database of its own. */
export interface PostgresServer {
  /** The address of a new, empty database. */
  database(): Promise<string>
  /**
   * The address of a database with all tables and no rows: the same one each time, emptied, since creating one takes
   * Postgres half a second. Nothing may still be using it.
   */
  emptied(): Promise<string>
  /** Drops what was created, and ends the server if it was started here. */
  stop(): Promise<void>
}

/**
 * The server at TEST_DATABASE_URL, else one started from this machine's binaries, as the user `postgres` if we are
 * root. Without either it reports that on standard error and returns `undefined`; under CI that is a failure.
 */
export async function findPostgres(): Promise<PostgresServer | undefined> {
  const given = process.env['TEST_DATABASE_URL']
  if (given !== undefined && given !== '') return databasesOn(given)
  const binaries = binariesHere()
  if (binaries !== undefined) {
    const server = await startServer(binaries)
    return { ...databasesOn(server.url), stop: () => server.stop() }
  }
  const missing = 'Postgres tests NOT RUN: TEST_DATABASE_URL is not set and no server is installed (apt: postgresql)'
  if (process.env['CI'] !== undefined) throw new Error(missing)
  process.stderr.write(`\n${missing}\n`)
  return undefined
}

function databasesOn(url: string): PostgresServer {
  const made: string[] = []
  async function database(): Promise<string> {
    const address = await createDatabase(url)
    made.push(nameIn(address))
    return address
  }
  let shared: Promise<Emptied> | undefined
  return {
    database,
    async emptied() {
      const before = shared
      shared ??= database().then(migrated)
      const { address, empty } = await shared
      if (before) await statement(address, empty)
      return address
    },
    async stop() {
      for (const name of made) await statement(url, `drop database if exists ${name} with (force)`)
    },
  }
}

const nameIn = (address: string): string => new URL(address).pathname.slice(1)

async function createDatabase(url: string): Promise<string> {
  const name = `crier_test_${randomBytes(6).toString('hex')}`
  await statement(url, `create database ${name}`)
  return Object.assign(new URL(url), { pathname: `/${name}` }).href
}

interface Emptied {
  readonly address: string
  /** The statements that empty it after its migrations. */
  readonly empty: string
}

async function migrated(address: string): Promise<Emptied> {
  await (await openStore(address)).close()
  const client = new Client({ connectionString: address })
  await client.connect()
  const { rows } = await client.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public' and tablename not like 'kysely%'`,
  )
  const names = rows.map(({ name }) => name)
  const kept: string[] = []
  for (const name of names) {
    const { rows } = await client.query<{ all: string | null }>(`select json_agg(${name})::text as all from ${name}`)
    const all = rows[0]?.all
    if (all) kept.push(`insert into ${name} select * from json_populate_recordset(null::${name}, $json$${all}$json$)`)
  }
  await client.end()
  return { address, empty: [`truncate ${names.join(', ')} restart identity cascade`, ...kept].join('; ') }
}

async function statement(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query(sql)
  await client.end()
}

function binariesHere(): string | undefined {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  const folders = [...versions.map(version => join(debian, version, 'bin')), ...(process.env['PATH'] ?? '').split(':')]
  return folders.find(folder => existsSync(join(folder, 'postgres')) && existsSync(join(folder, 'initdb')))
}

async function startServer(binaries: string): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const user = process.getuid?.() === 0 ? { uid: idOf('-u'), gid: idOf('-g') } : undefined
  const folder = await mkdtemp(join(scratch(), 'crier-postgres-'))
  if (user !== undefined) await chown(folder, user.uid, user.gid)
  const data = join(folder, 'data')
  const setup = ['-D', data, '-U', 'crier', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync']
  execFileSync(join(binaries, 'initdb'), setup, { ...user, cwd: folder, stdio: 'ignore' })

  const port = await freePort()
  const settings = ['fsync=off', 'full_page_writes=off', 'unix_socket_directories=', 'max_connections=60']
  const where = ['-D', data, '-h', '127.0.0.1', '-p', String(port), ...settings.flatMap(setting => ['-c', setting])]
  // The shell ends the server when its standard input closes, so that no server outlives a killed test run. Nobody
  // waits for the deletion of many databases, which takes a busy disk a minute.
  const guard = `"$0" "$@" & read _; kill -QUIT $!; wait; rm -rf "$GUARDED" >/dev/null 2>&1 &`
  const server = spawn('sh', ['-c', guard, join(binaries, 'postgres'), ...where], {
    ...user,
    cwd: '/',
    env: { ...process.env, GUARDED: folder },
    stdio: ['pipe', 'ignore', 'pipe'],
  })
  await ready(server)

  return {
    url: `postgres://crier@127.0.0.1:${port}/postgres`,
    async stop() {
      const ended = new Promise(resolve => server.once('exit', resolve))
      server.stdin.end()
      await ended
    },
  }
}

function idOf(flag: '-u' | '-g'): number {
  return Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
}

function ready({ stderr }: { readonly stderr: Readable }): Promise<void> {
  return new Promise((resolve, reject) => {
    createInterface(stderr).on('line', line => {
      if (line.includes('ready to accept connections')) resolve()
      if (line.includes('FATAL')) reject(new Error(`postgres did not start: ${line}`))
    })
  })
}
