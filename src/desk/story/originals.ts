import type { ArticleCard } from '#core/news/article.ts'
import type { ArticleId } from '#core/ids.ts'
import { publishersOf } from '#core/news/publisher.ts'
import type { Story } from '#core/news/story.ts'

/** A story's articles without reprints, each text by the first article that has it; order kept. */
export function originalsOf({ copies }: Story, newestFirst: readonly ArticleCard[]): readonly ArticleCard[] {
  const texts = new Set<ArticleId>()
  return newestFirst
    .toReversed()
    .filter(({ id }) => {
      const text = copies.get(id) ?? id
      return !texts.has(text) && texts.add(text)
    })
    .reverse()
}

/** How many publishers these articles have; an article without a publisher counts as its own. */
export function voicesIn(articles: readonly ArticleCard[]): number {
  return new Set(publishersOf(articles).map((publisher, index) => publisher ?? index)).size
}

/**
 * The articles published by then, for a digest of a past period; an article with only a date counts from the start of
 * that day.
 */
export function publishedBy(articles: readonly ArticleCard[], until: Date): readonly ArticleCard[] {
  return articles.filter(({ publishedAt, day }) => (publishedAt ?? new Date(`${day}T00:00:00Z`)) <= until)
}

/** When an article was published; noon for one with only a date. */
export function publicationOf(article: ArticleCard): Date {
  return article.publishedAt ?? new Date(`${article.day}T12:00:00Z`)
}
