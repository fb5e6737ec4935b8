import type { DigestKind } from '#core/asking/digest.ts'
import { gather } from '#desk/digest/gather.ts'
import { editionTitle, openers } from '#desk/digest/present.ts'
import { storyBlocks } from '#desk/digest/story-blocks.ts'

const briefing: DigestKind = {
  name: 'briefing',
  description: 'Top stories: two sentences and one key quote each, with all sources',
  compose: (window, taste, newsroom) => gather({ stories: 5, sentences: 2, quotes: 1 }, window, taste, newsroom),
  present: edition => ({
    title: editionTitle('Briefing', edition),
    blocks: [...edition.items.flatMap(storyBlocks), { kind: 'actions', actions: openers(edition.items) }],
  }),
}

export default briefing
