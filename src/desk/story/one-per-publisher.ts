import type { ArticleCard } from '#core/news/article.ts'
import { publishersOf } from '#core/news/publisher.ts'

/** The first article of each publisher, order kept; an article without a publisher counts as its own. */
export function onePerPublisher(articles: readonly ArticleCard[]): readonly ArticleCard[] {
  const publishers = publishersOf(articles)
  return articles.filter(
    (_, index) => publishers[index] === undefined || publishers.indexOf(publishers[index]) === index,
  )
}
