import { DOT } from '#core/asking/dot.ts'
import { defineDigest } from '#core/asking/digest.ts'
import { gather } from '#desk/digest/gather.ts'
import { countOf } from '#desk/show/count-of.ts'
import { againOf, controlsOf, lineOf, mastheadOf, outletLine, titleOf } from '#desk/digest/present.ts'
import { outletsOf } from '#desk/show/cite.ts'

/** Characters of a headline on a line of its own. */
const LONGEST = 110
/** Outlets from which a story's headline is set in bold. */
const WIDELY = 2

/** Stories per length. */
const STORIES = { short: 6, normal: 12, long: 20 } as const

export default defineDigest({
  name: 'headlines',
  description: 'One line per story, what matters most first',
  compose: (window, taste, newsroom) =>
    gather({ stories: STORIES[taste.length ?? 'normal'], sentences: 0, quotes: 0 }, window, taste, newsroom),
  present: edition => {
    const [lead, ...others] = edition.items
    if (!lead) return { title: 'Headlines', blocks: [] }
    const order = others.length > 0 ? ', what matters most first' : ''
    const count = `${countOf(edition.items.length, 'story', 'stories')}${order}`
    return {
      ...(edition.picture && { above: edition.picture }),
      over: mastheadOf('Headlines', edition, count),
      title: titleOf(lead),
      blocks: [
        { kind: 'note', text: outletLine(lead, edition.window.until), number: lead.number, article: lead.lead.id },
        ...(others.length > 0
          ? ([
              { kind: 'divider' },
              {
                kind: 'list',
                unnumbered: true,
                items: others.map(item => {
                  const headline = lineOf(item, LONGEST)
                  const outlets = outletsOf(item.reports, WIDELY)
                  return {
                    number: item.number,
                    text: [
                      item.reports.length >= WIDELY ? ({ text: headline, strong: true } as const) : headline,
                      ...againOf(item),
                      ...(outlets.length > 0 ? [DOT, ...outlets] : []),
                    ],
                    article: item.lead.id,
                  }
                }),
              },
            ] as const)
          : []),
        ...controlsOf(edition),
      ],
    }
  },
})
