import { existsSync } from 'node:fs'
import { sql } from 'kysely'
import { HOUSE } from '#core/ids.ts'
import { parseFeedDocument } from '#ingest/feed/parse.ts'
import { contentOf, publishedOf } from '#store/articles/article-row.ts'
import { chunks } from '#store/database/chunks.ts'
import { feedsOf } from '#store/feeds/feeds.ts'
import { shortNameOf } from '#store/database/names.ts'
import { openStore } from '#store/database/open.ts'
import { keysOf, vectorOf } from '#text/similarity.ts'
import { editionOf, feedDocument } from './document.ts'
import { addressOf, type Setting } from './setting.ts'

/** When the world of a kept database began; `undefined` if there is none. */
export async function beganAt(path: string): Promise<number | undefined> {
  if (!existsSync(path)) return undefined
  const store = await openStore(`file:${path}`)
  const { since } = await store.db.selectFrom('feeds').select('since').limit(1).executeTakeFirstOrThrow()
  await store.close()
  return since
}

/**
 * Follows all feeds, with their current entries stored as far as polling looks at them: their keys, and what assigns
 * new ones to stories. They are neither analysed nor indexed.
 */
export async function seed({ feeds, began, databaseUrl }: Setting): Promise<void> {
  const store = await openStore(databaseUrl)
  const known = feedsOf(store)
  const at = new Date(began)
  let seq = 0
  for (let feed = 0; feed < feeds; feed++) {
    const url = addressOf(feed)
    const { type, text } = feedDocument(feed, editionOf(feed, feeds, 0), began)
    const { title, drafts } = parseFeedDocument({ bytes: Buffer.from(text), contentType: type, url, seenAt: at })
    const { id: origin } = await known.follow(HOUSE, url, title, at)
    const read = drafts.map(draft => ({ draft, vector: vectorOf(draft), article: (seq += 1) }))
    await store.db.transaction().execute(async db => {
      const articles = read.map(({ draft, article }) => {
        const content = contentOf(draft)
        const id = shortNameOf(8, origin, String(article))
        const row = { seq: article, id, origin, story: `s${id.slice(1)}`, headline: draft.title ?? '', baseline: 1 }
        return { ...content, ...row, published: publishedOf(content, began), arrived_at: began, locator: 'feed' }
      })
      await db.insertInto('articles').values(articles).execute()
      const analyses = read.map(({ article, vector }) => {
        return {
          article,
          version: 1,
          language: 'en',
          sentences: '[]',
          readings: '[]',
          ranking: '[]',
          vector: JSON.stringify(vector),
        }
      })
      await db.insertInto('analyses').values(analyses).execute()
      const terms = read.flatMap(({ draft: { day }, vector, article }) =>
        keysOf(vector).map(term => ({ term, day, article })),
      )
      for (const some of chunks(terms)) {
        await db
          .insertInto('story_terms')
          .values([...some])
          .execute()
      }
      await db.updateTable('feeds').set({ ok_at: began, polled_at: began }).where('id', '=', origin).execute()
    })
  }
  // The file is copied as it is.
  await sql`pragma wal_checkpoint(truncate)`.execute(store.db)
  await store.close()
}
