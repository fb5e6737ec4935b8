import type { Block } from '#core/asking/reply.ts'
import type { CitedQuote } from '#core/news/story.ts'
import { shortened } from '#text/headline/shortened.ts'
import { cite } from './cite.ts'
import { quoteBlock, type KnownToReader } from './quote-block.ts'

const LONGEST = 90

/** Statements as they come, those of one article together, and below them where they stand; a line parts the articles. */
export function heardBlocks(
  quotes: readonly CitedQuote[],
  now: Date,
  known: Pick<KnownToReader, 'speaker'> & { readonly headline?: string } = {},
): readonly Block[] {
  return quotes.flatMap((cited, index): readonly Block[] => {
    const { article, told } = cited
    const isLast = quotes[index + 1]?.article.id !== article.id
    const isFirst = quotes[index - 1]?.article.id !== article.id
    const headed = known.headline === article.headline ? [] : [` · ${shortened(article.headline, LONGEST)}`]
    return [
      ...(index > 0 && isFirst ? [{ kind: 'divider', soft: true } as const] : []),
      quoteBlock(cited, { ...(known.speaker ? { speaker: true } : {}), place: true }),
      ...(isLast
        ? [{ kind: 'note', text: [...cite(article, told, now), ...headed], article: article.id } as const]
        : []),
    ]
  })
}
