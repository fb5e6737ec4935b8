import { DOT } from '#core/asking/dot.ts'
import { defineDigest, type EditionItem } from '#core/asking/digest.ts'
import { attributionRuns } from '#core/asking/statement.ts'
import type { Block } from '#core/asking/reply.ts'
import { gather } from '#desk/digest/gather.ts'
import { countOf } from '#desk/show/count-of.ts'
import { againOf, controlsOf, lineOf, mastheadOf, titleOf } from '#desk/digest/present.ts'
import { citeAmong } from '#desk/show/cite.ts'
import { oneEach } from '#desk/show/one-each.ts'
import { quoteBlock } from '#desk/show/quote-block.ts'

const LONGEST = 90

/** Voices per length, and the stories searched for them. */
const VOICES = { short: 3, normal: 5, long: 9 } as const
const STORIES = { short: 6, normal: 8, long: 14 } as const

export default defineDigest({
  name: 'voices',
  description: 'Who said what: the voice of each story that stands out',
  spoken: true,
  async compose(window, taste, newsroom) {
    const length = taste.length ?? 'normal'
    const edition = await gather({ stories: STORIES[length], sentences: 0, quotes: 8 }, window, taste, newsroom)
    const spoken = edition.items
      .map(item => ({ ...item, quotes: oneEach(item.quotes).slice(0, 1) }))
      .filter(item => item.quotes.length > 0)
    return { ...edition, items: spoken.slice(0, VOICES[length]).map((item, index) => ({ ...item, number: index + 1 })) }
  },
  present: edition => {
    const [lead, ...others] = edition.items
    const [voice] = lead?.quotes ?? []
    if (!lead || !voice) return { title: 'Voices', blocks: [] }
    const count = edition.items.length
    const block = quoteBlock(voice, { place: true })
    const direct = block.type === 'direct'
    // One voice a story: its name says the voices.
    const stories = countOf(count, 'story', 'stories')
    const now = edition.window.until
    return {
      ...(edition.picture && { above: edition.picture }),
      over: mastheadOf('Voices', edition, stories),
      title: direct ? `“${block.text}”` : titleOf(lead),
      blocks: [
        direct ? { kind: 'paragraph', text: attributionRuns(block) } : block,
        placeOf(lead, now, direct),
        ...others.flatMap((item): readonly Block[] => [
          { kind: 'divider' },
          ...item.quotes.map(cited => quoteBlock(cited, { place: true })),
          placeOf(item, now, true),
        ]),
        ...controlsOf(edition),
      ],
    }
  },
})

/** The source of a statement, and its story. */
function placeOf(item: EditionItem, now: Date, headed: boolean): Block {
  const [voice] = item.quotes
  const where = voice ? citeAmong(voice.article, voice.told, now) : []
  const story = headed ? [`${DOT}${lineOf(item, LONGEST)}`, ...againOf(item)] : []
  return { kind: 'note', text: [...where, ...story], number: item.number, article: item.lead.id }
}
