import type { ArticleDraft } from '#core/news/article.ts'
import type { Sighting } from '#store/articles/identify.ts'
import type { Reader } from '../worker/reader.ts'
import { type Arriving, takeIn } from '../take-in.ts'

/** Entries that are stored at once: whoever asks something meanwhile waits for no more than these. */
const PORTION = 20
/** Entries of one poll that may take too long to be read; then the rest waits for the next poll. */
const MOST_GIVEN_UP = 2

/** Stores the entries of a feed that are new or changed, read in another thread; one that takes too long is left out. */
export async function takeInEntries(
  entries: readonly Sighting[],
  reader: Reader,
  arriving: Omit<Arriving, 'read'>,
): Promise<void> {
  let givenUp = 0
  const read = async (draft: ArticleDraft) => {
    const article = givenUp < MOST_GIVEN_UP ? await reader.article(draft) : undefined
    if (!article) givenUp += 1
    return article
  }
  for (let start = 0; start < entries.length; start += PORTION) {
    await takeIn(entries.slice(start, start + PORTION), { ...arriving, read })
  }
}
