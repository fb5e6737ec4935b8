import type { Article } from '#core/news/article.ts'
import type { Newsroom, SlotReport } from '#core/asking/newsroom.ts'
import type { Story } from '#core/news/story.ts'
import type { Subscription } from '#core/posting/subscription.ts'
import { clockWords } from '../show/clock-words.ts'
import { storyNews } from '../story/story-news.ts'

/** Why an article whose digest has passed was not in it. */
export async function whyLater(
  newsroom: Newsroom,
  { id, place, zone }: Subscription,
  article: Article,
  story: Story,
  slots: readonly SlotReport[],
  now: Date,
): Promise<string> {
  const judged = await newsroom.subscriptions.judgedIn(place.tenant, id, article.id)
  const ofStory = slots.flatMap(({ slot, articles }) => {
    const told = story.articles.find(({ id }) => articles.includes(id))
    return told ? [{ slot, headline: told.headline }] : []
  })
  const [last] = ofStory
  if (!judged) {
    const since = last
      ? ` Its story was told in the digest of ${clockWords(last.slot, zone, now)}: “${last.headline}”.`
      : ''
    return `Not told: it came before this subscription was made, or was among the articles Crier started with.${since}`
  }
  const when = clockWords(judged.slot, zone, now)
  const before = ofStory.find(({ slot }) => slot < judged.slot)
  if (before) {
    const first = `Left out of the digest of ${when}: its story was told in that of ${clockWords(before.slot, zone, now)} (“${before.headline}”)`
    const told = new Set(slots.flatMap(({ slot, articles }) => (slot < judged.slot ? articles : [])))
    const { tellers } = await storyNews(newsroom, place.tenant, story, [article], id => told.has(id))
    if (tellers.length === 0) return `${first}, and it added nothing new.`
    return `${first}, and what it added ranked below other stories.`
  }
  const posted = slots.find(({ slot }) => slot.getTime() === judged.slot.getTime())
  const others = posted ? new Set(posted.articles).size : 0
  const than =
    others === 0 ? 'other stories' : `the stories told there, by ${others} ${others === 1 ? 'article' : 'articles'},`
  return `Left out of the digest of ${when} by rank: ${than} had more outlets, more at stake, or were newer.`
}
