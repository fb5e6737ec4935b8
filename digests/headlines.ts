import type { DigestKind } from '#core/asking/digest.ts'
import { gather } from '#desk/digest/gather.ts'
import { againOf, editionTitle, openers, sourcesOf } from '#desk/digest/present.ts'

const headlines: DigestKind = {
  name: 'headlines',
  description: 'One line a story, the most covered first',
  compose: (window, taste, newsroom) => gather({ stories: 12, sentences: 0, quotes: 0 }, window, taste, newsroom),
  present: edition => ({
    title: editionTitle('Headlines', edition),
    blocks: [
      {
        kind: 'list',
        items: edition.items.map(item => {
          return {
            number: item.number,
            text: [{ text: item.headline, strong: true }, ...againOf(item)],
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
