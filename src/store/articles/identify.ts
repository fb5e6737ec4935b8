import type { Kysely, Selectable } from 'kysely'
import type { ArticleDraft } from '#core/news/article.ts'
import { addressOf } from './address.ts'
import { chunks } from '../database/chunks.ts'
import { hashOf } from '../database/names.ts'
import type { Origin } from '../database/origin.ts'
import type { ArticleRow, Schema } from '../database/schema.ts'

/** A draft and where it stood: a file and a position in it, for texts that nothing else names. */
export interface Sighting {
  readonly draft: ArticleDraft
  readonly locator?: string
}

export type Stored = Selectable<ArticleRow>

/**
 * Which stored article of this origin each draft is, if any: by its key, else its address, else its very text, else by
 * the place in its file that held another text before. A text that only moved within its file is itself, not a change
 * of what stands there now.
 */
export async function identify(
  db: Kysely<Schema>,
  origin: Origin,
  sightings: readonly Sighting[],
): Promise<readonly (Stored | undefined)[]> {
  const keyed = await byKeys(db, origin, sightings)
  const named: (Stored | undefined)[] = []
  for (const { draft } of sightings) {
    named.push((draft.key === undefined ? undefined : keyed.get(draft.key)) ?? (await byName(db, origin, draft)))
  }
  const claimed = new Set(named.map(stored => stored?.seq))
  const all: (Stored | undefined)[] = []
  for (const [index, { draft, locator }] of sightings.entries()) {
    const known = named[index]
    const before = known ?? (draft.key === undefined ? await byLocator(db, origin, locator) : undefined)
    all.push(known ?? (before && !claimed.has(before.seq) ? before : undefined))
  }
  return all
}

async function byKeys(
  db: Kysely<Schema>,
  origin: Origin,
  sightings: readonly Sighting[],
): Promise<ReadonlyMap<string | null, Stored>> {
  const keys = sightings.flatMap(({ draft }) => (draft.key === undefined ? [] : [draft.key]))
  const known = new Map<string | null, Stored>()
  for (const some of chunks(keys)) {
    const own = db.selectFrom('articles').selectAll().where('origin', '=', origin)
    for (const stored of await own.where('key', 'in', some).execute()) known.set(stored.key, stored)
  }
  return known
}

async function byName(db: Kysely<Schema>, origin: Origin, draft: ArticleDraft): Promise<Stored | undefined> {
  const own = db.selectFrom('articles').selectAll().where('origin', '=', origin)
  const { key } = draft
  const address = draft.url === undefined ? undefined : addressOf(draft.url)
  const byAddress =
    address === undefined ? undefined : await own.where('address', '=', address).limit(1).executeTakeFirst()
  if (byAddress) return byAddress
  const sameText = await own.where('body_hash', '=', hashOf(draft.body)).orderBy('seq').execute()
  return sameText.find(
    stored => agree(stored.key, key) && agree(stored.address, address) && agree(stored.source, draft.publisher),
  )
}

/** One text that two publishers print is two articles. */
function agree(stored: string | null, given: string | undefined): boolean {
  return stored === null || given === undefined || stored === given
}

async function byLocator(db: Kysely<Schema>, origin: Origin, locator: string | undefined): Promise<Stored | undefined> {
  if (locator === undefined) return undefined
  const own = db.selectFrom('articles').selectAll().where('origin', '=', origin)
  return own.where('locator', '=', locator).orderBy('seq', 'desc').limit(1).executeTakeFirst()
}
