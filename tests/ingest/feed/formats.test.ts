import { describe, expect, it } from 'vitest'
import type { ArticleDraft } from '#core/news/article.ts'
import { fixture, fixtureNames, parse } from '#tests/support/fixture-feeds.ts'
import { EXPECTED, FIRST_SEEN } from './expected.ts'

function told({ key, title, url, day, publishedAt, undated, author, body }: ArticleDraft): readonly unknown[] {
  const when = undated ? FIRST_SEEN : publishedAt ? `${day} = ${publishedAt.toISOString()}` : day
  return [key, title ?? '-', url ?? '-', when, author ?? '-', body]
}

describe('each feed format, with the oddities found in it', () => {
  it.each(Object.entries(EXPECTED))('%s gives these articles', (name, { title, rows }) => {
    const feed = parse(fixture(name))
    expect(feed.title).toBe(title)
    expect(feed.drafts.map(told)).toEqual(rows)
    expect(new Set(feed.drafts.map(({ key }) => key)).size).toBe(rows.length)
    expect(new Set(feed.drafts.map(({ publisher: source }) => source))).toEqual(
      new Set(rows[0] ? [title ?? 'feeds.example'] : []),
    )
  })

  it('a web page is none of them', () => {
    expect(() => parse(fixture('page.html'))).toThrow(/Unrecognized feed format/)
  })

  it('every fixture is in the table', () => {
    expect([...Object.keys(EXPECTED), 'page.html'].sort()).toEqual(fixtureNames)
  })

  it("a feed's ttl is whole minutes, at most a day", () => {
    const asked = (ttl: string) =>
      parse(`<rss version="2.0"><channel><title>T</title><ttl>${ttl}</ttl></channel></rss>`).ttlMinutes
    expect(['60', '30.5', '1e99', '0', '-5', 'NaN', 'soon'].map(asked)).toEqual([
      60,
      31,
      1440,
      ...Array.from({ length: 4 }),
    ])
  })

  it('nothing polluted prototypes on the way', () => {
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })
})
