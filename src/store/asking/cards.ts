import { Day, type Article, type ArticleCard } from '#core/news/article.ts'
import { ArticleId } from '#core/ids.ts'
import type { ArticleRow } from '../database/schema.ts'

/** The columns of a card; a list never reads a body. */
export const CARD = [
  'articles.id',
  'articles.headline',
  'articles.title',
  'articles.day',
  'articles.published_at',
  'articles.undated',
  'articles.source',
  'articles.url',
  'articles.author',
] as const

export type CardRow = Pick<
  ArticleRow,
  'id' | 'headline' | 'title' | 'day' | 'published_at' | 'undated' | 'source' | 'url' | 'author'
>

export function cardOf(row: CardRow): ArticleCard {
  return {
    id: ArticleId.parse(row.id),
    headline: row.headline,
    ...(row.title === null ? { made: true } : {}),
    day: Day.parse(row.day),
    ...(row.published_at === null ? {} : { publishedAt: new Date(row.published_at) }),
    ...(row.undated === 1 ? { undated: true } : {}),
    ...(row.source === null ? {} : { publisher: row.source }),
    ...(row.url === null ? {} : { url: row.url }),
    ...(row.author === null ? {} : { author: row.author }),
  }
}

export function articleOf(row: CardRow & Pick<ArticleRow, 'title'> & { readonly body: string }): Article {
  return { ...cardOf(row), ...(row.title === null ? {} : { title: row.title }), body: row.body }
}
