import type { EditionItem } from '#core/asking/digest.ts'
import type { Block } from '#core/asking/reply.ts'
import { againOf, sourcesOf } from './present.ts'
import { quoteBlock } from '../show/quote-block.ts'

/** A story as it is told at length: its number and headline, sentences, key quotes, sources, and whose wish it is told for. */
export function storyBlocks(item: EditionItem): readonly Block[] {
  const because = item.because ? [` · you follow ${item.because.join(', ')}`] : []
  return [
    {
      kind: 'list',
      items: [
        {
          number: item.number,
          text: [{ text: item.headline, strong: true }, ...againOf(item)],
          article: item.lead.id,
        },
      ],
    },
    ...item.sentences.map(({ passage }) => ({ kind: 'paragraph', text: [passage.text] }) as const),
    ...item.quotes
      .map(cited => quoteBlock(cited))
      .map(block => (item.sources.length > 1 ? block : { ...block, detail: [] })),
    { kind: 'note', text: [...sourcesOf(item), ...because] },
  ]
}
