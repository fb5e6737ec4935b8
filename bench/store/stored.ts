import { existsSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { HOUSE } from '#core/ids.ts'
import { hashOf } from '#store/database/names.ts'
import { openStore, type Store } from '#store/database/open.ts'
import { saveArticles } from '#store/articles/save-articles.ts'
import { generated } from './generated.ts'

const BATCH = 50
const TOLD_EVERY = 50_000

type Say = (line: string) => void

/** Stores generated articles, one after another, and reports the cost. */
export async function storeGenerated(store: Store, articles: number, say: Say): Promise<void> {
  const arrival = { origin: HOUSE, at: new Date(), baseline: true }
  const cpu = process.cpuUsage()
  let saving = 0
  for (let first = 0; first < articles; first += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, articles - first) }, (_, index) => generated(first + index))
    const started = performance.now()
    await saveArticles(store, arrival, batch)
    saving += performance.now() - started
    const done = first + batch.length
    if (done % TOLD_EVERY !== 0 && done !== articles) continue
    const { user, system } = process.cpuUsage(cpu)
    const each = ((user + system) / 1000 / done).toFixed(1)
    const resident = Math.round(process.memoryUsage().rss / 2 ** 20)
    say(
      `stored ${done}: ${Math.round(done / (saving / 1000))} articles/s, ${each} ms of processor each, generating them included; ${resident} MiB resident`,
    )
  }
}

/**
 * A SQLite file with generated articles, kept in a folder under a name that identifies them, and made if missing: as if
 * stored one after another, but without waiting for the disk.
 */
export async function keptStore(folder: string, articles: number, say: Say): Promise<string> {
  const some = [0, Math.floor(articles / 2), articles - 1].map(generated)
  const what = hashOf(JSON.stringify(some))
    .replaceAll(/[^\da-z]/giu, '')
    .slice(0, 8)
  const path = join(folder, `${articles}-articles-${what}.db`)
  if (existsSync(path)) return path
  await mkdir(folder, { recursive: true })
  const part = `${path}.part`
  for (const left of ['', '-wal', '-shm']) await rm(`${part}${left}`, { force: true })
  const store = await openStore(`file:${part}`)
  await sql`pragma synchronous = off`.execute(store.db)
  await storeGenerated(store, articles, say)
  // The file is copied as it is.
  await sql`pragma wal_checkpoint(truncate)`.execute(store.db)
  await store.close()
  for (const left of ['-wal', '-shm']) await rm(`${part}${left}`, { force: true })
  await rename(part, path)
  return path
}
