import { createHash } from 'node:crypto'
import type { ArticleDraft } from '#core/news/article.ts'
import type { Identified } from '#store/articles/identify.ts'
import type { Reader } from '../worker/reader.ts'
import { type Arriving, takeIn } from '../take-in.ts'

/** Entries stored in one go, which is the longest that a question waits for. */
const PORTION = 20
/** Entries of one poll that may time out; after that, the rest waits for the next poll. */
const MOST_GIVEN_UP = 2
/** Timeouts after which an entry is left out for good. */
const TRIES = 3
const MOST_KNOWN = 10_000

/** Timeouts by hash of the text. Lost with the process, after which they are tried again. */
export type Toilsome = Map<string, number>

/**
 * Stores new and changed entries of a feed, analysed in another thread; one that times out is left out. False if some
 * are left for the next poll.
 */
export async function takeInEntries(
  entries: readonly Identified[],
  { reader, toilsome }: { readonly reader: Reader; readonly toilsome: Toilsome },
  arriving: Omit<Arriving, 'read'>,
): Promise<boolean> {
  let givenUp = 0
  let all = true
  const read = async (draft: ArticleDraft) => {
    const text = hashOf(draft)
    const before = toilsome.get(text) ?? 0
    if (before >= TRIES) return undefined
    const article = givenUp < MOST_GIVEN_UP ? await reader.article(draft) : undefined
    if (article) return article
    if (givenUp < MOST_GIVEN_UP) note(text, before + 1, toilsome)
    givenUp += 1
    all &&= (toilsome.get(text) ?? 0) >= TRIES
    return undefined
  }
  const queue = toilsome.size === 0 ? entries : leastTriedFirst(entries, toilsome)
  for (let start = 0; start < queue.length; start += PORTION) {
    await takeIn(queue.slice(start, start + PORTION), { ...arriving, read })
  }
  return all
}

function leastTriedFirst(entries: readonly Identified[], toilsome: Toilsome): readonly Identified[] {
  return entries
    .map(entry => ({ entry, tried: toilsome.get(hashOf(entry.draft)) ?? 0 }))
    .sort((a, b) => a.tried - b.tried)
    .map(({ entry }) => entry)
}

function note(text: string, times: number, toilsome: Toilsome): void {
  toilsome.delete(text)
  toilsome.set(text, times)
  const [oldest] = toilsome.keys()
  if (toilsome.size > MOST_KNOWN && oldest !== undefined) toilsome.delete(oldest)
}

function hashOf({ title = '', body }: ArticleDraft): string {
  return createHash('sha256').update(`${title}\n${body}`).digest('base64url')
}
