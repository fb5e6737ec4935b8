import { sql, type Kysely } from 'kysely'
import type { ArticleId } from '#core/ids.ts'
import { countArrival } from './arrivals.ts'
import { seenAt, type Arrival } from './article-row.ts'
import { identify, type Identified, type Sighting, type Stored } from './identify.ts'
import type { Store } from '../database/open.ts'
import type { Origin } from '../database/origin.ts'
import { saveArticle, type ReadArticle } from './save-article.ts'
import type { Schema } from '../database/schema.ts'
import { learnWords, newWords, noteLearned } from './vocabulary.ts'

/** Advisory lock key: an arbitrary number, the same in every process on one Postgres. */
const SAVING = 726_651

/** Stores articles of one origin, all or none, replacing known ones. Returns their ids. */
export async function saveArticles(
  store: Store,
  arrival: Omit<Arrival, 'locator' | 'wording'>,
  articles: readonly (ReadArticle & Sighting)[],
): Promise<readonly ArticleId[]> {
  return saving(store, articles, async db => {
    const known = await identify(db, arrival.origin, articles)
    if (known.some(({ before }) => !before)) await countArrival(db)
    const ids: ArticleId[] = []
    for (const { before, locator, wording, ...read } of known) {
      const arrived = { ...arrival, ...(locator === undefined ? {} : { locator }), ...(wording ? { wording } : {}) }
      ids.push(await saveArticle(db, store.dialect, read, arrived, before))
    }
    return ids
  })
}

/** Stores new analyses of stored articles; an article whose text has changed meanwhile is left alone. */
export async function saveAgain(
  store: Store,
  articles: readonly { readonly before: Stored; readonly read: ReadArticle }[],
): Promise<void> {
  const reads = articles.map(({ read }) => read)
  await saving(store, reads, async db => {
    for (const { before, read } of articles) {
      const now = await db.selectFrom('articles').select('body_hash').where('seq', '=', before.seq).executeTakeFirst()
      if (now?.body_hash !== before.body_hash) continue
      const arrival = { origin: before.origin, at: new Date(before.arrived_at), baseline: before.baseline === 1 }
      await saveArticle(db, store.dialect, read, arrival, before)
    }
  })
}

/** Records where articles were last seen, for when their text changes there. */
export async function noteSightings({ soon }: Store, seen: readonly Identified[]): Promise<void> {
  const moved = seen.flatMap(({ before, ...sighting }) => {
    const now = seenAt(sighting)
    const same =
      now.locator === before?.locator && now.words_from === before.words_from && now.page_tries === before.page_tries
    return !before || same ? [] : [{ seq: before.seq, now }]
  })
  if (moved.length === 0) return
  await soon.transaction().execute(async transaction => {
    for (const { seq, now } of moved)
      await transaction.updateTable('articles').set(now).where('seq', '=', seq).execute()
  })
}

export async function isEmpty({ db }: Store, origin: Origin): Promise<boolean> {
  const some = await db.selectFrom('articles').select('seq').where('origin', '=', origin).limit(1).executeTakeFirst()
  return some === undefined
}

/**
 * One transaction at a time across all processes, so that two never create the same article or story. It need not wait
 * for the disk: articles can be fetched again, and posting them makes them durable.
 */
async function saving<T>(
  { soon, dialect }: Store,
  articles: readonly ReadArticle[],
  work: (db: Kysely<Schema>) => Promise<T>,
): Promise<T> {
  const words = newWords(
    soon,
    articles.map(({ headline, draft }) => `${headline}\n${draft.body}`),
  )
  const done = await soon.transaction().execute(async transaction => {
    if (dialect === 'postgres') await sql`select pg_advisory_xact_lock(${sql.lit(SAVING)})`.execute(transaction)
    const result = await work(transaction)
    await learnWords(transaction, words)
    return result
  })
  noteLearned(soon, words)
  return done
}
