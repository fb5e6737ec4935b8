import { z } from 'zod'
import { readSince } from '#calendar/since.ts'
import type { Day } from '#core/news/article.ts'
import { defineCommand } from '#core/asking/command.ts'
import { Refusal } from '#core/asking/refusal.ts'
import { dateWords } from '#desk/show/day-words.ts'
import { articleList, openArticles } from '#desk/show/article-list.ts'
import { given } from '#desk/find/given.ts'
import { page, share, source } from '#desk/find/inputs.ts'
import { nothingFound } from '#desk/find/nothing-found.ts'
import { pageActions } from '#desk/show/pages.ts'

const A_PAGE = 8

export default defineCommand({
  name: 'latest',
  description: 'The newest articles: all of them, on a topic, or from one source',
  access: 'anyone',
  sharing: 'shareable',
  home: true,
  examples: ['latest', 'latest health', 'latest source:"Port Courier"', 'latest on:yesterday'],
  input: z.object({
    topic: z.string().min(1).max(100).optional().describe('words it must be about').meta({ positional: true }),
    source,
    on: z.string().min(1).max(40).optional().describe('only of this day: yesterday, monday, 2026-11-01'),
    page,
    share,
  }),
  async run({ input, place, direct, now, zone }, newsroom) {
    const on = input.on === undefined ? undefined : readSince(input.on, now, zone)
    const found = await newsroom.articles.search(place.tenant, {
      newest: true,
      ...(input.topic === undefined ? {} : { words: input.topic }),
      ...(input.source === undefined ? {} : { publisher: input.source }),
      ...(on === undefined ? {} : { since: on, until: on }),
      limit: A_PAGE,
      offset: (input.page - 1) * A_PAGE,
    })
    const words = input.topic ?? input.source
    if (found.items.length === 0) {
      if (on !== undefined)
        throw new Refusal(
          `No article from ${dateWords(on, now)} is stored${words === undefined ? '' : ` for “${words}”`}.`,
        )
      if (words === undefined)
        throw new Refusal('There are no articles here yet. Import some with “crier import PATH”.')
      const option = input.topic === undefined ? 'source' : 'topic'
      throw await nothingFound(newsroom, place.tenant, { what: 'article', words, command: 'latest', option })
    }
    return {
      title: titleOf(words, on, now),
      blocks: [
        { ...articleList(found.items, (input.page - 1) * A_PAGE + 1, now), unnumbered: true },
        ...pageActions({
          command: 'latest',
          input: given({ topic: input.topic, source: input.source, on }),
          page: input.page,
          perPage: A_PAGE,
          total: found.total,
          noun: 'articles',
          choose: openArticles(found.items),
          share: !direct && !input.share,
        }),
      ],
    }
  },
})

function titleOf(words: string | undefined, on: Day | undefined, now: Date): string {
  const what = words === undefined ? 'Latest articles' : `Latest: ${words}`
  if (on === undefined) return what
  return words === undefined ? `Articles from ${dateWords(on, now)}` : `${words}, ${dateWords(on, now)}`
}
