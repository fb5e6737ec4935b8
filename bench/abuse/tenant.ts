import type { ArticleDraft } from '#core/news/article.ts'
import { Day } from '#core/news/article.ts'
import { type StoryId, SubscriptionId, TenantId } from '#core/ids.ts'
import { readSchedule } from '#calendar/read.ts'
import { readArticle } from '#ingest/read-article.ts'
import { feedsOf } from '#store/feeds/feeds.ts'
import type { Origin } from '#store/database/origin.ts'
import { saveArticles } from '#store/articles/save-articles.ts'
import type { TestDesk } from '#tests/support/newsroom.ts'

/** A workspace with secrets that nobody else may learn. */
export interface Secretive {
  readonly tenant: TenantId
  /** Words that occur only in its own data. */
  readonly canaries: readonly string[]
  /**
   * Names that others may try, none of them secret in itself: ids of articles, stories, feeds and subscriptions, URLs.
   */
  readonly articles: readonly string[]
  readonly subscription: SubscriptionId
  readonly feed: string
}

const PLACES = ['harbour', 'ferry', 'council', 'railway'] as const

/** Articles on the same topics in every workspace, with a canary in every field that can hold one. */
function draftOf(mark: string, place: string, origin: 'page' | 'feed'): ArticleDraft {
  const word = `${mark}${place}`
  const name = word.charAt(0).toUpperCase() + word.slice(1)
  return {
    title: `The ${place} of Velsund and the ${word} plan`,
    publisher: `${name} Gazette`,
    author: `Olga ${name}`,
    url: `https://${origin}.example/${place}`,
    day: Day.parse('2026-11-23'),
    body:
      `The ${place} of Velsund was closed on Monday, and the ${word} plan was told to nobody. ` +
      `"The ${word} plan will be kept," said Bertil ${name}, the ${place} master. ` +
      `Pilots and dockers at the ${place} said that they had not been asked. ` +
      `The board of the ${place} will meet again on Thursday to speak of the strike.`,
  }
}

/** Fills a workspace with pages, a feed and a subscription, all of them marked. */
export async function secretive(desk: TestDesk, name: string, mark: string, now: Date): Promise<Secretive> {
  const { store, newsroom } = desk
  const tenant = TenantId.parse(`test:${name}`)
  const feed = await feedsOf(store).follow(tenant, `https://${name}.example/rss`, `${mark}feed`, now)
  const stories: StoryId[] = []
  const articles: string[] = []
  for (const kind of ['page', 'feed'] as const) {
    const origin: Origin = kind === 'page' ? tenant : feed.id
    for (const place of PLACES) {
      const draft = draftOf(mark, place, kind)
      const read = { ...readArticle(draft), draft }
      for (const id of await saveArticles(store, { origin, at: now, baseline: false }, [read])) {
        articles.push(`#${id}`, draft.url ?? '')
        const story = await newsroom.stories.of(tenant, id)
        if (story) stories.push(story.id)
      }
    }
  }
  const subscription = SubscriptionId.parse(`order-${name}`)
  await newsroom.subscriptions.add({
    id: subscription,
    place: { platform: 'test', tenant, channel: 'C1' },
    kind: 'briefing',
    schedule: readSchedule('daily 08:00'),
    zone: 'UTC',
    topics: [`${mark}topic`],
    missed: 'late',
    createdBy: `${mark}person`,
    createdAt: now,
  })
  return {
    tenant,
    canaries: [`${mark}feed`, `${mark}topic`, `${mark}person`, ...PLACES.map(place => `${mark}${place}`)],
    articles: [...articles, ...stories.map(id => `#${id}`)],
    subscription,
    feed: feed.id.replace('feed:', ''),
  }
}
