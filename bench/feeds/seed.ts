import { existsSync } from 'node:fs'
import { feedsOf } from '#store/feeds.ts'
import { HOUSE } from '#core/ids.ts'
import { parseFeedDocument } from '#ingest/feed/parse.ts'
import { openStore } from '#store/open.ts'
import { saveArticles } from '#store/save-articles.ts'
import { readAsGenerated } from '../store/generated.ts'
import { editionOf, feedDocument } from './document.ts'
import { addressOf, type Setting } from './setting.ts'

/** When the world of a database that is kept began, or undefined where there is none. */
export async function beganAt(path: string): Promise<number | undefined> {
  if (!existsSync(path)) return undefined
  const store = await openStore(`file:${path}`)
  const { since } = await store.db.selectFrom('feeds').select('since').limit(1).executeTakeFirstOrThrow()
  await store.close()
  return since
}

/** Follows all feeds, with the entries they show stored as if they had been polled; their reading is not measured here. */
export async function seed({ feeds, began, databaseUrl }: Setting): Promise<void> {
  const store = await openStore(databaseUrl)
  const known = feedsOf(store)
  const at = new Date(began)
  for (let feed = 0; feed < feeds; feed++) {
    const url = addressOf(feed)
    const { type, text } = feedDocument(feed, editionOf(feed, feeds, 0), began)
    const { title, drafts } = parseFeedDocument({ bytes: Buffer.from(text), contentType: type, url, seenAt: at })
    const { id } = await known.follow(HOUSE, url, title, at)
    const read = drafts.map(draft => readAsGenerated({ draft, speakers: [] }))
    await saveArticles(store, { origin: id, at, baseline: true }, read)
    await known.note(id, { ok_at: began, polled_at: began })
  }
  await store.close()
}
