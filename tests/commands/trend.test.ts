import { decode } from 'fast-png'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SIZE } from '#chart/picture.ts'
import { Day } from '#core/news/article.ts'
import { HOUSE } from '#core/ids.ts'
import type { Reply } from '#core/asking/reply.ts'
import { openDesk, type TestDesk } from '#tests/support/newsroom.ts'
import { actionsOf, wordsOf } from '#tests/support/spoken.ts'

let desk: TestDesk
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

const ask = async (line: string) => (await desk.ask(line)).reply

function chartOf({ blocks }: Reply) {
  const [chart] = blocks.flatMap(block => (block.kind === 'image' ? [block] : []))
  if (!chart) throw new Error(`expected a picture, not ${JSON.stringify(blocks)}`)
  return chart
}

describe('/trend', () => {
  it('counts the same articles as /find, of the last 30 days, as a picture, in characters and in words', async () => {
    const reply = await ask('/trend strike')
    const { items, total } = await desk.newsroom.articles.search(HOUSE, {
      words: 'strike',
      since: Day.parse('2026-10-24'),
      limit: 100,
      offset: 0,
    })
    const sources = new Set(items.map(({ publisher: source }) => source)).size
    const chart = chartOf(reply)
    expect(reply.title).toBe(`${total} articles from ${sources} sources for “strike”`)
    expect(chart.alt).toBe(`${total} articles from ${sources} sources since 24\u00a0Oct; most on 2\u00a0Nov, with 2`)
    expect(decode(chart.png)).toMatchObject(SIZE)
    expect(chart.drawn?.at(-1)).toMatch(/^ +24 Oct +23 Nov$/u)
    expect(wordsOf(reply)).toContain('A bar for each day since 24\u00a0Oct.')
    expect(actionsOf(reply).map(({ label }) => label)).toEqual(['Articles', 'Share here'])
  })

  it('is weekly beyond 45 days, and covers a year at most', async () => {
    expect(wordsOf(await ask('/trend ferry since:"3 months"'))).toContain(
      'A bar for each week from Monday since 23\u00a0Aug.',
    )
    expect(wordsOf(await ask('/trend ferry since:"1 year"'))).toContain('since 23\u00a0Nov\u00a02025')
    expect(wordsOf(await ask('/trend ferry since:2025-11-22'))).toContain(
      'A trend goes back a year at most, to 23\u00a0Nov\u00a02025: “2025-11-22” is before that.',
    )
  })

  it('without results says since when, and offers the nearest words', async () => {
    const reply = await ask('/trend fery')
    expect(wordsOf(reply)).toContain('No article since 24\u00a0Oct for “fery”. The nearest thing here is “ferry”.')
    expect(actionsOf(reply)).toEqual([{ label: 'Try “ferry”', command: 'trend', input: { words: 'ferry' } }])
  })

  it('without results in its period says when the newest was, and offers that', async () => {
    const reply = await ask('/trend ferry since:today')
    expect(wordsOf(reply)).toMatch(/No article since 23\u00a0Nov for “ferry”\. The newest is from \d+\u00a0Nov\./u)
    const [action] = actionsOf(reply)
    expect(action).toMatchObject({ command: 'trend', input: { words: 'ferry' } })
    expect(chartOf(await ask(`/trend ferry since:${action?.input['since'] ?? ''}`)).alt).toMatch(/^1 article/u)
  })

  it('is understood in plain words', async () => {
    const { reply } = await desk.ask('trend of the ferry since 1 November?', { direct: true })
    expect(chartOf(reply).alt).toMatch(/ since 1\u00a0Nov/u)
    expect(actionsOf(reply).map(({ label }) => label)).toEqual(['Articles'])
  })
})
