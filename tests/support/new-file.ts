import { rmSync } from 'node:fs'
import { copyFile, mkdir, mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { openStore } from '#store/database/open.ts'
import { scratch } from './scratch.ts'

let folder: Promise<string> | undefined
let made = 0

/** The address of a new SQLite database that already has all tables; deleted when the process ends. */
export async function newFile(): Promise<string> {
  folder ??= withTemplate()
  const own = join(await folder, `${made++}`)
  await mkdir(own)
  await copyFile(join(await folder, 'whole.db'), join(own, 'crier.db'))
  return `file:${join(own, 'crier.db')}`
}

async function withTemplate(): Promise<string> {
  const made = await mkdtemp(join(scratch(), 'crier-test-'))
  process.once('exit', () => rmSync(made, { recursive: true, force: true }))
  const store = await openStore(`file:${join(made, 'template.db')}`)
  // The file itself may lack what is still in its log.
  await sql`vacuum into ${join(made, 'whole.db')}`.execute(store.db)
  await store.close()
  return made
}
