import type { Kysely, Selectable } from 'kysely'
import type { ArticleDraft } from '#core/news/article.ts'
import { addressOf } from '#core/news/address.ts'
import { chunks } from '../database/chunks.ts'
import { hashOf } from '../database/names.ts'
import type { Origin } from '../database/origin.ts'
import type { ArticleRow, Schema } from '../database/schema.ts'

/** A draft, and where it was seen. */
export interface Sighting {
  readonly draft: ArticleDraft
  /** File and position, for texts without any other identity. */
  readonly locator?: string
  /** For an article of a feed. */
  readonly wording?: Wording
}

/** Whose words an article has. With `tries`, its page is still to come and was fetched that often in vain. */
export interface Wording {
  readonly from: 'feed' | 'page'
  readonly tries?: number
}

export type Stored = Selectable<ArticleRow>

/** A sighting, and the stored article it matches, if any. */
export type Identified = Sighting & { readonly before: Stored | undefined }

/**
 * Matches each draft with a stored article of this origin: by key; else by the same key under the other scheme; else by
 * URL, with the same title or text or no key but that URL; else by identical text; else, for a text without any
 * identity, by its position in its file. No stored article matches two drafts, and a text that only moved within its
 * file keeps its article.
 */
export async function identify<Seen extends Sighting>(
  db: Kysely<Schema>,
  origin: Origin,
  sightings: readonly Seen[],
): Promise<readonly (Seen & Identified)[]> {
  const keyed = await byKeys(db, origin, sightings)
  const all = sightings.map(({ draft }) => (draft.key === undefined ? undefined : keyed.get(draft.key)))
  const claimed = new Set(all.flatMap(stored => stored?.seq ?? []))
  const claim = async (find: (sighting: Sighting) => Promise<readonly Stored[]>) => {
    for (const [index, sighting] of sightings.entries()) {
      if (all[index]) continue
      const stored = (await find(sighting)).find(({ seq }) => !claimed.has(seq))
      if (!stored) continue
      claimed.add(stored.seq)
      all[index] = stored
    }
  }
  await claim(({ draft }) => Promise.resolve([keyed.get(twinOf(draft.key)) ?? []].flat()))
  await claim(({ draft }) => byName(db, origin, draft))
  await claim(sighting => byLocator(db, origin, sighting))
  return sightings.map((sighting, index) => ({ ...sighting, before: all[index] }))
}

async function byKeys(
  db: Kysely<Schema>,
  origin: Origin,
  sightings: readonly Sighting[],
): Promise<ReadonlyMap<string | null, Stored>> {
  const keys = sightings.flatMap(({ draft: { key } }) => [key ?? [], twinOf(key) ?? []].flat())
  const known = new Map<string | null, Stored>()
  for (const some of chunks(keys)) {
    const own = db.selectFrom('articles').selectAll().where('origin', '=', origin)
    for (const stored of await own.where('key', 'in', some).execute()) known.set(stored.key, stored)
  }
  return known
}

/** The same key under the other scheme, for a site that moves to https. */
function twinOf(key: string | undefined): string | null {
  if (key === undefined || !/^https?:\/\//u.test(key)) return null
  return key.startsWith('https') ? key.replace('https', 'http') : key.replace('http', 'https')
}

/** Articles at one URL that are compared. */
const MOST_AT_ADDRESS = 20

async function byName(db: Kysely<Schema>, origin: Origin, draft: ArticleDraft): Promise<readonly Stored[]> {
  const own = db.selectFrom('articles').selectAll().where('origin', '=', origin)
  const address = draft.url === undefined || draft.urlShared ? undefined : addressOf(draft.url)
  const text = hashOf(draft.body)
  const there =
    address === undefined
      ? []
      : await own.where('address', '=', address).orderBy('seq').limit(MOST_AT_ADDRESS).execute()
  const alike = there.filter(({ title, body_hash }) => body_hash === text || (title !== null && title === draft.title))
  const sameParts = there.filter(({ key }) => partOf(key) === partOf(draft.key))
  const nameless = sameParts.filter(
    stored => isNamedByAddress(stored.key, address) || isNamedByAddress(draft.key, address),
  )
  const sameText = await own.where('body_hash', '=', text).orderBy('seq').limit(MOST_AT_ADDRESS).execute()
  const same = sameText.filter(
    stored =>
      agree(stored.key, draft.key, stored.title !== null && stored.title === draft.title && stored.address === null) &&
      agree(stored.address, address) &&
      agree(stored.source, draft.publisher),
  )
  return [...alike, ...nameless, ...same]
}

/** The fragment of a key (`#v1.2`), which sites use that have all articles on one page. */
function partOf(key: string | null | undefined): string {
  const [, part = ''] = /^https?:[^#]*#([\w.-]{1,100})$/iu.exec(key ?? '') ?? []
  return part
}

/** It has no key, or only its URL as one. */
function isNamedByAddress(key: string | null | undefined, address: string | undefined): boolean {
  return key === null || key === undefined || addressOf(key) === address
}

/** Agrees unless both differ: the same text from two publishers is two articles. */
function agree(stored: string | null, given: string | undefined, otherwise = false): boolean {
  return stored === null || given === undefined || stored === given || otherwise
}

async function byLocator(db: Kysely<Schema>, origin: Origin, { draft, locator }: Sighting): Promise<readonly Stored[]> {
  if (locator === undefined || draft.key !== undefined) return []
  const own = db.selectFrom('articles').selectAll().where('origin', '=', origin)
  return own.where('locator', '=', locator).orderBy('seq', 'desc').limit(1).execute()
}
