import type { Story } from '#core/news/story.ts'
import { spanWords } from '../show/day-words.ts'

const MOST_NAMES = 8

/** "9 articles, 3 of them reprints · Harbour Post, The Ledger · 3–5 Nov": how much there is, whose, and of when. */
export function storyInWords({ articles, sources, copies }: Story, now: Date): string {
  const count = `${articles.length} ${articles.length === 1 ? 'article' : 'articles'}`
  const reprints = copies.size === 0 ? '' : `, ${copies.size} of them ${copies.size === 1 ? 'a reprint' : 'reprints'}`
  const more = sources.length > MOST_NAMES ? ` and ${sources.length - MOST_NAMES} more` : ''
  const names = sources.length === 0 ? [] : [`${sources.slice(0, MOST_NAMES).join(', ')}${more}`]
  const days = spanWords(
    articles.map(({ day }) => day),
    now,
  )
  return [`${count}${reprints}`, ...names, days].join(' · ')
}
