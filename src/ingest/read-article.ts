import type { ArticleDraft } from '#core/news/article.ts'
import type { ReadArticle } from '#store/articles/save-article.ts'
import { analyse } from '#text/analyse.ts'
import { headlineOf } from '#text/headline.ts'
import { vectorOf } from '#text/similarity.ts'

/** Reads a draft once, for good: its headline, as given or cut from the text, its analysis, its place among stories. */
export function readArticle(draft: ArticleDraft): ReadArticle {
  return {
    draft,
    headline: draft.title ?? headlineOf(draft.body),
    analysis: analyse(draft),
    vector: vectorOf(draft),
  }
}
