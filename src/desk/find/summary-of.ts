import type { Article } from '#core/news/article.ts'
import type { TenantId } from '#core/ids.ts'
import type { Newsroom } from '#core/asking/newsroom.ts'
import type { Passage } from '#core/news/passage.ts'
import { summarise, wholeText } from '#text/summary.ts'
import { isTeaser } from '#text/teaser.ts'

export interface ArticleSummary {
  readonly sentences: readonly Passage[]
  /** True if the sentences are the whole article. */
  readonly whole: boolean
  /** How much of the article this is, in words; absent for the usual few sentences. */
  readonly measure?: string
  /** The article's language, as analysed. */
  readonly language: string
}

/** The best sentences of a stored article, in text order; a short text is returned whole and says so. */
export async function summaryOf(
  newsroom: Newsroom,
  tenant: TenantId,
  article: Article,
  count: number,
): Promise<ArticleSummary> {
  const analysis = await newsroom.articles.analysis(tenant, article.id)
  if (!analysis)
    throw new Error(`article ${article.id} is stored without an analysis; "crier analyse --again" makes one`)
  const { language } = analysis
  const all = wholeText(analysis)
  if (isTeaser(article.body)) {
    const measure = 'all the source gives: a teaser, not the article'
    return { sentences: all, whole: true, measure, language }
  }
  if (all.length <= count) return { sentences: all, whole: true, measure: 'the whole text', language }
  const sentences = summarise(article.body, analysis, count)
  return { sentences, whole: false, language }
}
