import { readdirSync, readFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { foundIn, read, sameText } from './feed-suite.ts'
import type { Agreement } from './tally.ts'
import { decodeText } from '#ingest/document/charset.ts'

const Text = z.string().optional().catch(undefined)
const Value = z.object({ value: Text }).optional().catch(undefined)
const Item = z.looseObject({
  title: Text,
  link: Text,
  links: z
    .array(z.looseObject({ rel: Text, href: Text }))
    .optional()
    .catch(undefined),
  id: Text,
  guid: Value,
  author: Text,
  authors: z
    .array(z.looseObject({ name: Text }))
    .optional()
    .catch(undefined),
  description: Text,
  summary: Text,
  content: z
    .union([z.string(), z.looseObject({ value: Text })])
    .optional()
    .catch(undefined),
  content_html: Text,
  content_text: Text,
  publishedParsed: Text,
  pubDateParsed: Text,
  updatedParsed: Text,
})
/** The suite's expectation for a feed, under the names of RSS, Atom or JSON Feed. */
const Expected = z.looseObject({
  title: Text,
  items: z.array(Item).optional(),
  entries: z.array(Item).optional(),
})

export function isGofeedSuite(folder: string): boolean {
  return existsSync(join(folder, 'parser', 'rss'))
}

/** Agreement with gofeed's `testdata/parser`, which has the expected JSON beside every feed. */
export function* gofeedSuite(folder: string): Generator<Agreement> {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!name.startsWith('parser') || /_expected\.json$|base64/u.test(name) || !/\.(?:xml|json)$/u.test(name)) continue
    const told = ['.json', '_expected.json'].map(end => join(folder, name.replace(/\.\w+$/u, end)))
    const path = told.find(path => existsSync(path) && path !== join(folder, name))
    if (path === undefined) continue
    const { title, items, entries } = Expected.parse(JSON.parse(readFileSync(path, 'utf8')))
    const [item] = items ?? entries ?? []
    const text = decodeText(readFileSync(join(folder, name)), undefined)
    const feed = read(text)
    const wanted: readonly (readonly [field: string, value: string | undefined])[] = [
      ['feed title', title],
      ['title', item?.title],
      ['link', item?.link ?? item?.links?.find(({ rel = 'alternate' }) => rel === 'alternate')?.href],
      ['id', item?.guid?.value ?? item?.id],
      ['author', item?.author ?? item?.authors?.map(({ name = '' }) => name).join(', ')],
      ['text', textOf(item)],
      ['date', (item?.publishedParsed ?? item?.pubDateParsed ?? item?.updatedParsed)?.slice(0, 19)],
    ]
    for (const [field, value] of wanted) {
      if (value === undefined || value === '') continue
      const found = feed && foundIn(feed, field)
      yield { name, field, agrees: sameText(field, value, found, text), found, wanted: value }
    }
  }
}

function textOf(item: z.output<typeof Item> | undefined): string | undefined {
  if (!item) return undefined
  const { content, content_html, content_text, description, summary } = item
  return (
    (typeof content === 'string' ? content : content?.value) ?? content_html ?? content_text ?? description ?? summary
  )
}
