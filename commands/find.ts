import { z } from 'zod'
import { readSince } from '#calendar/since.ts'
import { defineCommand } from '#core/asking/command.ts'
import type { Block } from '#core/asking/reply.ts'
import { articleList, openArticles } from '#desk/show/article-list.ts'
import { followTopic } from '#desk/follow/follow-actions.ts'
import { given } from '#desk/find/given.ts'
import { page, share, since, source } from '#desk/find/inputs.ts'
import { nothingFound } from '#desk/find/nothing-found.ts'
import { inWords, pageActions } from '#desk/show/pages.ts'

const A_PAGE = 5

export default defineCommand({
  name: 'find',
  description: 'Articles with these words, best first',
  access: 'anyone',
  sharing: 'shareable',
  examples: ['find port strike', 'find budget source:"Port Courier" since:2026-11-01', 'find ferry page:2'],
  questions: 'words',
  input: z.object({
    words: z.string().min(1).max(200).describe('words the article must have').meta({ positional: true }),
    source,
    since,
    page,
    share,
  }),
  async run({ input, place, direct, now, zone }, newsroom) {
    const found = await newsroom.articles.search(place.tenant, {
      words: input.words,
      ...(input.source === undefined ? {} : { publisher: input.source }),
      ...(input.since === undefined ? {} : { since: readSince(input.since, now, zone) }),
      limit: A_PAGE,
      offset: (input.page - 1) * A_PAGE,
    })
    if (found.items.length === 0) {
      throw await nothingFound(newsroom, place.tenant, {
        what: 'article',
        words: input.words,
        command: 'find',
        option: 'words',
      })
    }
    const nearest: readonly Block[] = found.loose
      ? [{ kind: 'note', text: [`No article has all of “${input.words}”. These have some of it.`] }]
      : []
    return {
      title: `${inWords(found)} ${found.total === 1 ? 'article' : 'articles'} for “${input.words}”`,
      blocks: [
        ...nearest,
        { ...articleList(found.items, (input.page - 1) * A_PAGE + 1, now), unnumbered: true },
        ...pageActions({
          command: 'find',
          input: given({ words: input.words, source: input.source, since: input.since }),
          page: input.page,
          perPage: A_PAGE,
          total: found.total,
          noun: 'articles',
          choose: openArticles(found.items),
          share: !direct && !input.share,
          also: [followTopic(input.words)],
        }),
      ],
    }
  },
})
