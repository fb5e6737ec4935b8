import { createHash } from 'node:crypto'
import type { ArticleDraft } from '#core/news/article.ts'
import { addressOf } from '#core/news/address.ts'

const LONGEST_KEY = 500

/** An entry without a key yet: a draft, and the feed's own identifiers. */
export interface Entry {
  readonly draft: ArticleDraft
  readonly guid?: string
  readonly date?: string
}

/**
 * The entries of one document, each with a unique key: its guid, else its link, else its title (or text) and date,
 * whichever is unique in the document; its text is added if nothing is. URLs in `homes` (the feed's and its site's) are
 * not used as keys. Identical entries with the same guid and link count once.
 */
export function nameEntries(entries: readonly Entry[], homes: readonly string[]): readonly ArticleDraft[] {
  const home = new Set(homes.map(addressOf))
  const named = (address: string | undefined) => address !== undefined && !home.has(address) && /[/?]/u.test(address)
  const all = once(
    entries.map(({ draft, guid = '', date = '' }) => ({
      draft,
      guid: /^https?:/iu.test(guid) && !named(addressOf(guid)) ? '' : guid,
      link: draft.url !== undefined && named(addressOf(draft.url)) ? draft.url : '',
      title: `${draft.title ?? draft.body}\n${date}`,
    })),
  )
  const guids = counted(all.map(({ guid }) => guid))
  const links = counted(all.map(({ link }) => addressOf(link) ?? link))
  const titles = counted(all.map(({ title }) => title))
  const drafts = new Map<string, ArticleDraft>()
  for (const { draft, guid, link, title } of all) {
    const linked = links.get(addressOf(link) ?? link) === 1
    const key =
      (guids.get(guid) === 1 && keyOf(guid)) ||
      (linked && keyOf(link)) ||
      hashOf(titles.get(title) === 1 ? title : `${title}\n${draft.body}`)
    const shared = draft.url !== undefined && !linked
    if (!drafts.has(key)) drafts.set(key, { key, ...draft, ...(shared ? { urlShared: true } : {}) })
  }
  return [...drafts.values()]
}

interface Named extends Required<Omit<Entry, 'date'>> {
  readonly link: string
  readonly title: string
}

/** Without duplicates: identical entries, or those with the same guid, link and title. */
function once(entries: readonly Named[]): readonly Named[] {
  const seen = new Set<string>()
  return entries.filter(({ guid, link, title, draft }) => {
    const same = JSON.stringify([guid, link, title, guid === '' || link === '' ? draft.body : ''])
    const known = seen.has(same)
    seen.add(same)
    return !known
  })
}

/** How often each text occurs, not counting empty ones. */
function counted(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const text of texts) if (text !== '') counts.set(text, (counts.get(text) ?? 0) + 1)
  return counts
}

function keyOf(name: string): string {
  return name.length > LONGEST_KEY ? hashOf(name) : name
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32)
}
