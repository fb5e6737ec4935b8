import type { EditionItem, Window } from '#core/asking/digest.ts'
import type { Newsroom } from '#core/asking/newsroom.ts'
import type { Address } from '#core/place.ts'
import { candidatesOf } from './candidates.ts'
import { itemOf } from './gather.ts'

const MEASURE = { stories: 1, sentences: 1, quotes: 1 }

/** A page of the stories of a window, ranked as a digest ranks them and numbered on from page to page, and how many there are. */
export async function newsBetween(
  newsroom: Newsroom,
  place: Address,
  window: Window,
  asked: { readonly zone: string; readonly page: number; readonly perPage: number },
): Promise<{ readonly items: readonly EditionItem[]; readonly total: number }> {
  const { zone, page, perPage } = asked
  const taste = { tenant: place.tenant, topics: [], told: new Map(), zone, place }
  const cards = await newsroom.articles.within(place.tenant, window, [])
  const stories = await candidatesOf(cards, window, taste, newsroom)
  const before = (page - 1) * perPage
  const items = await Promise.all(
    stories
      .slice(before, before + perPage)
      .map((story, index) => itemOf(story, before + index + 1, MEASURE, window.until, taste, newsroom)),
  )
  return { items, total: stories.length }
}
