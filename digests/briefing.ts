import type { DigestKind } from '#core/digest.ts'
import type { Block } from '#core/reply.ts'
import { gather } from '#desk/gather.ts'
import { isHeadline } from '#desk/not-repeating.ts'
import { editionTitle, openers, sourcesOf } from '#desk/present.ts'
import { quoteBlock } from '#desk/quote-block.ts'

const briefing: DigestKind = {
  name: 'briefing',
  description: 'Top stories: two sentences and one key quote each, with all sources',
  compose: (window, taste, newsroom) =>
    gather('briefing', { stories: 5, sentences: 2, quotes: 1 }, window, taste, newsroom),
  present: edition => ({
    title: editionTitle('Briefing', edition),
    blocks: [
      ...edition.items.flatMap((item): readonly Block[] => [
        {
          kind: 'list',
          items: [
            {
              number: item.number,
              text: [{ text: item.headline, strong: true }, ...(item.followUp ? [' (new since last time)'] : [])],
              article: item.lead.id,
            },
          ],
        },
        ...item.sentences
          .filter(sentence => !isHeadline(sentence, item.headline))
          .map(({ passage }) => ({ kind: 'paragraph', text: [passage.text] }) as const),
        ...item.quotes.map(quoteBlock).map(block => (item.sources.length > 1 ? block : { ...block, detail: [] })),
        { kind: 'note', text: sourcesOf(item) },
      ]),
      { kind: 'actions', actions: openers(edition.items) },
    ],
  }),
}

export default briefing
