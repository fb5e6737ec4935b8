import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import type { ArticleDraft } from '#core/news/article.ts'
import type { ReadArticle } from '#store/articles/save-article.ts'

/** An article's analysis, without the article. */
export type Reading = Omit<ReadArticle, 'draft'>

/** As `readArticle` returned it; a bundle contains the reader that wrote its file. */
const Readings = z.record(
  z.string(),
  z.custom<Reading>(value => typeof value === 'object' && value !== null),
)

/** The hash of a draft's whole content. */
export function draftKey(draft: ArticleDraft): string {
  return createHash('sha256').update(JSON.stringify(draft)).digest('base64url')
}

/** Looks drafts up in the file that `npm run build` made, and analyses those that are not in it. */
export async function readerAhead(file: string): Promise<(draft: ArticleDraft) => Promise<ReadArticle>> {
  const readings = Readings.parse(JSON.parse(await readFile(file, 'utf8')))
  return async draft => {
    const reading = readings[draftKey(draft)]
    if (reading) return { draft, ...reading }
    const { readArticle } = await import('./read-article.ts')
    return readArticle(draft)
  }
}
