import type { ArticleCard } from '#core/news/article.ts'
import type { Block, Inline } from '#core/asking/reply.ts'
import { articleList } from '../show/article-list.ts'
import type { AskedAtDesk, AnswerShown } from './asked.ts'
import { COUNTED, findEvidence, type FoundSentences } from './evidence.ts'
import { noAnswer, noMore } from './no.ts'
import { onSubject } from './on-subject.ts'
import { readAs } from './read-as.ts'

const MOST = 12

/** The articles that were asked for, newest first: of an outlet, an author, some days, a subject. */
export async function listAnswer(asked: AskedAtDesk): Promise<AnswerShown> {
  const found = await findEvidence(asked)
  const articles = onSubject(found).toSorted(newestFirst)
  if (articles.length === 0) return noAnswer(asked, found, found.evidence.slice(0, 1), 'nothing like it')
  if (articles.length <= asked.skip) return noMore(found)
  const page = articles.slice(asked.skip, asked.skip + MOST)
  const count: readonly Block[] =
    asked.question.wanted === 'number' ? [{ kind: 'paragraph', text: [counted(articles.length, found)] }] : []
  return {
    reply: { outcome: 'answered', blocks: [...count, articleList(page, asked.skip + 1, asked.now), readAs(found)] },
    articles: page.map(({ id }) => id),
    shown: asked.skip + page.length,
  }
}

/** "9 articles"; where more were found than are compared, there may be more of them. */
function counted(count: number, { texts }: FoundSentences): Inline {
  const atLeast = texts.length >= COUNTED ? 'At least ' : ''
  return { text: `${atLeast}${count} ${count === 1 ? 'article' : 'articles'}`, strong: true }
}

function newestFirst(a: ArticleCard, b: ArticleCard): number {
  return b.day.localeCompare(a.day) || (b.publishedAt?.getTime() ?? 0) - (a.publishedAt?.getTime() ?? 0)
}
