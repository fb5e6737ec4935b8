import type { DigestKind } from '#core/asking/digest.ts'
import type { Block } from '#core/asking/reply.ts'
import { gather } from '#desk/digest/gather.ts'
import { againOf, editionTitle, openers } from '#desk/digest/present.ts'
import { quoteBlock } from '#desk/show/quote-block.ts'
import { oneEach } from '#desk/show/one-each.ts'

const voices: DigestKind = {
  name: 'voices',
  description: 'Who said what: the key quotes of each story, one for each speaker',
  spoken: true,
  async compose(window, taste, newsroom) {
    const edition = await gather({ stories: 8, sentences: 0, quotes: 8 }, window, taste, newsroom)
    const spoken = edition.items
      .map(item => ({ ...item, quotes: oneEach(item.quotes).slice(0, 3) }))
      .filter(item => item.quotes.length > 0)
    return { ...edition, items: spoken.slice(0, 5).map((item, index) => ({ ...item, number: index + 1 })) }
  },
  present: edition => ({
    title: editionTitle('Voices', edition),
    blocks: [
      ...edition.items.flatMap((item): readonly Block[] => [
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
        ...item.quotes.map(cited => quoteBlock(cited)),
      ]),
      { kind: 'actions', actions: openers(edition.items) },
    ],
  }),
}

export default voices
