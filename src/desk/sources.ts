import type { ArticleCard } from '#core/article.ts'

/** The first article of each publisher, in the order given; an article that names none counts for itself. */
export function onePerSource(articles: readonly ArticleCard[]): readonly ArticleCard[] {
  const bySource = new Map<string, ArticleCard>()
  for (const article of articles) {
    const source = article.source ?? article.id
    if (!bySource.has(source)) bySource.set(source, article)
  }
  return [...bySource.values()]
}
