import { DOT } from '#core/asking/dot.ts'
import type { Block, ListItem } from '#core/asking/reply.ts'
import { openArticles } from '../show/article-list.ts'
import { capital } from '../show/capital.ts'
import { cite, citedWords, dayOf, outletsOf } from '../show/cite.ts'
import { countOf } from '../show/count-of.ts'
import { spanWords } from '../show/day-words.ts'
import { summaryOf } from '../find/summary-of.ts'
import type { AskedAtDesk, AnswerShown } from './asked.ts'
import { findEvidence, type FoundSentences } from './evidence.ts'
import { noAnswer } from './no.ts'
import { onSubject } from './on-subject.ts'
import { readAs, subjectOf } from './read-as.ts'
import { inSet } from '#ask/scoring/match.ts'
import type { Prepared } from '#ask/scoring/prepare.ts'
import { stemOf } from '#text/words.ts'

const SENTENCES = { short: 2, normal: 3, long: 5 } as const
const ENOUGH = 0.42

/** The main sentences of the article that is meant. */
export async function summaryAnswer(asked: AskedAtDesk): Promise<AnswerShown> {
  const { newsroom, tenant, question } = asked
  const found = await findEvidence(asked)
  const best = bestArticle(found)
  if (!best) return noAnswer(asked, found, found.evidence.best(1), 'nothing like it')
  const { article } = best.source
  const { sentences } = await summaryOf(newsroom, tenant, article, SENTENCES[question.length ?? 'normal'])
  return {
    articles: [article.id],
    reply: {
      title: article.headline,
      outcome: 'answered',
      blocks: [
        ...sentences.map((passage): Block => ({
          kind: 'paragraph',
          text: [passage.text],
          cites: citedWords(article.id, passage),
        })),
        { kind: 'note', text: cite(article, undefined, asked.now) },
        readAs(found),
      ],
    },
  }
}

/** Days that still read as a timeline. */
const MOST_DAYS = 12

/** The story that is meant, oldest first: the beginning of each article. */
export async function storyAnswer(asked: AskedAtDesk): Promise<AnswerShown> {
  const found = await findEvidence(asked)
  const ids = new Set(onSubject(found).map(({ id }) => id))
  const texts = found.texts
    .filter(({ source }) => ids.has(source.article.id))
    .toSorted((a, b) => a.source.article.day.localeCompare(b.source.article.day))
    .slice(0, MOST_DAYS)
  if (texts.length === 0) return noAnswer(asked, found, found.evidence.best(1), 'nothing like it')
  const articles = texts.map(({ source }) => source.article)
  const items = texts.map((text, index): ListItem => {
    const { article } = text.source
    const first = text.pieces[0]?.passage.text ?? article.headline
    const titled = article.title !== undefined
    const outlets = outletsOf([article], 1)
    return {
      number: index + 1,
      text: [
        `${dayOf(article, asked.now)}${DOT}${titled ? article.headline : first}`,
        ...(outlets.length > 0 ? [DOT, ...outlets] : []),
      ],
      ...(titled ? { detail: [first] } : {}),
      article: article.id,
    }
  })
  const about = subjectOf(
    asked.question,
    found.concepts.map(({ word }) => word),
  )
  const days = spanWords(
    articles.map(({ day }) => day),
    asked.now,
  )
  return {
    articles: articles.map(({ id }) => id),
    reply: {
      title: about === '' ? 'Day by day' : `${capital(about)}, day by day`,
      outcome: 'answered',
      blocks: [
        { kind: 'note', text: [[countOf(items.length, 'article', 'articles'), days].join(DOT)] },
        { kind: 'list', items, unnumbered: true },
        readAs(found),
        { kind: 'actions', actions: [], choose: openArticles(articles) },
      ],
    },
  }
}

/** The article that covers most of the question, above all in its heading and beginning. */
export function bestArticle({ concepts, texts }: FoundSentences): Prepared | undefined {
  const total = concepts.reduce((sum, { weight }) => sum + weight, 0)
  if (total === 0) return texts[0]
  const ranked = texts
    .map(text => {
      const body = new Set(text.pieces.flatMap(({ words }) => words.map(stemOf)))
      const share =
        concepts.reduce(
          (sum, concept) =>
            sum +
            concept.weight *
              Math.max(inSet(text.title, concept), 0.9 * inSet(text.lede, concept), 0.6 * inSet(body, concept)),
          0,
        ) / total
      return { text, share }
    })
    .toSorted((a, b) => b.share - a.share)
  const [best] = ranked
  return best && best.share >= ENOUGH ? best.text : undefined
}
