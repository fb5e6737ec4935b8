import { z } from 'zod'
import { hearsTrend } from '#ask/doing/looking.ts'
import { readSince } from '#calendar/since.ts'
import type { Day } from '#core/news/article.ts'
import { defineCommand } from '#core/asking/command.ts'
import { Refusal } from '#core/asking/refusal.ts'
import { binsOf } from '#desk/find/bins.ts'
import { dateWords } from '#desk/show/day-words.ts'
import { given } from '#desk/find/given.ts'
import { share, since, source } from '#desk/find/inputs.ts'
import { nothingFound } from '#desk/find/nothing-found.ts'
import { countInWords } from '#desk/find/trend-words.ts'
import { chartBlock } from '#desk/find/chart.ts'

export default defineCommand({
  name: 'trend',
  description: 'How many articles and sources per day have these words, as a chart',
  access: 'anyone',
  sharing: 'shareable',
  examples: ['trend port strike', 'trend ferry since:2026-11-01', 'trend flood since:"3 months"'],
  hears: hearsTrend,
  input: z.object({
    words: z.string().min(1).max(200).describe('words the articles must have').meta({ positional: true }),
    source,
    since,
    share,
  }),
  async run({ input, place, direct, now, zone }, newsroom) {
    const until = readSince('today', now, zone)
    const first = readSince(input.since ?? '30 days', now, zone)
    const earliest = readSince('1 year', now, zone)
    if (first < earliest) {
      throw new Refusal(
        `A trend goes back a year at most, to ${dateWords(earliest, now)}: “${input.since ?? ''}” is before that.`,
      )
    }
    const asked = { words: input.words, ...(input.source === undefined ? {} : { publisher: input.source }), until }
    const counts = await newsroom.articles.perDay(place.tenant, { ...asked, since: first })
    if (counts.length === 0) {
      const newest = (await newsroom.articles.perDay(place.tenant, { ...asked, since: earliest })).at(-1)
      if (newest) throw nothingSince(first, newest.day, now, { words: input.words, source: input.source })
      throw await nothingFound(newsroom, place.tenant, {
        what: `article since ${dateWords(first, now)}`,
        words: input.words,
        command: 'trend',
        option: 'words',
      })
    }
    const { span, bins } = binsOf(counts, first, until)
    const again = given({ words: input.words, source: input.source, since: input.since })
    const articles = { label: 'Articles', command: 'find', input: { ...again, since: first } }
    const shared = { label: 'Share here', command: 'trend', input: { ...again, share: 'yes' } }
    return {
      title: `${countInWords(bins)} for “${input.words}”`,
      blocks: [
        chartBlock('trend', { span, bins }, first, now),
        {
          kind: 'note',
          text: [`A bar for each ${span === 'day' ? 'day' : 'week from Monday'} since ${dateWords(first, now)}.`],
        },
        { kind: 'actions', actions: direct || input.share ? [articles] : [articles, shared] },
      ],
    }
  },
})

/** Offers the period that has articles. */
function nothingSince(
  first: Day,
  newest: Day,
  now: Date,
  again: Readonly<Record<string, string | undefined>>,
): Refusal {
  const label = `Since ${dateWords(newest, now)}`
  return new Refusal(
    `No article since ${dateWords(first, now)} for “${again['words'] ?? ''}”. The newest is from ${dateWords(newest, now)}.`,
    [{ label, command: 'trend', input: given({ ...again, since: newest }) }],
  )
}
