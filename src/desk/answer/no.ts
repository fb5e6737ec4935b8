import { DOT } from '#core/asking/dot.ts'
import type { Block } from '#core/asking/reply.ts'
import type { Evidence } from '#ask/scoring/ranking.ts'
import { within } from '../show/cite.ts'
import { dayWords } from '../show/day-words.ts'
import type { AskedAtDesk, AnswerShown } from './asked.ts'
import type { FoundSentences } from './evidence.ts'
import { readAs } from './read-as.ts'
import { readings } from './readings.ts'
import type { Reason } from './reasons.ts'
import { sentenceBlocks } from './show.ts'

/**
 * Says that the articles do not say, how the question was understood and what was searched, and shows the nearest
 * passages as such.
 */
export async function noAnswer(
  asked: AskedAtDesk,
  found: FoundSentences,
  best: readonly Evidence[],
  reason: Reason,
): Promise<AnswerShown> {
  const { last } = await asked.newsroom.asking.size(asked.tenant)
  const near = reason === 'unknown subject' ? [] : best.slice(0, 1)
  const searched = `${found.articles} articles${last === undefined ? '' : `, up to ${within(dayWords(last, asked.now))}`}`
  const read = readAs(found)
  const nearest: readonly Block[] =
    near.length === 0
      ? []
      : [
          { kind: 'divider' },
          { kind: 'note', text: ['Nearest, not an answer'] },
          ...near.flatMap(one => [...sentenceBlocks(one, { now: asked.now })]),
        ]
  return {
    reply: {
      outcome: near.length === 0 ? 'nothing' : 'nearest',
      blocks: [
        { kind: 'paragraph', text: [{ text: 'No article here says.', strong: true }] },
        { ...read, text: [...read.text, `${DOT}${searched}`] },
        ...nearest,
        ...(await readings(asked, found, [])),
      ],
    },
    articles: near.map(({ piece }) => piece.text.source.article.id),
  }
}

/** The answer to a request for more when everything has been shown. */
export function noMore(found: FoundSentences): AnswerShown {
  return {
    reply: { outcome: 'nothing', blocks: [{ kind: 'paragraph', text: ['That is all I found.'] }, readAs(found)] },
  }
}
