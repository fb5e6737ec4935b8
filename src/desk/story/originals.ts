import type { ArticleCard } from '#core/news/article.ts'
import type { ArticleId } from '#core/ids.ts'
import { publishersOf } from '#core/news/publisher.ts'
import type { Story } from '#core/news/story.ts'

/** Articles of a story without the reprints of one another, each text by the first of them that has it; their order stays. */
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

/** How many publishers these articles have; one that names none counts for itself. */
export function voicesIn(articles: readonly ArticleCard[]): number {
  return new Set(publishersOf(articles).map((publisher, index) => publisher ?? index)).size
}

/** What came out by then, as a digest of last week is asked for; what has only a day, on that day. */
export function publishedBy(articles: readonly ArticleCard[], until: Date): readonly ArticleCard[] {
  return articles.filter(({ publishedAt, day }) => (publishedAt ?? new Date(`${day}T00:00:00Z`)) <= until)
}

/** When an article came out; what has only a day, at noon. */
export function publicationOf(article: ArticleCard): Date {
  return article.publishedAt ?? new Date(`${article.day}T12:00:00Z`)
}
