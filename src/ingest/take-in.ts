import { setImmediate } from 'node:timers/promises'
import type { ArticleDraft } from '#core/news/article.ts'
import { changes } from '#store/articles/article-row.ts'
import type { Identified } from '#store/articles/identify.ts'
import type { Store } from '#store/database/open.ts'
import type { Origin } from '#store/database/origin.ts'
import type { ReadArticle } from '#store/articles/save-article.ts'
import { noteSightings, saveArticles } from '#store/articles/save-articles.ts'

export interface Arriving {
  readonly store: Store
  readonly origin: Origin
  readonly at: Date
  /** Nothing in it is news: a first import, or a feed's first poll. */
  readonly baseline: boolean
  /**
   * Analyses an article; `undefined` if that fails, and it is left out. Passed in, so that whoever uses another thread
   * need not load the reader.
   */
  readonly read: (draft: ArticleDraft) => ReadArticle | Promise<ReadArticle | undefined>
}

export interface TakenIn {
  readonly new: number
  readonly changed: number
  readonly unchanged: number
}

/**
 * Analyses what is new or changed, one article at a time so that everything else goes on, then stores all of it at
 * once.
 */
export async function takeIn(
  sightings: readonly Identified[],
  { store, origin, at, baseline, read }: Arriving,
  onArticle: (count: number) => void = () => undefined,
): Promise<TakenIn> {
  const counts = { new: 0, changed: 0, unchanged: 0 }
  const fresh = []
  const unchanged = []
  for (const [index, sighting] of sightings.entries()) {
    const { before } = sighting
    if (before && !changes(sighting.draft, before)) {
      counts.unchanged += 1
      unchanged.push(sighting)
    } else {
      const article = await read(sighting.draft)
      if (article) {
        counts[before ? 'changed' : 'new'] += 1
        fresh.push({ ...sighting, ...article })
      }
      await setImmediate()
    }
    onArticle(index + 1)
  }
  if (fresh.length > 0) await saveArticles(store, { origin, at, baseline }, fresh)
  await noteSightings(store, unchanged)
  return counts
}
