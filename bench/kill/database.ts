import { copyFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'

/** A database that can be backed up and restored, while nobody has it open. */
export interface Database {
  readonly url: string
  backup(): Promise<void>
  restore(): Promise<void>
}

const SQLITE_FILES = ['', '-wal', '-shm']

/** A file with its log: what a crash left is part of it. */
export function sqliteFile(folder: string, name: string): Database {
  const path = join(folder, `${name}.db`)
  const copy = async (from: string, to: string): Promise<void> => {
    for (const end of SQLITE_FILES) {
      await rm(to + end, { force: true })
      await copyFile(from + end, to + end).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'ENOENT') throw error
      })
    }
  }
  return {
    url: `file:${path}`,
    backup: () => copy(path, `${path}.backup`),
    restore: () => copy(`${path}.backup`, path),
  }
}

/** A Postgres database, copied by the server itself. */
export function postgresDatabase(url: string): Database {
  const name = new URL(url).pathname.slice(1)
  const backup = `${name}_backup`
  const copy = async (from: string, to: string): Promise<void> => {
    const client = new Client({ connectionString: Object.assign(new URL(url), { pathname: '/postgres' }).href })
    await client.connect()
    try {
      await client.query(`drop database if exists ${to} with (force)`)
      await withoutOthers(client, from, `create database ${to} template ${from}`)
    } finally {
      await client.end()
    }
  }
  return { url, backup: () => copy(name, backup), restore: () => copy(backup, name) }
}

/** A backend takes a moment to notice that its client was killed. */
async function withoutOthers(client: Client, database: string, statement: string): Promise<void> {
  const others = `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${database}'`
  for (let tries = 0; ; tries++) {
    await client.query(others)
    try {
      await client.query(statement)
      return
    } catch (error) {
      if (tries === 20) throw error
      await sleep(100)
    }
  }
}
