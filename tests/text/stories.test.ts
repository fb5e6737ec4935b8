import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { vectorOf } from '#text/similarity.ts'
import { groupStories, placeInStory, type Placed } from '#text/stories.ts'

const bridge = [
  'The council of Port Vale closed the Harrow bridge on Friday after engineers found cracks in two of its piers.',
  'Engineers found cracks in the piers of the Harrow bridge in Port Vale, and the council has closed it to all traffic.',
  'Port Vale shuts the Harrow bridge: cracks in two piers worry engineers, and drivers face a detour of nine miles.',
]
const fire = [
  'A fire destroyed the Quillon cannery in Storm Bay on Sunday night and injured three of the firefighters.',
  'Three firefighters were hurt when the Quillon cannery in Storm Bay burned down on Sunday, the brigade said.',
  'The blaze at the Quillon cannery, the largest employer of Storm Bay, injured three firefighters on Sunday.',
]
const on = (day: number, bodies: readonly string[]) => bodies.map(body => ({ body, day }))

describe('groupStories', () => {
  it('unites articles about one event, in any order', () => {
    const [a, b, c, d, e, f] = [bridge[0], fire[0], bridge[1], fire[1], bridge[2], fire[2]].map(body => ({
      body: body ?? '',
      day: 1,
    }))
    const stream = [a, b, c, d, e, f].flatMap(article => article ?? [])
    expect(groupStories(stream)).toEqual([0, 1, 0, 1, 0, 1])
    expect(groupStories(stream.toReversed())).toEqual([0, 1, 0, 1, 0, 1])
  })

  it('joins a reprint in another paper to its original', () => {
    const copy = `${bridge[0]} Copyright Vale Wire.`
    expect(groupStories([...on(1, bridge.slice(0, 1)), ...on(2, [copy])])).toEqual([0, 0])
  })

  it('keeps apart what happened weeks apart, however alike', () => {
    expect(groupStories([...on(1, bridge.slice(0, 1)), ...on(40, bridge.slice(0, 1))])).toEqual([0, 1])
  })

  it('joins what follows days later if it names the same people or places and is about the same matter', () => {
    const first =
      'Rescuers look for the teacher Ilse Brandt, who is missing below Teller Pass in the Sarn mountains since Saturday.'
    const found =
      'The teacher Ilse Brandt has been found in a cave below Teller Pass, twelve days after rescuers had begun to look.'
    const tax =
      'Transport minister Lena Quist promised in Velsund that the line to Harwick will be straightened for faster trains.'
    const cars =
      'Owners of large cars are to pay more tax because these wear out the roads, minister Lena Quist said in Velsund.'
    expect(groupStories([...on(1, [first]), ...on(13, [found])])).toEqual([0, 0])
    expect(groupStories([...on(1, [first]), ...on(17, [found])])).toEqual([0, 1])
    expect(groupStories([...on(1, [tax]), ...on(8, [cars])])).toEqual([0, 1])
  })

  it('joins what follows within a working week if it is very similar, whatever it says', () => {
    const elected =
      'Maren Osgood has won the mayoral race in Quellhaven against Rolf Tindal, who had held the town hall of Quellhaven since 2014.'
    const counted =
      'Maren Osgood stays the winner in Quellhaven: Rolf Tindal accepted on Friday what a new tally of the ballots brought.'
    expect(groupStories([...on(1, [elected]), ...on(6, [counted])])).toEqual([0, 0])
    expect(groupStories([...on(1, [elected]), ...on(11, [counted])])).toEqual([0, 1])
  })

  it('joins it in other languages, too, if it is very similar', () => {
    const first = 'Der Stadtrat von Vale sperrte die alte Hafenbrücke, nachdem Ingenieure Risse in den Pfeilern fanden.'
    const later = 'Die Hafenbrücke von Vale ist wieder frei: Der Stadtrat ließ die Risse in den Pfeilern schließen.'
    const other =
      'Der Stadtrat von Vale hat die Preise für das Schwimmbad erhöht, Familien zahlen künftig zwölf Kronen.'
    expect(groupStories([...on(1, [first]), ...on(8, [later])])).toEqual([0, 0])
    expect(groupStories([...on(1, [first]), ...on(8, [other])])).toEqual([0, 1])
  })

  it('separates look-alike events by the names that each has and the other lacks', () => {
    const told = (place: string, hurt: string, chief: string) => [
      `A fire destroyed a Waverly supermarket in ${place} on Sunday; ${hurt}, a shop assistant, was injured, said ${chief}.`,
      `Firefighters fought a blaze at the Waverly supermarket in ${place}, where ${hurt} was injured; ${chief} praised them.`,
      `The Waverly supermarket in ${place} burned down on Sunday, and ${hurt} was taken to hospital, ${chief} told reporters.`,
    ]
    const one = told('Banford', 'Ansel Krupp', 'Ruben Okafor')
    const other = told('Wellow', 'Odile Marchetti', 'Mira Holt')
    const stories = groupStories([...on(1, one), ...on(1, other)])
    expect(new Set(stories.slice(0, 3)).size).toBe(1)
    expect(new Set(stories.slice(3)).size).toBe(1)
    expect(new Set(stories).size).toBe(2)
  })

  it('needs neither days nor English', () => {
    const texts = [
      'Der Stadtrat von Vale sperrte die alte Hafenbrücke, nachdem Ingenieure Risse in den Pfeilern gefunden hatten.',
      'Ein Brand zerstörte in der Nacht die Konservenfabrik Quillon; drei Feuerwehrleute wurden dabei verletzt.',
      'Wegen Rissen in den Pfeilern ist die Hafenbrücke von Vale gesperrt, wie der Stadtrat nach dem Bericht der Ingenieure mitteilte.',
    ]
    expect(groupStories(texts.map(body => ({ body })))).toEqual([0, 1, 0])
  })

  it('gives every article a story begun by an article of the stream, deterministically', () => {
    const article = fc.record({ body: fc.constantFrom(...bridge, ...fire), day: fc.integer({ min: 1, max: 6 }) })
    fc.assert(
      fc.property(fc.array(article, { maxLength: 12 }), articles => {
        const stories = groupStories(articles)
        expect(stories).toHaveLength(articles.length)
        expect(stories).toEqual(groupStories(articles))
        expect(stories.every(story => articles[story] !== undefined)).toBe(true)
      }),
      { numRuns: 30 },
    )
  })
})

describe('placeInStory', () => {
  const placed = (article: string, story: string, body: string): Placed<string, string> => {
    return { article, story, day: 1, vector: vectorOf({ body }) }
  }
  const arrival = (body: string) => ({ vector: vectorOf({ body }), day: 1 })

  it('begins a story if nothing is similar', () => {
    expect(
      placeInStory(
        arrival(bridge[0] ?? ''),
        fire.map((body, index) => placed(`a${index}`, 's', body)),
      ),
    ).toEqual({ moved: [] })
  })

  it('merges two stories that turn out to be one into the larger', () => {
    const near = [
      placed('a', 's1', bridge[0] ?? ''),
      placed('b', 's1', bridge[1] ?? ''),
      placed('c', 's2', bridge[2] ?? ''),
    ]
    expect(placeInStory(arrival(bridge[1] ?? ''), near)).toEqual({ story: 's1', moved: ['c'] })
  })

  it('takes an article out of a story that it was put into by mistake', () => {
    const near = [...fire.map((body, index) => placed(`f${index}`, 's1', body)), placed('b', 's1', bridge[0] ?? '')]
    expect(placeInStory(arrival(bridge[1] ?? ''), near)).toEqual({ moved: ['b'] })
  })
})
