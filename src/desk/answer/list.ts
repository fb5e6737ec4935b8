import type { ArticleCard } from '#core/news/article.ts'
import { articleList } from '../show/article-list.ts'
import type { Asked, Told } from './asked.ts'
import { findEvidence } from './evidence.ts'
import { noAnswer } from './no.ts'
import { onSubject } from './on-subject.ts'
import { readAs } from './read-as.ts'

const MOST = 12

/** The articles that were asked for, newest first: of an outlet, an author, some days, a subject. */
export async function listAnswer(asked: Asked): Promise<Told> {
  const found = await findEvidence(asked)
  const articles = onSubject(found).toSorted(newestFirst)
  if (articles.length === 0) return noAnswer(asked, found, found.evidence.slice(0, 1), 'nothing like it')
  const page = articles.slice(asked.skip, asked.skip + MOST)
  return {
    reply: { outcome: 'answered', blocks: [articleList(page, asked.skip + 1), readAs(found)] },
    articles: page.map(({ id }) => id),
    shown: asked.skip + page.length,
  }
}

function newestFirst(a: ArticleCard, b: ArticleCard): number {
  return b.day.localeCompare(a.day) || (b.publishedAt?.getTime() ?? 0) - (a.publishedAt?.getTime() ?? 0)
}
