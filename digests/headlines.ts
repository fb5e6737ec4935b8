import type { DigestKind } from '#core/digest.ts'
import type { Inline } from '#core/reply.ts'
import { gather } from '#desk/gather.ts'
import { editionTitle, openers, sourcesOf } from '#desk/present.ts'

const headlines: DigestKind = {
  name: 'headlines',
  description: 'One line a story, the most covered first',
  compose: (window, taste, newsroom) =>
    gather('headlines', { stories: 12, sentences: 0, quotes: 0 }, window, taste, newsroom),
  present: edition => ({
    title: editionTitle('Headlines', edition),
    blocks: [
      {
        kind: 'list',
        items: edition.items.map(item => {
          const again: readonly Inline[] = item.followUp ? [' (new since last time)'] : []
          return {
            number: item.number,
            text: [{ text: item.headline, strong: true }, ...again],
            detail: sourcesOf(item),
            article: item.lead.id,
          }
        }),
      },
      { kind: 'actions', actions: openers(edition.items) },
    ],
  }),
}

export default headlines
