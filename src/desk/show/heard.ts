import { DOT } from '#core/asking/dot.ts'
import type { Block } from '#core/asking/reply.ts'
import type { CitedQuote } from '#core/news/story.ts'
import { shortened } from '#text/headline/shortened.ts'
import { speakerKey } from '#text/speaker-key.ts'
import { citeAmong } from './cite.ts'
import { quoteBlock } from './quote-block.ts'

const LONGEST = 90

/**
 * Statements in the given order; those of one article share a citation below them, and a divider separates the
 * articles. A person named once is called by the surname from then on.
 *
 * @param known `headlines`: the reply already shows those of the articles
 */
export function heardBlocks(
  quotes: readonly CitedQuote[],
  now: Date,
  known: { readonly speaker?: true; readonly headlines?: true } = {},
): readonly Block[] {
  const named = new Map<string, string | undefined>()
  return quotes.flatMap((cited, index): readonly Block[] => {
    const { article, told, quote } = cited
    const isLast = quotes[index + 1]?.article.id !== article.id
    const isFirst = quotes[index - 1]?.article.id !== article.id
    const headed = known.headlines ? [] : [`${DOT}${shortened(article.headline, LONGEST)}`]
    const { speaker } = quote
    const key = speaker?.kind === 'person' ? speakerKey(speaker.name) : undefined
    const again = key !== undefined && named.has(key) && named.get(key) === speaker?.role
    if (key !== undefined) named.set(key, speaker?.role)
    return [
      ...(index > 0 && isFirst ? [{ kind: 'divider', soft: true } as const] : []),
      quoteBlock(cited, { ...(known.speaker ? { speaker: true } : again ? { named: true } : {}), place: true }),
      ...(isLast
        ? [{ kind: 'note', text: [...citeAmong(article, told, now), ...headed], article: article.id } as const]
        : []),
    ]
  })
}
