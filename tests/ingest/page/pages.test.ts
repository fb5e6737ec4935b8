import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { ArticleDraft } from '#core/news/article.ts'
import { parsePage } from '#ingest/page/parse.ts'
import { languageOf } from '#text/language.ts'
import { SEEN } from '#tests/support/fixture-feeds.ts'
import { WholeDraft } from '#tests/support/whole-draft.ts'

const FOLDER = join(import.meta.dirname, '../../fixtures/pages')
/** The content of each page. `body`: its paragraphs; `left`: what is not part of the article but remains in it. */
const EXPECTED = z
  .record(
    z.string(),
    z.object({
      title: z.string(),
      author: z.nullable(z.string()),
      source: z.string(),
      day: z.string(),
      at: z.nullable(z.string()),
      body: z.array(z.string()),
      left: z.array(z.string()).default([]),
    }),
  )
  .parse(JSON.parse(readFileSync(join(FOLDER, 'expected.json'), 'utf8')))
const NAMES = Object.keys(EXPECTED)
/** Of processor time. The thread that reads has 5 s. */
const LONGEST_MS = 5_000

const page = (name: string) => readFileSync(join(FOLDER, name))
const read = (bytes: Uint8Array, path = '/page') =>
  parsePage({ bytes, url: `https://pages.example${path}`, seenAt: SEEN })

describe('a page of a publisher', () => {
  it.each(Object.entries(EXPECTED))('%s gives these paragraphs', (name, { body, left, ...fields }) => {
    const draft = read(page(name), `/${name}`)
    const paragraphs = draft.body.split('\n\n')
    expect(paragraphs.filter(paragraph => !left.includes(paragraph))).toEqual(body)
    expect(paragraphs.filter(paragraph => left.includes(paragraph))).toEqual(left)
    expect({
      title: draft.title,
      author: draft.author ?? null,
      source: draft.publisher,
      day: draft.day,
      at: draft.publishedAt?.toISOString() ?? null,
    }).toEqual(fields)
    expect(draft.undated).toBeUndefined()
  })

  it('has the language of its words', () => {
    const languages = ['polish.html', 'german.html', 'article.html'].map(name => languageOf(read(page(name)).body))
    expect(languages).toEqual(['pl', 'de', 'en'])
  })

  it('that lists other pages is no article', () => {
    expect(() => read(page('front-page.html'))).toThrow(/no article/)
  })

  it('without a parsable date has the day it was seen, or that in its URL', () => {
    const dateless = Buffer.from(
      page('brief.html')
        .toString()
        .replace(/<meta property="article:published_time"[^>]*>/u, ''),
    )
    expect(read(dateless)).toMatchObject({ day: '2026-11-24', undated: true })
    const dated = read(dateless, '/2026/11/09/eggs')
    expect([dated.day, dated.publishedAt, dated.undated]).toEqual(['2026-11-09', undefined, undefined])
  })

  it('every fixture is in the table', () => {
    const files = readdirSync(FOLDER).filter(name => name.endsWith('.html'))
    expect([...NAMES, 'front-page.html'].sort()).toEqual(files.sort())
  })
})

const paragraph = `<p>${'The council of Vale closed the old bridge on Friday after engineers found cracks in it. '.repeat(5)}</p>`
const HOSTILE: Readonly<Record<string, string>> = {
  '100,000 boxes in one another': `${'<div>'.repeat(100_000)}${paragraph}`,
  '100,000 elements that are never closed': `${'<b><i>'.repeat(50_000)}${paragraph}`,
  '200,000 elements': `<article>${paragraph}${'<p>x</p>'.repeat(200_000)}</article>`,
  'a word of a million letters': `<article>${paragraph}<p>${'x'.repeat(1_000_000)}</p></article>`,
  '100,000 classes': `<article class="${'share '.repeat(100_000)}">${paragraph}</article>`,
  'a title of a million letters': `<title>${'x'.repeat(1_000_000)}</title><article>${paragraph}</article>`,
  'a million spaces in a byline': `<article><p class="byline">By${' '.repeat(1_000_000)}Ann</p>${paragraph}</article>`,
  'data for machines that is none': `<script type="application/ld+json">${'['.repeat(100_000)}</script><article>${paragraph}</article>`,
  NULs: `<article>${paragraph.replaceAll('e', 'e\0')}</article>`,
}

/** An article, or `undefined` if the page has none. */
function articleIn(bytes: Uint8Array): ArticleDraft | undefined {
  try {
    return read(bytes)
  } catch (error) {
    if (error instanceof Error) return undefined
    throw error
  }
}

describe('a hostile or damaged page', () => {
  it.each(Object.entries(HOSTILE))('%s: gives an article that can be stored, or none, in time', (_, html) => {
    const before = process.cpuUsage()
    const draft = articleIn(Buffer.from(html))
    expect(process.cpuUsage(before).user / 1e3).toBeLessThan(LONGEST_MS)
    expect(draft && WholeDraft.safeParse(draft).error?.message).toBeUndefined()
  })

  it('cut off or changed anywhere gives an article that can be stored, or none', () => {
    const place = fc.double({ min: 0, max: 1, noNaN: true })
    const judged = fc.check(
      fc.property(fc.constantFrom(...NAMES), place, place, fc.uint8Array({ maxLength: 6 }), (name, from, to, spice) => {
        const whole = page(name)
        const [start, end] = [from, to].map(share => Math.floor(share * whole.length))
        const draft = articleIn(Buffer.concat([whole.subarray(0, start), spice, whole.subarray(end)]))
        return draft === undefined || WholeDraft.safeParse(draft).success
      }),
      { numRuns: 300 },
    )
    expect(fc.defaultReportMessage(judged)).toBeUndefined()
  })
})
