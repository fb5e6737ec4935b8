import { defineDigest } from '#core/asking/digest.ts'
import { gather } from '#desk/digest/gather.ts'

const STORIES = { short: 1, normal: 2, long: 3 } as const

export default defineDigest({
  name: 'harbour',
  description: 'What the day brought in',
  compose: (window, taste, newsroom) =>
    gather({ stories: STORIES[taste.length ?? 'normal'], sentences: 0, quotes: 0 }, window, taste, newsroom),
  present: ({ items }) => ({
    title: 'Brought in',
    blocks: items.map(({ headline }) => ({ kind: 'paragraph', text: [headline] })),
  }),
})
