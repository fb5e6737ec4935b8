import { MOST_BUTTONS } from '../show/button-label.ts'
import type { ArticleCard } from '#core/news/article.ts'
import type { Edition, EditionItem } from '#core/asking/digest.ts'
import type { Action, Inline } from '#core/asking/reply.ts'
import { cite, dayInWords } from '../show/cite.ts'

/** `Briefing · 21 Nov 2026`, or the span of days its articles carry. */
export function editionTitle(name: string, { days }: Edition): string {
  if (!days) return name
  const [first, last] = days
  return first === last ? `${name} · ${dayInWords(last)}` : `${name} · ${dayInWords(first)} to ${dayInWords(last)}`
}

/** The sources of a story, each with its link, and its date where the next one has another. */
export function sourcesOf({ sources }: EditionItem): readonly Inline[] {
  return sources.flatMap((article, index): readonly Inline[] => {
    const [source = '', ...date] = cite(article)
    const next = sources[index + 1]
    if (!next) return [source, ...date]
    return isOfOneDay(article, next) ? [source, ', '] : [source, ...date, '; ']
  })
}

/** Are both told by their day alone, and is it one? */
function isOfOneDay(one: ArticleCard, other: ArticleCard): boolean {
  return !one.publishedAt && !other.publishedAt && one.day === other.day
}

/** Said after a headline of which a place was told before. */
export function againOf({ followUp }: EditionItem): readonly Inline[] {
  return followUp === undefined ? [] : [` (${followUp})`]
}

/** One button a story that can be opened, the number it has in the digest. */
export function openers(items: readonly EditionItem[]): readonly Action[] {
  return items
    .filter(({ elsewhere }) => elsewhere === undefined)
    .slice(0, MOST_BUTTONS)
    .map(({ number, story }) => ({
      label: `Story ${number}`,
      command: 'story',
      input: { words: `#${story}` },
    }))
}
