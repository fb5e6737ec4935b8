import { defineDigest } from '#core/asking/digest.ts'
import { gather } from '#desk/digest/gather.ts'
import { frontPage } from '#desk/digest/story-blocks.ts'

export default defineDigest({
  name: 'briefing',
  description: 'A front page: the lead with its voice, four more stories, all outlets',
  compose: (window, taste, newsroom) =>
    gather({ stories: 5, sentences: 1, quotes: 1, also: 7 }, window, taste, newsroom),
  present: edition => frontPage('Briefing', edition),
})
