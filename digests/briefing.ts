import { defineDigest } from '#core/asking/digest.ts'
import { gather } from '#desk/digest/gather.ts'
import { frontPage } from '#desk/digest/story-blocks.ts'

/** What each length includes. */
const MEASURES = {
  short: { stories: 3, sentences: 1, quotes: 1, also: 4 },
  normal: { stories: 5, sentences: 1, quotes: 1, also: 7 },
  long: { stories: 8, sentences: 2, quotes: 1, also: 7 },
} as const

export default defineDigest({
  name: 'briefing',
  description: 'A front page: the lead with its voice, then the stories that matter next',
  compose: (window, taste, newsroom) => gather(MEASURES[taste.length ?? 'normal'], window, taste, newsroom),
  present: edition => frontPage('Briefing', edition),
})
