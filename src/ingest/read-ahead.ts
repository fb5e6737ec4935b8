import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import type { ArticleDraft } from '#core/news/article.ts'
import type { ReadArticle } from '#store/articles/save-article.ts'

/** How an article was read, without the article. */
export type Reading = Omit<ReadArticle, 'draft'>

/** As `readArticle` gave it; the bundle that has the file has the reader that wrote it. */
const Readings = z.record(
  z.string(),
  z.custom<Reading>(value => typeof value === 'object' && value !== null),
)

/** Names a draft by all that it says. */
export function draftKey(draft: ArticleDraft): string {
  return createHash('sha256').update(JSON.stringify(draft)).digest('base64url')
}

/** Reads drafts as it is written in a file that `npm run build` made, and those that are not in it for themselves. */
export async function readerAhead(file: string): Promise<(draft: ArticleDraft) => Promise<ReadArticle>> {
  const readings = Readings.parse(JSON.parse(await readFile(file, 'utf8')))
  return async draft => {
    const reading = readings[draftKey(draft)]
    if (reading) return { draft, ...reading }
    const { readArticle } = await import('./read-article.ts')
    return readArticle(draft)
  }
}
