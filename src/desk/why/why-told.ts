import type { Article } from '#core/news/article.ts'
import type { ArticleId } from '#core/ids.ts'
import type { Newsroom, SlotReport } from '#core/asking/newsroom.ts'
import type { Story } from '#core/news/story.ts'
import type { Subscription } from '#core/posting/subscription.ts'
import { readStored } from '#filter/stored.ts'
import { clockWords } from '../show/clock-words.ts'
import { whyFiltered } from './why-filtered.ts'
import { whyLater } from './why-later.ts'
import { whyToCome } from './why-to-come.ts'

const SLOTS_LOOKED_AT = 60

/** Why a subscription showed an article, will show it, or will not: one or two sentences. */
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
  const { out, fits } = await whyFiltered(newsroom, subscription, article.id, now)
  const fitting = fits === undefined ? '' : ` It fits the filter: ${fits}.`
  if (toldIn) return `${toldWords(toldIn, article.id, story, zone, now)}${fitting}`

  const onItsDay = { from: startOf(article), until: endOf(article), by: 'publication' } as const
  const onTopic = await newsroom.articles.within(tenant, onItsDay, topics)
  if (topics.length > 0 && !onTopic.some(({ id }) => id === article.id)) {
    return `Left out: it has none of the topics ${topics.join(', ')}.`
  }
  if (out !== undefined) return out
  const longAgo = await whyLongAgo(newsroom, subscription, article, now)
  if (longAgo !== undefined) return `${longAgo}${fitting}`
  const read = readStored(subscription)
  if ('unreadable' in read) return `Nothing is posted here until the filter is changed. ${read.unreadable}`
  const unspoken = await whyUnspoken(newsroom, subscription, article)
  if (unspoken !== undefined) return unspoken
  const toCome = await whyToCome(newsroom, subscription, article, story, read, now)
  if (toCome !== undefined) return `${toCome}${fitting}`
  return whyLater(newsroom, subscription, article, story, slots, now)
}

function toldWords(
  { slot, state, articles }: SlotReport,
  article: ArticleId,
  story: Story,
  zone: string,
  now: Date,
): string {
  const others = story.articles.filter(({ id }) => id !== article && articles.includes(id)).length
  const along = others === 0 ? '' : ` with ${others} other ${others === 1 ? 'article' : 'articles'} of its story`
  const when = clockWords(slot, zone, now)
  switch (state) {
    case 'sent':
      return `Told: it was in the digest of ${when}${along}.`
    case 'pending':
    case 'sending':
      return `It is in the digest of ${when}${along}, which is being posted.`
    case 'gone':
    case 'skipped':
    case 'unknown':
      return `It is in the digest of ${when}${along}, part of which was not posted, or may not have been.`
  }
}

/** The window of publication around an article: its instant, or its day. */
function startOf({ publishedAt, day }: Article): Date {
  return new Date((publishedAt?.getTime() ?? Date.parse(`${day}T00:00:00Z`)) - 1)
}

function endOf({ publishedAt, day }: Article): Date {
  return publishedAt ?? new Date(`${day}T23:59:59.999Z`)
}

/** What is known of an article that arrived before a digest of long ago; `undefined` for any other. */
async function whyLongAgo(
  newsroom: Newsroom,
  { id, place, zone }: Subscription,
  article: Article,
  now: Date,
): Promise<string | undefined> {
  const slot = await newsroom.subscriptions.judgedIn(place.tenant, id, article.id)
  if (!slot) return undefined
  const when = clockWords(slot.slot, zone, now)
  if (!slot.articles) {
    return `No longer known: it came in time for the digest of ${when}, but what a digest told is kept for only a year.`
  }
  return slot.articles.includes(article.id) ? `Told: it was in the digest of ${when}.` : undefined
}

/** Why a digest of statements leaves out an article without any; `undefined` for all others. */
async function whyUnspoken(
  newsroom: Newsroom,
  { kind, place }: Subscription,
  article: Article,
): Promise<string | undefined> {
  if (!newsroom.kinds.get(kind)?.spoken) return undefined
  const said = await newsroom.quotes.find(place.tenant, { articles: [article.id], limit: 1, offset: 0 })
  return said.total > 0 ? undefined : `Left out: no statement was found in it, and ${kind} tells what was said.`
}
