import { DOT } from '#core/asking/dot.ts'
import type { Edition, EditionItem } from '#core/asking/digest.ts'
import type { Action, Block, Choice, Inline } from '#core/asking/reply.ts'
import { publishersOf } from '#core/news/publisher.ts'
import { shortened } from '#text/headline/shortened.ts'
import { outletsOf } from '../show/cite.ts'
import { countOf } from '../show/count-of.ts'
import { daysOf, spanWords } from '../show/day-words.ts'

/** Characters of a headline in a select. */
const LONGEST_CHOICE = 100
const LONGEST_ALSO = 90
const NAMED = 2
const MOST_OUTLETS = 4

/** The small line above a digest: its name, its days, and how much it covers. */
export function mastheadOf(name: string, { days, window, items }: Edition, counts?: string): readonly Inline[] {
  const articles = items.reduce((sum, item) => sum + item.articles.length, 0)
  const outlets = new Set(publishersOf(items.flatMap(({ reports: sources }) => sources)).filter(Boolean)).size
  const told = [
    countOf(articles, 'article', 'articles'),
    ...(outlets > 0 ? [countOf(outlets, 'outlet', 'outlets')] : []),
  ].join(', ')
  const when = days ? [daysOf(days[0], days[1], window.until)] : []
  return [{ text: name, strong: true }, ...[...when, counts ?? told].map(part => `${DOT}${part}`)]
}

/** A story's outlets, each linked to its article, the lead's first; and its days. */
export function outletLine({ reports: sources, because }: EditionItem, now: Date): readonly Inline[] {
  const more = sources.length > MOST_OUTLETS ? [` and ${sources.length - MOST_OUTLETS} more`] : []
  const outlets = outletsOf(sources, MOST_OUTLETS)
  const days = spanWords(
    sources.map(({ day }) => day),
    now,
  )
  return [
    ...(outlets.length > 0 ? [...outlets, ...more, DOT] : []),
    days,
    ...(because ? [`${DOT}you follow ${because.join(', ')}`] : []),
  ]
}

/** The mark after the headline of a follow-up. */
export function againOf({ followUp }: EditionItem): readonly Inline[] {
  return followUp === undefined ? [] : [` (${followUp})`]
}

/** A story's headline as a message title. */
export function titleOf({ headline, followUp }: EditionItem): string {
  return followUp === undefined ? headline : `${headline} (${followUp})`
}

/** A headline on a line of its own, or in small print. */
export function lineOf({ headline }: Pick<EditionItem, 'headline'>, longest: number): string {
  return shortened(headline, longest)
}

/** The remaining stories, in one line: two of their headlines, preferably ones that fit whole. */
export function alsoOf({ also }: Pick<Edition, 'also'>): readonly Block[] {
  if (!also || also.length === 0) return []
  const fit = also.filter(({ headline }) => headline.length <= LONGEST_ALSO)
  const named = [...new Set([...fit, ...also])].slice(0, NAMED).map(({ headline }) => shortened(headline, LONGEST_ALSO))
  const rest = also.length > named.length ? [`${also.length - named.length}\u00a0more in the\u00a0list`] : []
  return [
    { kind: 'divider' },
    { kind: 'paragraph', text: [{ text: 'Also', strong: true }, `  ${[...named, ...rest].join(DOT)}`] },
  ]
}

/** A select that opens any story of a digest. */
export function openers({ items, also = [] }: Pick<Edition, 'items' | 'also'>): readonly Choice[] {
  const own = items.filter(({ elsewhere }) => elsewhere === undefined)
  const told = own.map(({ story, headline, reports: sources }) => ({ story, headline, outlets: publishersOf(sources) }))
  return [...told, ...also.map(({ story, headline }) => ({ story, headline, outlets: [] }))].map(
    ({ story, headline, outlets }) => ({
      label: shortened(headline, LONGEST_CHOICE),
      command: 'story',
      input: { words: `#${story}` },
      ...(outlets.some(Boolean) ? { about: [...new Set(outlets)].filter(Boolean).join(', ') } : {}),
    }),
  )
}

export function controlsOf(edition: Edition, actions: readonly Action[] = []): readonly Block[] {
  const options = openers(edition)
  if (options.length === 0 && actions.length === 0) return []
  return [
    {
      kind: 'actions',
      actions,
      ...(options.length > 0 ? { choose: { prompt: 'Open a story', options, numbered: true } } : {}),
    },
  ]
}
