import { describe, expect, it } from 'vitest'
import { HOUSE, StoryId, type ArticleId } from '#core/ids.ts'
import { readArticle } from '#tests/support/read-articles.ts'
import { ANNA, STRIKE, type Desk } from './desk.ts'

const fire = (source: string, day: string, extra = '') =>
  readArticle({
    publisher: source,
    day,
    title: `Ferry fire off Skarrey ${extra}`,
    body: `A fire broke out aboard the ferry Solveig off Skarrey. The crew put the ferry fire out with sprinklers near Skarrey. ${extra}`,
  })
const inOwnWords = (source: string, day: string) =>
  readArticle({
    publisher: source,
    day,
    title: 'Smoke on the Solveig',
    body: 'Passengers of the ferry Solveig saw smoke off Skarrey before sprinklers put the fire out, and thank her captain.',
  })
const harvest = readArticle({
  publisher: 'The Vale',
  body: 'Apple growers in the Sarrow valley expect a record harvest.',
})

export function storiesContract(desk: () => Desk): void {
  const storyOf = async (article: ArticleId | undefined, tenant = HOUSE) => {
    const story = article && (await desk().newsroom.stories.of(tenant, article))
    if (!story) throw new Error('expected every article to have a story')
    return story
  }

  describe('a story', () => {
    it('has the articles on one event, newest first, and no others', async () => {
      const [one, two, other] = await desk().save([
        fire('Halvern Post', '2026-03-02'),
        inOwnWords('Capewire', '2026-03-03'),
        harvest,
      ])
      const story = await storyOf(one)
      expect(story.articles.map(({ id }) => id)).toEqual([two, one])
      expect(story.publishers).toEqual(['Capewire', 'Halvern Post'])
      expect((await storyOf(two)).id).toBe(story.id)
      expect((await storyOf(other)).articles).toHaveLength(1)
      expect(await desk().newsroom.stories.get(HOUSE, story.id)).toEqual(story)
    })

    it('excludes a similar event weeks later', async () => {
      const [one, two] = await desk().save([fire('Halvern Post', '2026-03-02'), fire('Capewire', '2026-03-20')])
      expect((await storyOf(one)).id).not.toBe((await storyOf(two)).id)
    })

    it("counts reprints of one text as one voice, the first one's", async () => {
      const [one] = await desk().save([
        fire('Halvern Post', '2026-03-02'),
        fire('Capewire', '2026-03-03'),
        inOwnWords('The Vale', '2026-03-03'),
      ])
      const { publishers: sources, articles } = await storyOf(one)
      expect(articles).toHaveLength(3)
      expect(new Set(sources)).toEqual(new Set(['Halvern Post', 'The Vale']))
    })

    it('counts an agency text as one voice, complete, with another first line, or cut at its end', async () => {
      const wire = [
        'A fire broke out aboard the ferry Solveig off Skarrey on Sunday night, and 214 passengers were taken ashore.',
        'The crew put it out with sprinklers within forty minutes, said the coastguard officer Ansel Krupp.',
        'Investigators from Port Vale suspect a cable in the galley, which was rebuilt in the Quillon yard last winter.',
        'The owner, Harrow Lines, has withdrawn the sister ship Marit from service until her wiring was inspected.',
        'The Solveig was towed to Wellow, where divers found no damage below the waterline.',
      ]
      const [one] = await desk().save([
        readArticle({ publisher: 'Capewire', day: '2026-03-02', title: 'Ferry fire', body: wire.join(' ') }),
        readArticle({
          publisher: 'Halvern Post',
          day: '2026-03-02',
          title: 'Ferry fire',
          body: `WELLOW – ${wire.join(' ')}`,
        }),
        readArticle({
          publisher: 'The Vale',
          day: '2026-03-03',
          title: 'Ferry fire',
          body: wire.slice(0, 4).join(' '),
        }),
        fire('Radio Skarrey', '2026-03-03'),
      ])
      const { publishers: sources, articles } = await storyOf(one)
      expect(articles).toHaveLength(4)
      expect(sources).toEqual(['Radio Skarrey', 'Capewire'])
    })

    it('opens by an id it had before it was merged into another', async () => {
      const one = await desk().saveOne({ ...fire('Halvern Post', '2026-03-02'), locator: 'a' })
      const two = await desk().saveOne({ ...harvest, locator: 'b' })
      const left = (await storyOf(two)).id
      await desk().saveOne({ ...fire('The Vale', '2026-03-02', 'Nobody was hurt.'), locator: 'b' })
      const story = await storyOf(one)
      expect(story.articles.map(({ id }) => id)).toContain(two)
      expect((await desk().newsroom.stories.get(HOUSE, left))?.id).toBe(story.id)
      expect(await desk().newsroom.stories.get(HOUSE, StoryId.parse('szzzzzzz'))).toBeUndefined()
    })

    it('is listed once, ordered by the first article of each', async () => {
      const [one, two, other] = await desk().save([
        fire('Halvern Post', '2026-03-02'),
        fire('Capewire', '2026-03-03', 'All passengers are safe.'),
        harvest,
      ])
      const ids = [other, two, one].flatMap(id => id ?? [])
      const stories = await desk().newsroom.stories.ofAll(HOUSE, ids)
      expect(stories.map(({ id }) => id)).toEqual([(await storyOf(other)).id, (await storyOf(one)).id])
      expect(await desk().newsroom.stories.ofAll(HOUSE, [])).toEqual([])
    })

    it('is found by the words of a headline, the last possibly a prefix, and not by those of the text', async () => {
      const [one, strike] = await desk().save([fire('Halvern Post', '2026-03-02'), STRIKE])
      const titled = async (typed: string) =>
        (await desk().newsroom.stories.titled(HOUSE, typed, 5)).map(({ id }) => id)
      expect(await titled('ferry ska')).toEqual([(await storyOf(one)).id])
      expect(await titled('sprinklers')).toEqual([])
      expect(new Set(await titled(''))).toEqual(new Set([(await storyOf(strike)).id, (await storyOf(one)).id]))
    })

    it('has the headline of an article that the asker sees, even if a hidden one is more central', async () => {
      const shared = await desk().saveOne(fire('Halvern Post', '2026-03-02', 'Some passengers were taken ashore.'))
      const own = await desk().saveOne(fire('Secret Desk', '2026-03-02'), { origin: ANNA })
      expect((await storyOf(own, ANNA)).articles).toHaveLength(2)
      const story = await storyOf(shared)
      expect(story.articles.map(({ id }) => id)).toEqual([shared])
      expect(JSON.stringify(story)).not.toContain('Secret')
    })
  })
}
