import type { Article } from '#core/news/article.ts'
import { ArticleId, StoryId, type TenantId } from '#core/ids.ts'
import type { Newsroom } from '#core/asking/newsroom.ts'
import { Refusal } from '#core/asking/refusal.ts'
import { nothingFound } from './nothing-found.ts'

export interface Picked {
  readonly article: Article
  /** How many articles match the words; 1 for a link or an id. */
  readonly matches: number
  /** True if no article has all of the words and this one has most of them. */
  readonly loose: boolean
}

/**
 * The one article meant by words, a link, an id (`#k3v9x2ab`) or a story's id. Throws a Refusal that offers the nearest
 * match if there is none.
 */
export async function pickArticle(
  newsroom: Newsroom,
  tenant: TenantId,
  words: string,
  command: string,
): Promise<Picked> {
  const exact = await byName(newsroom, tenant, words.trim())
  if (exact) return { article: exact, matches: 1, loose: false }
  const found = await newsroom.articles.search(tenant, { words, limit: 1, offset: 0 })
  const best = found.items[0] && (await newsroom.articles.get(tenant, found.items[0].id))
  if (!best) throw await nothingFound(newsroom, tenant, { what: 'article', words, command, option: 'words' })
  return { article: best, matches: found.total, loose: found.loose }
}

async function byName(newsroom: Newsroom, tenant: TenantId, name: string): Promise<Article | undefined> {
  if (/^https?:\/\//iu.test(name)) {
    return (await newsroom.articles.byUrl(tenant, name)) ?? newsroom.articles.fetch(tenant, name)
  }
  const story = StoryId.safeParse(name.replace(/^#/u, ''))
  if (story.success) {
    const newest = (await newsroom.stories.get(tenant, story.data))?.articles[0]
    if (newest) return newsroom.articles.get(tenant, newest.id)
  }
  const id = ArticleId.safeParse(name.replace(/^#/u, ''))
  const article = id.success ? await newsroom.articles.get(tenant, id.data) : undefined
  if (!article && name.startsWith('#'))
    throw new Refusal(`There is no article ${name} here, or it is gone. /latest shows what there is.`)
  return article
}
