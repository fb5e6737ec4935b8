import { z } from 'zod'
import { defineCommand } from '#core/command.ts'
import type { Block } from '#core/reply.ts'
import { articleList } from '#desk/article-list.ts'
import { dayInWords } from '#desk/cite.ts'
import { articleWords, share } from '#desk/inputs.ts'
import { followStory } from '#desk/follow-actions.ts'
import { oneEach } from '#desk/one-each.ts'
import { pickArticle } from '#desk/pick-article.ts'
import { quoteBlock } from '#desk/quote-block.ts'
import { storySummary } from '#desk/story-summary.ts'
import { cite } from '#desk/cite.ts'

export default defineCommand({
  name: 'story',
  description: 'One story across its sources: summary, voices, timeline',
  access: 'anyone',
  sharing: 'shareable',
  examples: ['story port strike', 'story 1'],
  heard: [/^(?:the )?(?:story|coverage|timeline) (?:of|about|on) (?:the )?(?<words>.+?)\??$/iu],
  input: z.object({ words: articleWords.meta({ completes: 'story' }), share }),
  async run({ input, place, direct }, newsroom) {
    const { article } = await pickArticle(newsroom, place.tenant, input.words, 'story')
    const story = await newsroom.stories.of(place.tenant, article.id)
    if (!story) throw new Error(`article ${article.id} belongs to no story; every stored article has one`)
    const ids = story.articles.map(({ id }) => id)
    const [summary, quotes] = await Promise.all([
      storySummary(newsroom, place.tenant, story),
      newsroom.quotes.find(place.tenant, { articles: ids, limit: 20, offset: 0 }),
    ])
    const voices = oneEach(quotes.items).slice(0, 4)
    const days = story.articles.map(({ day }) => day).sort()
    const [first, last] = [days[0] ?? article.day, days.at(-1) ?? article.day]
    const span = first === last ? dayInWords(first) : `${dayInWords(first)} to ${dayInWords(last)}`
    const count = `${story.articles.length} ${story.articles.length === 1 ? 'article' : 'articles'}`
    const spoken: readonly Block[] =
      voices.length > 0 ? [{ kind: 'heading', text: ['Voices'] }, ...voices.map(quoteBlock)] : []
    const words = `#${story.id}`
    return {
      title: story.headline,
      blocks: [
        { kind: 'note', text: [`${count} · ${story.sources.join(', ')} · ${span} · ${words}`] },
        ...summary.map(
          ({ passage, article }) =>
            ({ kind: 'paragraph', text: [passage.text, ' — ', ...cite(article, passage)] }) as const,
        ),
        ...spoken,
        { kind: 'heading', text: ['Timeline'] },
        articleList(story.articles.toReversed()),
        {
          kind: 'actions',
          actions: [
            followStory(story.id),
            ...(direct || input.share
              ? []
              : [{ label: 'Share here', command: 'story', input: { words, share: 'yes' } }]),
          ],
        },
      ],
    }
  },
})
