import type { Article } from '#core/news/article.ts'
import type { Filter } from '#core/news/filter.ts'
import type { Newsroom } from '#core/asking/newsroom.ts'
import type { Story } from '#core/news/story.ts'
import type { Subscription } from '#core/posting/subscription.ts'
import { clockWords } from '../show/clock-words.ts'
import { fittingCards } from '../digest/fitting.ts'
import { storyCandidates } from '../digest/candidates.ts'
import { rankWords } from './rank-words.ts'

const TOLD_MS = 30 * 24 * 60 * 60 * 1000

/** What the next digest would do with an article as things stand; `undefined` if it is not among those considered. */
export async function whyToCome(
  newsroom: Newsroom,
  subscription: Subscription,
  article: Article,
  story: Story,
  read: { readonly filter?: Filter },
  now: Date,
): Promise<string | undefined> {
  const { place, zone, topics, length } = subscription
  const window = await newsroom.subscriptions.window(subscription, now)
  const told = await newsroom.subscriptions.toldAt(place, new Date(now.getTime() - TOLD_MS))
  const taste = { tenant: place.tenant, topics, ...read, told, zone, place, ...(length && { length }) }
  const cards = await fittingCards(window, taste, newsroom)
  if (!cards.some(({ id }) => id === article.id)) return undefined
  const elsewhere = told.get(article.id)
  if (elsewhere) return `Not coming: another digest here told it, ${clockWords(elsewhere, zone, now)}.`
  const candidates = await storyCandidates(cards, window, taste, newsroom)
  const rank = candidates.findIndex(({ fresh }) => fresh.includes(article.id))
  const before = [...story.articles].map(({ id }) => told.get(id)).findLast(at => at !== undefined)
  if (rank < 0) {
    const when = before ? `, ${clockWords(before, zone, now)}` : ''
    return `Not coming: its story was told here${when}, and it adds nothing new.`
  }
  const edition = await newsroom.kinds.get(subscription.kind)?.compose(window, taste, newsroom)
  const found = candidates[rank]
  const standing = `number ${rank + 1} of ${candidates.length} for the next digest`
  const reasons = found ? ` (${rankWords(found)})` : ''
  if (edition?.items.some(({ articles }) => articles.includes(article.id))) {
    return `Coming: its story is ${standing}${reasons}.`
  }
  const most = edition?.items.length ?? 0
  return `Not coming as things stand: its story is ${standing}${reasons}, which tells ${most}.`
}
