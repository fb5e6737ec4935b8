import { DOT } from '#core/asking/dot.ts'
import type { ArticleCard } from '#core/news/article.ts'
import type { Block, Inline } from '#core/asking/reply.ts'
import { articleList, openArticles } from '../show/article-list.ts'
import { dayHeading } from '../show/day-words.ts'
import { outletsOf } from '../show/cite.ts'
import { shortened } from '#text/headline/shortened.ts'
import type { AskedAtDesk, AnswerShown } from './asked.ts'
import { COUNTED, findEvidence, type FoundSentences } from './evidence.ts'
import { noAnswer, noMore } from './no.ts'
import { onSubject } from './on-subject.ts'
import { readAs, spelledDays, subjectOf } from './read-as.ts'

const MOST = 12
/** Characters of a headline in a line; a first sentence in its place may be longer. */
const LONGEST = 110

/** The requested articles, newest first: of an outlet, an author, some days, a subject. */
export async function listAnswer(asked: AskedAtDesk): Promise<AnswerShown> {
  const found = await findEvidence(asked)
  const articles = onSubject(found).toSorted(newestFirst)
  if (articles.length === 0) return noAnswer(asked, found, found.evidence.best(1), 'nothing like it')
  if (articles.length <= asked.skip) return noMore(found)
  const page = articles.slice(asked.skip, asked.skip + MOST)
  const { kind, wanted } = asked.question
  const opens: Block = { kind: 'actions', actions: [], choose: openArticles(page) }
  const blocks: readonly Block[] =
    kind === 'new'
      ? [{ kind: 'note', text: [countOf(articles.length)] }, ...byDay(page, asked.skip + 1, asked.now)]
      : [
          ...(wanted === 'number' ? [{ kind: 'paragraph', text: [counted(articles.length, found)] } as const] : []),
          { ...articleList(page, asked.skip + 1, asked.now), unnumbered: true },
        ]
  const title = kind === 'new' && asked.skip === 0 ? titleOf(found) : undefined
  return {
    reply: {
      ...(title === undefined ? {} : { title }),
      outcome: 'answered',
      blocks: [...blocks, readAs(found), opens],
    },
    articles: page.map(({ id }) => id),
    shown: asked.skip + page.length,
  }
}

/** What the list has in common: "New since Monday", "New about the strike", "New from Capewire". */
function titleOf({ question, concepts }: FoundSentences): string {
  const { days, publisher } = question
  if (concepts.length > 0)
    return `New about ${subjectOf(
      question,
      concepts.map(({ word }) => word),
    )}`
  if (publisher !== undefined) return `New from ${publisher}`
  return days === undefined ? 'The latest' : `New ${spelledDays(days.words)}`
}

function countOf(articles: number): string {
  return articles === 1 ? '1 article' : `${articles} articles${DOT}newest first`
}

/** A heading for each day, with one line per article below it. */
function byDay(articles: readonly ArticleCard[], first: number, now: Date): readonly Block[] {
  return [...new Set(articles.map(({ day }) => day))].flatMap((day): readonly Block[] => [
    { kind: 'heading', text: [dayHeading(day, now)] },
    {
      kind: 'list',
      unnumbered: true,
      items: articles.flatMap((article, index) =>
        article.day === day
          ? [
              {
                number: first + index,
                text: [shortened(article.headline, LONGEST), ...besides(outletsOf([article], 1))],
                article: article.id,
              },
            ]
          : [],
      ),
    },
  ])
}

/** The outlets, if any, after a separator. */
function besides(outlets: readonly Inline[]): readonly Inline[] {
  return outlets.length === 0 ? [] : [DOT, ...outlets]
}

/** "9 articles", or "At least" that many if more were found than are compared. */
function counted(count: number, { texts }: FoundSentences): Inline {
  const atLeast = texts.length >= COUNTED ? 'At least ' : ''
  return { text: `${atLeast}${count} ${count === 1 ? 'article' : 'articles'}`, strong: true }
}

function newestFirst(a: ArticleCard, b: ArticleCard): number {
  return b.day.localeCompare(a.day) || (b.publishedAt?.getTime() ?? 0) - (a.publishedAt?.getTime() ?? 0)
}
