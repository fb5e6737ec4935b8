import type { ArticleCard, Day } from '#core/news/article.ts'
import { Day as DaySchema } from '#core/news/article.ts'
import type { Newsroom } from '#core/asking/newsroom.ts'
import type { Story } from '#core/news/story.ts'

/** The newsroom as it was at an instant, without later articles and what was said in them. */
export function asOf(newsroom: Newsroom, instant: Date, zone: string): Newsroom {
  const today = DaySchema.parse(new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(instant))
  const was = ({ day }: Pick<ArticleCard, 'day'>) => day <= today
  const until = (other?: Day): Day => (other !== undefined && other < today ? other : today)
  const { articles, quotes, stories, asking } = newsroom
  const storyThen = (story: Story | undefined): Story | undefined => {
    const then = story?.articles.filter(was) ?? []
    return story && then.length > 0 ? { ...story, articles: then } : undefined
  }
  return {
    ...newsroom,
    articles: {
      ...articles,
      get: async (tenant, id) => {
        const article = await articles.get(tenant, id)
        return article && was(article) ? article : undefined
      },
      byUrl: async (tenant, url) => {
        const article = await articles.byUrl(tenant, url)
        return article && was(article) ? article : undefined
      },
      search: (tenant, query) => articles.search(tenant, { ...query, until: until(query.until) }),
      within: async (tenant, window, topics, skip) => (await articles.within(tenant, window, topics, skip)).filter(was),
      perDay: (tenant, query) => articles.perDay(tenant, { ...query, until: until(query.until) }),
      newestDay: async (tenant, topics) => {
        const newest = await articles.newestDay(tenant, topics)
        return newest === undefined ? undefined : until(newest)
      },
    },
    quotes: { ...quotes, find: (tenant, query) => quotes.find(tenant, { ...query, until: until(query.until) }) },
    stories: {
      ...stories,
      get: async (tenant, id) => storyThen(await stories.get(tenant, id)),
      of: async (tenant, article) => storyThen(await stories.of(tenant, article)),
      ofAll: async (tenant, ids) => (await stories.ofAll(tenant, ids)).flatMap(story => storyThen(story) ?? []),
      titled: async (tenant, typed, limit) =>
        (await stories.titled(tenant, typed, limit)).flatMap(story => storyThen(story) ?? []),
    },
    asking: {
      ...asking,
      async size(tenant) {
        const { first } = await asking.size(tenant)
        const days = first === undefined ? [] : await articles.perDay(tenant, { since: first, until: today })
        const [begun, last] = [days[0]?.day, days.at(-1)?.day]
        return {
          articles: days.reduce((sum, day) => sum + day.articles, 0),
          ...(begun === undefined ? {} : { first: begun }),
          ...(last === undefined ? {} : { last }),
        }
      },
      saying: async (tenant, terms, most) =>
        (await asking.saying(tenant, terms, most)).filter(({ article }) => was(article)),
      texts: (tenant, query) => asking.texts(tenant, { ...query, until: until(query.until) }),
      textsOf: async (tenant, ids) => (await asking.textsOf(tenant, ids)).filter(({ article }) => was(article)),
    },
  }
}
