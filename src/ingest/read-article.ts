import type { ArticleDraft } from '#core/news/article.ts'
import type { ReadArticle } from '#store/articles/save-article.ts'
import { analyse } from '#text/analyse.ts'
import { headlineOf, ledeOf } from '#text/headline.ts'
import { shortened } from '#text/headline/shortened.ts'
import { vectorOf } from '#text/similarity.ts'

/** Characters of the longest lede that may stand in for a headline. */
const LONGEST_LEDE = 300

/** Analyses a draft: its headline, as given or cut from the text, its analysis, and its story vector. */
export function readArticle(draft: ArticleDraft): ReadArticle {
  const { title, body } = draft
  return {
    draft,
    headline: title ?? headlineOf(body)?.text ?? shortened(ledeOf(body)?.text ?? '', LONGEST_LEDE),
    analysis: analyse(draft),
    vector: vectorOf(draft),
  }
}
