import { DOT } from '#core/asking/dot.ts'
import { z } from 'zod'
import { readSince } from '#calendar/since.ts'
import { defineCommand } from '#core/asking/command.ts'
import { Refusal } from '#core/asking/refusal.ts'
import { given } from '#desk/find/given.ts'
import { articleWords, page, share, since } from '#desk/find/inputs.ts'
import { pageActions } from '#desk/show/pages.ts'
import { quotesAsked } from '#desk/find/find-quotes.ts'
import { heardBlocks } from '#desk/show/heard.ts'
import type { Block } from '#core/asking/reply.ts'
import { quoteBlock } from '#desk/show/quote-block.ts'
import type { BlockOf } from '#core/asking/reply.ts'
import type { CitedQuote } from '#core/news/story.ts'

const A_PAGE = 5

export default defineCommand({
  name: 'quotes',
  description: 'Key quotes on a subject, from an article or by a person, and who said them',
  access: 'anyone',
  sharing: 'shareable',
  examples: ['quotes port strike', 'quotes 2', 'quotes railway speaker:"transport minister" since:"4 weeks"'],
  questions: 'words',
  input: z.object({
    words: articleWords.optional(),
    speaker: z.string().min(1).max(80).optional().describe('who said it').meta({ completes: 'speaker' }),
    since,
    why: z.boolean().default(false).describe('show what makes each one a statement'),
    page,
    share,
  }),
  async run({ input, place, direct, now, zone }, newsroom) {
    if (input.words === undefined && input.speaker === undefined) {
      throw new Refusal('/quotes needs words, an article or a speaker. For example: /quotes port strike')
    }
    const found = await quotesAsked(newsroom, place.tenant, {
      words: input.words,
      speaker: input.speaker,
      since: input.since === undefined ? undefined : readSince(input.since, now, zone),
      limit: A_PAGE,
      offset: (input.page - 1) * A_PAGE,
    })
    const { items } = found.quotes
    const shown: readonly Block[] = input.why
      ? items.flatMap(cited => [quoteBlock(cited, { now }), quoteEvidence(cited)])
      : heardBlocks(items, now)
    return {
      title: found.title,
      blocks: [
        ...shown,
        ...pageActions({
          command: 'quotes',
          input: given({ words: input.words, speaker: input.speaker, since: input.since }),
          page: input.page,
          perPage: A_PAGE,
          total: found.quotes.total,
          noun: 'quotes',
          share: !direct && !input.share,
        }),
      ],
    }
  },
})

/** Why a passage counts as a statement of this speaker: the cue, the mention of the speaker, and offsets. */
function quoteEvidence({ quote, article }: CitedQuote): BlockOf<'note'> {
  const { cue, speaker } = quote
  const why = [
    cue ? `cue “${cue.text}” at ${cue.start}` : 'no cue: it is in quotation marks',
    speaker ? `speaker named by “${speaker.mention.text}” at ${speaker.mention.start}` : 'the article names no speaker',
    `characters ${quote.start} to ${quote.end} of #${article.id}`,
    ...(quote.denied ? ['the cue denies it'] : []),
  ]
  return { kind: 'note', text: [why.join(DOT)] }
}
