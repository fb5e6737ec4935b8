import { z } from 'zod'
import { defineCommand } from '#core/asking/command.ts'
import { Refusal } from '#core/asking/refusal.ts'
import { articleList, openArticles } from '#desk/show/article-list.ts'
import { given } from '#desk/find/given.ts'
import { page, share, source } from '#desk/find/inputs.ts'
import { nothingFound } from '#desk/find/nothing-found.ts'
import { pageActions } from '#desk/show/pages.ts'

const A_PAGE = 8

export default defineCommand({
  name: 'latest',
  description: 'The newest articles, of all, on a topic, or of one source',
  access: 'anyone',
  sharing: 'shareable',
  home: true,
  examples: ['latest', 'latest health', 'latest source:"Port Courier"'],
  input: z.object({
    topic: z.string().min(1).max(100).optional().describe('words it must be about').meta({ positional: true }),
    source,
    page,
    share,
  }),
  async run({ input, place, direct, now }, newsroom) {
    const found = await newsroom.articles.search(place.tenant, {
      newest: true,
      ...(input.topic === undefined ? {} : { words: input.topic }),
      ...(input.source === undefined ? {} : { publisher: input.source }),
      limit: A_PAGE,
      offset: (input.page - 1) * A_PAGE,
    })
    const words = input.topic ?? input.source
    if (found.items.length === 0) {
      if (words === undefined) throw new Refusal('There is no article here yet. “crier import PATH” brings some in.')
      const option = input.topic === undefined ? 'source' : 'topic'
      throw await nothingFound(newsroom, place.tenant, { what: 'article', words, command: 'latest', option })
    }
    return {
      title: words === undefined ? 'Latest articles' : `Latest: ${words}`,
      blocks: [
        { ...articleList(found.items, (input.page - 1) * A_PAGE + 1, now), unnumbered: true },
        ...pageActions({
          command: 'latest',
          input: given({ topic: input.topic, source: input.source }),
          page: input.page,
          perPage: A_PAGE,
          total: found.total,
          more: found.more,
          noun: 'articles',
          choose: openArticles(found.items),
          share: !direct && !input.share,
        }),
      ],
    }
  },
})
