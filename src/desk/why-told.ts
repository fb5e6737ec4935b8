import type { Article } from '#core/article.ts'
import type { ArticleId, StoryId } from '#core/ids.ts'
import type { Newsroom, SlotReport } from '#core/newsroom.ts'
import type { Story } from '#core/story.ts'
import type { Subscription } from '#core/subscription.ts'
import { readStored } from '#filter/stored.ts'
import { clockWords } from './clock-words.ts'
import { fittingCards } from './fitting.ts'
import { candidatesOf } from './gather.ts'
import { whyFiltered } from './why-filtered.ts'
import { whyLongAgo } from './why-long-ago.ts'

const SLOTS_LOOKED_AT = 60

/** Why a subscription told an article, will tell it, or will not: one sentence. */
export async function whyTold(
  newsroom: Newsroom,
  subscription: Subscription,
  article: Article,
  story: Story,
  now: Date,
): Promise<string> {
  const { place, zone, topics } = subscription
  const { tenant } = place
  const slots = await newsroom.subscriptions.slots(tenant, subscription.id, SLOTS_LOOKED_AT)
  const toldIn = slots.find(({ articles }) => articles.includes(article.id))
  const { out, fits } = await whyFiltered(newsroom, subscription, article.id)
  const fitting = fits === undefined ? '' : ` It fits the filter: ${fits}.`
  if (toldIn) return `Told: it was in the digest of ${clockWords(toldIn.slot, zone)}.${fitting}`

  const onItsDay = { from: startOf(article), until: endOf(article), by: 'publication' } as const
  const onTopic = await newsroom.articles.within(tenant, onItsDay, topics)
  if (topics.length > 0 && !onTopic.some(({ id }) => id === article.id)) {
    return `Left out: it has none of the topics ${topics.join(', ')}.`
  }
  if (out !== undefined) return out
  const longAgo = await whyLongAgo(newsroom, subscription, article)
  if (longAgo !== undefined) return `${longAgo}${fitting}`
  const read = readStored(subscription)
  if ('unreadable' in read) return `Nothing is told here until the filter is changed. ${read.unreadable}`
  const window = await newsroom.subscriptions.window(subscription, now)
  const taste = { tenant, topics, ...read, told: toldBefore(slots, story), zone, place }
  const cards = await fittingCards(window, taste, newsroom)
  const candidates = await candidatesOf(cards, window, taste, newsroom)
  const rank = candidates.findIndex(({ fresh }) => fresh.includes(article.id))
  if (rank >= 0) {
    const again = candidates[rank]?.followUp ? ', as a follow-up of what was told' : ''
    return `To come: its story is number ${rank + 1} of ${candidates.length} for the next digest${again}.${fitting}`
  }
  if (slots.some(({ articles }) => story.articles.some(({ id }) => articles.includes(id)))) {
    return 'Not told itself: its story was, by another of its articles.'
  }
  return 'No news to this place: it came before the subscription, or other stories came before it when it was new.'
}

function toldBefore(slots: readonly SlotReport[], story: Story): ReadonlyMap<StoryId, ReadonlySet<ArticleId>> {
  const told = new Set(slots.flatMap(({ articles }) => articles))
  const ofStory = story.articles.map(({ id }) => id).filter(id => told.has(id))
  return ofStory.length > 0 ? new Map([[story.id, new Set(ofStory)]]) : new Map()
}

/** The window of publication around the one day of an article. */
function startOf({ publishedAt, day }: Article): Date {
  return new Date((publishedAt?.getTime() ?? Date.parse(`${day}T00:00:00Z`)) - 1)
}

function endOf({ publishedAt, day }: Article): Date {
  return publishedAt ?? new Date(`${day}T23:59:59.999Z`)
}
