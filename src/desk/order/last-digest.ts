import type { ArticleCard } from '#core/news/article.ts'
import type { Newsroom, SlotReport } from '#core/asking/newsroom.ts'
import type { Address } from '#core/place.ts'
import { Refusal } from '#core/asking/refusal.ts'
import type { Reply } from '#core/asking/reply.ts'
import { articleList } from '../show/article-list.ts'
import { missingParts } from './missing-parts.ts'
import { slotWords } from './slot-words.ts'

const SLOTS_LOOKED_AT = 20

/**
 * The newest digest posted in a place, or possibly posted: when, and its articles.
 *
 * @param mending also list the missing parts, each with a button that posts it
 */
export async function lastDigest(newsroom: Newsroom, place: Address, mending: boolean, now: Date): Promise<Reply> {
  const subscriptions = await newsroom.subscriptions.at(place)
  const slots = await Promise.all(
    subscriptions.map(async subscription => {
      const all = await newsroom.subscriptions.slots(place.tenant, subscription.id, SLOTS_LOOKED_AT)
      return all.map(slot => ({ subscription, slot }))
    }),
  )
  const told = slots.flat().filter(({ slot }) => slot.articles.length > 0)
  const newest = told.sort((a, b) => b.slot.slot.getTime() - a.slot.slot.getTime())[0]
  if (!newest && slots.flat().some(({ slot }) => slot.kept === 'slot')) {
    throw new Refusal(
      'The last digest here is more than a year old and no longer kept. /digest shows what there is now.',
    )
  }
  if (!newest) throw new Refusal('No digest has been posted here yet. /digest shows one now.')
  const { subscription, slot } = newest
  const missing = mending ? missingParts(subscription, slot) : []
  const articles = articleList(await cardsOf(newsroom, place, slot), 1, now)
  return {
    title: `The last ${subscription.kind} here`,
    blocks: [{ kind: 'note', text: [slotWords(slot, subscription.zone, now)] }, ...missing, articles],
  }
}

async function cardsOf(
  newsroom: Newsroom,
  { tenant }: Address,
  { articles }: SlotReport,
): Promise<readonly ArticleCard[]> {
  const cards = await Promise.all(articles.map(id => newsroom.articles.get(tenant, id)))
  return cards.filter(card => card !== undefined)
}
