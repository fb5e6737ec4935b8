import { defineDigest } from '#core/asking/digest.ts'
import { followedNews } from '#desk/follow/followed-news.ts'
import type { Block } from '#core/asking/reply.ts'
import { controlsOf, mastheadOf } from '#desk/digest/present.ts'
import { storyBlocks } from '#desk/digest/story-blocks.ts'

export default defineDigest({
  name: 'following',
  description: 'What is new about the people, stories and topics you follow',
  personal: true,
  async compose(window, taste, newsroom) {
    const follows = taste.person ? await newsroom.people.follows(taste.person) : []
    const items = await followedNews(follows, window, taste, newsroom)
    const days = items.map(({ lead }) => lead.day).sort()
    const [first, last] = [days[0], days.at(-1)]
    return { window, items, ...(first && last ? { days: [first, last] } : {}) }
  },
  present: edition => ({
    over: mastheadOf('What you follow', edition),
    blocks: [
      ...edition.items.flatMap((item, index): readonly Block[] => [
        ...(index === 0 ? [] : [{ kind: 'divider', soft: true } as const]),
        ...storyBlocks(item, edition.window.until),
      ]),
      ...controlsOf(edition, [{ label: 'What I follow', command: 'following', input: {} }]),
    ],
  }),
})
