import type { ArticleId, TenantId } from '#core/ids.ts'
import type { Newsroom } from '#core/asking/newsroom.ts'
import type { ArticleReading } from '#core/news/reading.ts'
import { summaryOf } from '../find/summary-of.ts'

/** As many as `/summary` shows. */
const SENTENCES = 3
/** More statements than any article has that a person would read. */
const STATEMENTS = 300

/** A stored article with its analysis and statements; `undefined` where this tenant has none with that id. */
export async function readArticle(
  newsroom: Newsroom,
  tenant: TenantId,
  id: ArticleId,
): Promise<ArticleReading | undefined> {
  const article = await newsroom.articles.get(tenant, id)
  if (!article) return undefined
  const [summary, quotes, story] = await Promise.all([
    summaryOf(newsroom, tenant, article, SENTENCES),
    newsroom.quotes.find(tenant, { articles: [id], limit: STATEMENTS, offset: 0 }),
    newsroom.stories.of(tenant, id),
  ])
  return {
    article,
    language: summary.language,
    summary: summary.whole ? [] : summary.sentences,
    statements: quotes.items.toSorted((a, b) => a.quote.start - b.quote.start),
    ...(story ? { story } : {}),
  }
}
