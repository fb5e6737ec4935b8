import type { BlockOf } from '#core/asking/reply.ts'
import type { CitedQuote } from '#core/news/story.ts'

/** Why a passage counts as a statement of this speaker: its cue, the words that name the speaker, and offsets. */
export function quoteEvidence({ quote, article }: CitedQuote): BlockOf<'note'> {
  const { cue, speaker } = quote
  const why = [
    cue ? `cue “${cue.text}” at ${cue.start}` : 'no cue: it stands between quotation marks',
    speaker ? `speaker named by “${speaker.mention.text}” at ${speaker.mention.start}` : 'the article names no speaker',
    `text at ${quote.start} to ${quote.end} of #${article.id}`,
    ...(quote.denied ? ['the cue denies it'] : []),
  ]
  return { kind: 'note', text: [why.join(' · ')] }
}
