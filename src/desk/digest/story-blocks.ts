import type { Edition, EditionItem } from '#core/asking/digest.ts'
import type { Block, BlockOf, Reply } from '#core/asking/reply.ts'
import type { CitedPassage } from '#core/news/story.ts'
import { citedWords } from '../show/cite.ts'
import { quoteBlock } from '../show/quote-block.ts'
import { againOf, alsoOf, controlsOf, mastheadOf, outletLine, titleOf } from './present.ts'

/** A story: its headline, a sentence, its most prominent quote, and its outlets below. */
export function storyBlocks(item: EditionItem, now: Date): readonly Block[] {
  const [first, ...more] = item.sentences
  const story = {
    kind: 'story',
    number: item.number,
    headline: [item.headline, ...againOf(item)],
    ...(first ? { text: [first.passage.text], cites: citedWords(first.article.id, first.passage) } : {}),
    article: item.lead.id,
  } as const
  const below: readonly Block[] = [
    ...more.map(sentenceBlock),
    ...item.quotes.map(cited => quoteBlock(cited, { place: true })),
  ]
  const detail = outletLine(item, now)
  return below.length === 0 ? [{ ...story, detail }] : [story, ...below, { kind: 'note', text: detail }]
}

/** A digest as a front page: the lead in large with its quote, then the other stories, then one line for the rest. */
export function frontPage(name: string, edition: Edition): Pick<Reply, 'above' | 'over' | 'title' | 'blocks'> {
  const [lead, ...others] = edition.items
  const { until } = edition.window
  if (!lead) return { title: name, blocks: [] }
  const { sentences, quotes } = lead
  return {
    ...(edition.picture && { above: edition.picture }),
    over: mastheadOf(name, edition),
    title: titleOf(lead),
    blocks: [
      ...sentences.map(sentenceBlock),
      ...quotes.map(cited => quoteBlock(cited, { place: true })),
      { kind: 'note', text: outletLine(lead, until), number: lead.number, article: lead.lead.id },
      ...others.flatMap((item): readonly Block[] => [
        { kind: 'divider', ...(item === others[0] ? {} : { soft: true }) },
        ...storyBlocks({ ...item, quotes: [] }, until),
      ]),
      ...alsoOf(edition),
      ...controlsOf(edition),
    ],
  }
}

function sentenceBlock({ passage, article }: CitedPassage): BlockOf<'paragraph'> {
  return { kind: 'paragraph', text: [passage.text], cites: citedWords(article.id, passage) }
}
