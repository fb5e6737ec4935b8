import { existsSync } from 'node:fs'
import { constants, copyFile, rename, rm } from 'node:fs/promises'
import { sql } from 'kysely'
import { HOUSE } from '#core/ids.ts'
import { parseFeedDocument } from '#ingest/feed/parse.ts'
import { feedsOf } from '#store/feeds/feeds.ts'
import { openStore, type Store } from '#store/database/open.ts'
import { saveArticles } from '#store/articles/save-articles.ts'
import { editionOf, feedDocument } from '../feeds/document.ts'
import { addressOf } from '../feeds/setting.ts'
import { readAsGenerated } from '../store/generated.ts'

/** No speaker is searched for in the feeds' texts: quotes there are unattributed. */
const NOBODY: readonly string[] = []

/**
 * A copy beside a database, in which everyone follows all feeds and their current entries are stored; made if missing.
 */
export async function keptWithFeeds(stored: string, feeds: number, say: (line: string) => void): Promise<string> {
  const path = stored.replace(/\.db$/, `-${feeds}-feeds.db`)
  if (existsSync(path)) return path
  const part = `${path}.part`
  for (const left of ['', '-wal', '-shm']) await rm(`${part}${left}`, { force: true })
  await copyFile(stored, part, constants.COPYFILE_FICLONE)
  const store = await openStore(`file:${part}`)
  await sql`pragma synchronous = off`.execute(store.db)
  await followAll(store, feeds, new Date(), say)
  await sql`pragma wal_checkpoint(truncate)`.execute(store.db)
  await store.close()
  for (const left of ['-wal', '-shm']) await rm(`${part}${left}`, { force: true })
  await rename(part, path)
  return path
}

/** Follows all feeds, with the entries stored that they have when their world begins, at this instant. */
export async function followAll(store: Store, feeds: number, at: Date, say: (line: string) => void): Promise<void> {
  const known = feedsOf(store)
  for (let feed = 0; feed < feeds; feed += 1) {
    const url = addressOf(feed)
    const { type, text } = feedDocument(feed, editionOf(feed, feeds, 0), at.getTime())
    const { title, drafts } = parseFeedDocument({ bytes: Buffer.from(text), contentType: type, url, seenAt: at })
    const { id: origin } = await known.follow(HOUSE, url, title, at)
    const read = drafts.map(draft => readAsGenerated({ draft, speakers: NOBODY }))
    await saveArticles(store, { origin, at, baseline: true }, read)
    if ((feed + 1) % 1000 === 0) say(`${feed + 1} feeds followed`)
  }
  await store.db.updateTable('feeds').set({ ok_at: at.getTime(), polled_at: at.getTime() }).execute()
}
