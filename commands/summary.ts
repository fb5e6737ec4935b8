import { DOT } from '#core/asking/dot.ts'
import { z } from 'zod'
import { defineCommand } from '#core/asking/command.ts'
import type { Passage } from '#core/news/passage.ts'
import type { Action, Block } from '#core/asking/reply.ts'
import { cite, citedWords } from '#desk/show/cite.ts'
import { articleWords, share } from '#desk/find/inputs.ts'
import { followStory } from '#desk/follow/follow-actions.ts'
import { keyQuotes, underHeadline } from '#desk/show/not-repeating.ts'
import { nearestNote } from '#desk/find/nearest-note.ts'
import { pickArticle } from '#desk/find/pick-article.ts'
import { quoteBlock } from '#desk/show/quote-block.ts'
import type { Article } from '#core/news/article.ts'
import { summaryOf, type ArticleSummary } from '#desk/find/summary-of.ts'
import { hearsSummary } from '#ask/doing/looking.ts'

/** Quotes searched for one that adds something to the summary. */
const QUOTES = 8
const SENTENCES = { short: 2, normal: 3, long: 5 } as const

export default defineCommand({
  name: 'summary',
  description: 'The main sentences of an article, word for word, and its key quote',
  access: 'anyone',
  sharing: 'shareable',
  examples: ['summary port strike', 'summary 2', 'summary https://courier.example/strike length:long'],
  hears: hearsSummary,
  questions: 'words',
  input: z.object({
    words: articleWords,
    length: z.enum(['short', 'normal', 'long']).default('normal').describe('2, 3 or 5 sentences'),
    share,
    exact: z.boolean().default(false).describe('yes: word for word, not retold by a model').meta({ hidden: true }),
  }),
  async run({ input, place, direct, now }, newsroom) {
    const { article, matches, loose } = await pickArticle(newsroom, place.tenant, input.words, 'summary')
    const count = SENTENCES[input.length]
    const full = await summaryOf(newsroom, place.tenant, article, count)
    const summary = tellsOneMore(article, full) ? await summaryOf(newsroom, place.tenant, article, count - 1) : full
    const asItStands = summary.whole || input.exact
    const retelling = asItStands ? undefined : await newsroom.retell?.(article, summary.language, count)
    const measure = retelling
      ? `retold by ${retelling.model}, checked against the article`
      : (summary.measure ?? (input.exact ? 'word for word' : undefined))
    const quotes = await newsroom.quotes.find(place.tenant, { articles: [article.id], limit: QUOTES, offset: 0 })
    const shown = retelling ? [] : summary.sentences.map(passage => ({ passage, article }))
    const keyQuote = keyQuotes(quotes.items, shown, 1)
    const story = await newsroom.stories.of(place.tenant, article.id)

    const told = (text: string, passage?: Passage): readonly Block[] =>
      underHeadline(article.headline, [text]).map(line => ({
        kind: 'paragraph',
        text: [line],
        ...(passage ? { cites: citedWords(article.id, passage) } : {}),
      }))
    const words = `#${article.id}`
    const exact = input.exact ? { exact: 'yes' } : {}
    const actions: Action[] = []
    const more: Action[] = []
    if (retelling) {
      actions.push({ label: 'Word for word', command: 'summary', input: { words, length: input.length, exact: 'yes' } })
    }
    if (!summary.whole && input.length !== 'long') {
      const longer = { label: 'More sentences', command: 'summary', input: { words, length: 'long', ...exact } }
      ;(retelling ? more : actions).push(longer)
    }
    if (story && story.articles.length > 1) more.push({ label: 'The story', command: 'story', input: { words } })
    if (quotes.total > 0) more.push({ label: 'Quotes', command: 'quotes', input: { words } })
    if (matches > 1) more.push({ label: 'Other matches', command: 'find', input: { words: input.words } })
    if (story) more.push(followStory(story.id))
    if (!direct && !input.share) {
      actions.push({
        label: 'Share here',
        command: 'summary',
        input: { words, length: input.length, share: 'yes', ...exact },
      })
    }
    const by = article.author === undefined ? [] : [`${DOT}by ${article.author}`]
    return {
      title: article.headline,
      blocks: [
        ...nearestNote({ loose }, input.words),
        {
          kind: 'note',
          text: [...cite(article, undefined, now), ...by, ...(measure === undefined ? [] : [`${DOT}${measure}`])],
        },
        ...(retelling
          ? retelling.sentences.flatMap(text => told(text))
          : summary.sentences.flatMap(passage => told(passage.text, passage))),
        ...keyQuote.map(cited => quoteBlock(cited, { place: true })),
        ...(actions.length + more.length > 0
          ? [
              {
                kind: 'actions',
                actions,
                ...(more.length > 0 ? { choose: { prompt: 'Go on to …', options: more } } : {}),
              } as const,
            ]
          : []),
      ],
    }
  },
})

/** Does a headline, made by Crier, add a sentence to those shown? */
function tellsOneMore({ headline, made }: Article, { whole, sentences }: ArticleSummary): boolean {
  return made === true && !whole && !sentences.some(({ text }) => text.includes(headline))
}
