import { DOT } from '#core/asking/dot.ts'
import { z } from 'zod'
import { defineCommand } from '#core/asking/command.ts'
import type { Block } from '#core/asking/reply.ts'
import { articleWords, share } from '#desk/find/inputs.ts'
import { followStory } from '#desk/follow/follow-actions.ts'
import { openArticles } from '#desk/show/article-list.ts'
import { oneEach } from '#desk/show/one-each.ts'
import { pickArticle } from '#desk/find/pick-article.ts'
import { heardBlocks } from '#desk/show/heard.ts'
import { nearestNote } from '#desk/find/nearest-note.ts'
import { notRepeating } from '#desk/show/not-repeating.ts'
import { differenceBlocks, differencesOf, withoutDiffering } from '#desk/story/story-differences.ts'
import { storySummary } from '#desk/story/story-summary.ts'
import { timelineBlocks, timelineOf } from '#desk/story/story-timeline.ts'
import { citeAmong, citedWords } from '#desk/show/cite.ts'
import type { Story } from '#core/news/story.ts'
import { spanWords } from '#desk/show/day-words.ts'

const MOST_NAMES = 8

/** A story's extent: "9 articles, 3 of them reprints · Harbour Post, The Ledger · 3–5 Nov". */
function storyInWords({ articles, publishers: sources, copies }: Story, now: Date): string {
  const count = `${articles.length} ${articles.length === 1 ? 'article' : 'articles'}`
  const reprints = copies.size === 0 ? '' : `, ${copies.size} of them ${copies.size === 1 ? 'a reprint' : 'reprints'}`
  const more = sources.length > MOST_NAMES ? ` and ${sources.length - MOST_NAMES} more` : ''
  const names = sources.length === 0 ? [] : [`${sources.slice(0, MOST_NAMES).join(', ')}${more}`]
  const days = spanWords(
    articles.map(({ day }) => day),
    now,
  )
  return [`${count}${reprints}`, ...names, days].join(DOT)
}

/** Voices shown, and statements searched for them and for contradictions. */
const VOICES = 4
const STATEMENTS = 120

export default defineCommand({
  name: 'story',
  description: 'One story across its sources: summary, voices, timeline',
  access: 'anyone',
  sharing: 'shareable',
  examples: ['story port strike', 'story 1'],
  input: z.object({ words: articleWords.meta({ completes: 'story' }), share }),
  async run({ input, place, direct, now }, newsroom) {
    const { article, loose } = await pickArticle(newsroom, place.tenant, input.words, 'story')
    const story = await newsroom.stories.of(place.tenant, article.id)
    if (!story) throw new Error(`article ${article.id} belongs to no story; every stored article has one`)
    const ids = story.articles.map(({ id }) => id)
    const [summary, quotes] = await Promise.all([
      storySummary(newsroom, place.tenant, story),
      newsroom.quotes.find(place.tenant, { articles: ids, limit: STATEMENTS, offset: 0 }),
    ])
    const differences = differencesOf(story, quotes.items)
    const voices = oneEach(notRepeating(withoutDiffering(quotes.items, differences), summary)).slice(0, VOICES)
    const spoken: readonly Block[] =
      voices.length > 0 ? [{ kind: 'heading', text: ['Voices'] }, ...heardBlocks(voices, now, { headlines: true })] : []
    const words = `#${story.id}`
    return {
      title: story.headline,
      blocks: [
        ...nearestNote({ loose }, input.words),
        { kind: 'note', text: [storyInWords(story, now)] },
        ...summary.flatMap(({ passage, article }, index): readonly Block[] => [
          { kind: 'paragraph', text: [passage.text], cites: citedWords(article.id, passage) },
          ...(summary[index + 1]?.article.id === article.id
            ? []
            : [{ kind: 'note', text: citeAmong(article, passage, now) } as const]),
        ]),
        ...spoken,
        ...differenceBlocks(differences, now),
        ...timelineBlocks(story, now),
        {
          kind: 'actions',
          actions: [
            followStory(story.id),
            ...(direct || input.share
              ? []
              : [{ label: 'Share here', command: 'story', input: { words, share: 'yes' } }]),
          ],
          choose: openArticles(timelineOf(story)),
        },
      ],
    }
  },
})
