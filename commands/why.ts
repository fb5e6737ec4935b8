import { z } from 'zod'
import { sayWhen } from '#calendar/write.ts'
import { defineCommand } from '#core/asking/command.ts'
import type { Block } from '#core/asking/reply.ts'
import { capital } from '#desk/show/capital.ts'
import { cite } from '#desk/show/cite.ts'
import { articleWords } from '#desk/find/inputs.ts'
import { nearestNote } from '#desk/find/nearest-note.ts'
import { pickArticle } from '#desk/find/pick-article.ts'
import { ORDER_WORDS } from '#desk/why/rank-words.ts'
import { whyTold } from '#desk/why/why-told.ts'

export default defineCommand({
  name: 'why',
  description: 'Why an article is in the digests posted here, or is not',
  access: 'anyone',
  sharing: 'private',
  examples: ['why ferry fire', 'why 3'],
  heard: [
    /^why (?:is|was|are|were|isn't|wasn't|aren't|weren't|did|didn't)(?: not)? (?:the )?(?<item>.+?) (?:not )?(?:here|told|posted|shown|(?:in|make|made|appear in) (?:the|my|our|this|today's|yesterday's) (?:digest|briefing|headlines|voices))\??$/iu,
    /^why (?:do|don't|can't|did|didn't) (?:i|we) (?:not )?(?:see|get|read) (?:the )?(?<item>.+?) (?:here|in (?:the|my|our) (?:digest|briefing|headlines|voices))\??$/iu,
  ],
  input: z.object({ item: articleWords }),
  async run({ input, place, now }, newsroom) {
    const { article, loose } = await pickArticle(newsroom, place.tenant, input.item, 'why')
    const [story, subscriptions] = await Promise.all([
      newsroom.stories.of(place.tenant, article.id),
      newsroom.subscriptions.at(place),
    ])
    if (!story) throw new Error(`article ${article.id} belongs to no story; every stored article has one`)
    const reasons = await Promise.all(
      subscriptions.map(async subscription => ({
        label: `${capital(subscription.kind)}, ${sayWhen(subscription.schedule)}`,
        value: [await whyTold(newsroom, subscription, article, story, now)],
      })),
    )
    const none: Block = {
      kind: 'paragraph',
      text: [
        'No digest is posted here. ',
        { command: 'subscribe', rest: 'briefing weekdays 08:00' },
        ' would start one.',
      ],
    }
    const own = story.headline === article.headline
    const outlets = outletsTelling(story.publishers.length)
    const ofStory = own ? capital(outlets) : `Its story is “${story.headline}”, ${outlets}`
    return {
      title: article.headline,
      blocks: [
        ...nearestNote({ loose }, input.item),
        { kind: 'note', text: cite(article, undefined, now) },
        reasons.length > 0 ? { kind: 'facts', facts: reasons } : none,
        {
          kind: 'note',
          text: [`${ofStory}. ${ORDER_WORDS}`],
        },
      ],
    }
  },
})

function outletsTelling(count: number): string {
  return count === 0 ? 'no outlet named' : `told by ${count === 1 ? 'one outlet' : `${count} outlets`}`
}
