import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ReadFeed } from '#ingest/document/document.ts'
import { fixture, fixtureNames, parse } from '#tests/support/fixture-feeds.ts'
import { WholeDraft } from '#tests/support/whole-draft.ts'

/** The worker's result: articles, or that there is no feed, which any Error means there. */
function read(bytes: Uint8Array): ReadFeed | 'no feed' {
  try {
    return parse(bytes)
  } catch (error) {
    if (error instanceof Error) return 'no feed'
    throw error
  }
}

function isWhole(feed: ReadFeed | 'no feed'): void {
  if (feed === 'no feed') return
  expect(feed.drafts.map(draft => WholeDraft.safeParse(draft).error?.message)).toEqual(feed.drafts.map(() => undefined))
}

const SPICE =
  String.raw`< > & " </ <![CDATA[ ]]> <!-- --> <? <!DOCTYPE¦x¦[ &#0; &#xD800; &#x110000; <__proto__> constructor
  xml:base="http://[" href="javascript:x" \ud800 1e999 <item> </item> <entry> </channel> <title> { } [ ] , : null -1 9999-99-99`
    .split(/\s+/u)
    .concat('\0', '\ufeff', '\u202e', '\n')
    .map(text => Buffer.from(text.replaceAll('¦', ' ')))
const anything = fc.uint8Array({ minLength: 1, maxLength: 8 }).map(bytes => Buffer.from(bytes))
const spice = fc.oneof(fc.constantFrom(...SPICE), anything)
const place = fc.double({ min: 0, max: 1, noNaN: true })
/** One change: bytes inserted, removed, or repeated somewhere else. */
const change = fc.oneof(
  fc.record({ kind: fc.constant('insert' as const), at: place, spice }),
  fc.record({ kind: fc.constant('remove' as const), at: place, share: fc.double({ min: 0, max: 0.2, noNaN: true }) }),
  fc.record({ kind: fc.constant('repeat' as const), at: place, share: fc.double({ min: 0, max: 0.2, noNaN: true }) }),
)

function changed(bytes: Buffer, changes: readonly (typeof change extends fc.Arbitrary<infer C> ? C : never)[]): Buffer {
  return changes.reduce((now, one) => {
    const at = Math.floor(one.at * now.length)
    const [before, after] = [now.subarray(0, at), now.subarray(at)]
    switch (one.kind) {
      case 'insert':
        return Buffer.concat([before, one.spice, after])
      case 'remove':
        return Buffer.concat([before, after.subarray(Math.floor(one.share * now.length))])
      case 'repeat':
        return Buffer.concat([before, after.subarray(0, Math.floor(one.share * now.length)), after])
    }
  }, bytes)
}

const MARKS = new Set(Buffer.from('<>&;{}[]":'))
const STEP = 7

/** Where to cut a document: around every mark of its syntax, at regular steps between, and at its end. */
function cutsOf(whole: Buffer): readonly number[] {
  const marked = (at: number) => MARKS.has(whole[at] ?? 0) || MARKS.has(whole[at - 1] ?? 0)
  const all = Array.from({ length: whole.length + 1 }, (_, at) => at)
  return all.filter(at => at % STEP === 0 || at === whole.length || marked(at))
}

describe('a damaged feed', () => {
  it.each(fixtureNames)(
    '%s, cut off around every mark and at every seventh byte between, gives the articles before the cut, at most one of them cut short, or no feed',
    name => {
      const whole = fixture(name)
      const full = read(whole)
      const bodies = new Set(full === 'no feed' ? [] : full.drafts.map(({ body }) => body))
      let most = 0
      for (const length of cutsOf(whole)) {
        const feed = read(whole.subarray(0, length))
        isWhole(feed)
        if (feed === 'no feed') continue
        most = Math.max(most, feed.drafts.length)
        const different = feed.drafts.filter(({ body }) => !bodies.has(body))
        expect(different.length).toBeLessThanOrEqual(1)
      }
      expect(most).toBeGreaterThanOrEqual(bodies.size)
    },
  )

  it('changed at any place gives complete articles or none, and never throws anything else', () => {
    const runs = Number(process.env['CRIER_MUTATIONS'] ?? 1500)
    const judged = fc.check(
      fc.property(
        fc.constantFrom(...fixtureNames),
        fc.array(change, { minLength: 1, maxLength: 6 }),
        (name, changes) => {
          isWhole(read(changed(fixture(name), changes)))
        },
      ),
      { numRuns: runs },
    )
    expect(fc.defaultReportMessage(judged)).toBeUndefined()
  })

  it.each(fixtureNames.filter(name => /^(?:rss-[12]|atom)/u.test(name)))('%s loses only the broken entry', name => {
    const text = fixture(name).toString()
    const full = parse(text).drafts
    const broken = text.replace(/<(item|entry)([ >])/u, '<$1 broken="$2')
    expect(parse(broken).drafts.length).toBeGreaterThanOrEqual(full.length - 1)
  })
})
